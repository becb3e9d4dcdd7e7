import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '@huifa/shared/access/roles';
import type { Urgency } from '@huifa/shared/consultations/emergency';
import type { RatingLevel } from '@huifa/shared/consultations/results';
import type { Topic } from '@huifa/shared/consultations/topics';
import type { MatterState } from '@huifa/shared/matters/matter-states';
import type { MatterKind } from '@huifa/shared/matters/numbers';
import type { OfficeReason } from '@huifa/shared/matters/office-reasons';
import type { OfficeTaskKind } from '@huifa/shared/office-tasks/office-tasks';
import { BlindIndex, Code, IdKey, Moment, Plain, Ref, Sealed, Written } from '../platform/db/columns.js';

/** 事项: the spine that everything else hangs on (docs/adr/0002). State changes only through the one door. */
@Entity('matters')
@Index(['state', 'dueAt'])
@Index('IDX_matters_state_firm', ['state', 'firmId'])
@Index(['createdAt', 'state'])
@Index(['firmId', 'state'])
@Index(['lawyerId', 'state'])
@Index(['lawyerId', 'closedAt'])
@Index(['personId', 'createdAt'])
export class Matter {
  @IdKey() id!: string;
  /** HN-ZX-2026-000123 */
  @Index({ unique: true }) @Code(24) number!: string;
  @Code(16) kind!: MatterKind;
  @Code() state!: MatterState;
  @Column({ type: 'int', default: 1 }) version!: number;
  /** Whose matter it is. */
  @Ref() personId!: string;
  /** Who typed it. */
  @Ref() filerId!: string;
  @Code(32, { nullable: true }) topic!: Topic | null;
  @Code(16, { nullable: true }) urgency!: Urgency | null;
  @Ref({ nullable: true }) villageId!: string | null;
  /** The firm it is offered to or handled by. */
  @Ref({ nullable: true }) firmId!: string | null;
  @Ref({ nullable: true }) lawyerId!: string | null;
  /** Who of the office handles what stays with it. */
  @Ref({ nullable: true }) clerkId!: string | null;
  /** The matter of the same person that this one was a duplicate of. */
  @Index() @Ref({ nullable: true }) mergedIntoId!: string | null;
  /** Why it waits for the office. */
  @Code(32, { nullable: true }) officeReason!: OfficeReason | null;
  /** Declines and expiries in this round; a reopening begins again. */
  @Column({ type: 'smallint', default: 0 }) declines!: number;
  /** 1, and one more with every reopening: one rating each. */
  @Column({ type: 'smallint', default: 1 }) round!: number;
  /** What runs now falls due; written by the door only, derived from events and policy. */
  @Moment({ nullable: true }) dueAt!: Date | null;
  /** Office minutes that were promised for what runs now. */
  @Column({ type: 'int', nullable: true }) promisedMinutes!: number | null;
  @Moment() createdAt!: Date;
  @Moment({ nullable: true }) dispatchedAt!: Date | null;
  @Moment({ nullable: true }) acceptedAt!: Date | null;
  @Moment({ nullable: true }) closedAt!: Date | null;
}

/** Where numbers come from: no counter is locked in a booking, so numbers may have gaps. */
@Entity('matter_numbers')
export class MatterSequence {
  @PrimaryGeneratedColumn({ type: 'int' }) sequence!: number;
  @Ref() matterId!: string;
}

/** The other names a matter knows, for conflict checks only. */
@Entity('matter_parties')
@Index(['nameIndex', 'side'])
export class MatterParty {
  @IdKey() matterId!: string;
  @PrimaryColumn({ type: 'varchar', length: 16, charset: 'ascii', collation: 'ascii_bin' }) side!:
    | 'resident'
    | 'opposing';
  @BlindIndex({ nullable: false }) nameIndex!: string;
}

/** What happened, in order; appended with the state change, never altered. */
@Entity('events')
@Index(['matterId', 'id'])
export class MatterEvent {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Ref() matterId!: string;
  @Code() event!: string;
  @Code(32, { nullable: true }) fromState!: MatterState | null;
  @Code() toState!: MatterState;
  @Ref({ nullable: true }) actorId!: string | null;
  @Code(16, { nullable: true }) actorRole!: Role | null;
  @Moment() at!: Date;
  /** Codes, firm ids, a staff member's reason; never a resident's words. */
  @Column({ type: 'json', nullable: true }) data!: EventData | null;
}

export interface EventData {
  readonly firmId?: string;
  readonly lawyerId?: string;
  readonly code?: string;
  readonly topic?: string;
  /** Written by staff of the office, or by a lawyer about his own work. */
  readonly reason?: string;
  /** Of `handOver`: the name that the resident is told. */
  readonly lawyerName?: string;
  /** Of `unreachable`: the first call in vain, from which on the minutes are the resident's. */
  readonly since?: string;
  readonly officeReason?: OfficeReason;
  /** Of `recount`: the due moment before and after, and the notice that moved it. */
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly notice?: string;
  /** Of `lawyerLate`. */
  readonly minutes?: number;
  readonly result?: string;
  readonly byHand?: boolean;
  readonly askedForMoney?: boolean;
  readonly taskKind?: OfficeTaskKind;
  /** What the topic was before. */
  readonly topicBefore?: string;
  /** Of a disclosure request: the letter that was signed, sealed or served, and the day of what happened. */
  readonly letterId?: string;
  readonly on?: string;
  readonly step?: string;
  /** The number of the other matter of a merge. */
  readonly otherNumber?: string;
}

/** Questions and answers inside a matter: follow-ups, what the lawyer asks, what the resident adds. */
@Entity('exchanges')
@Index(['matterId', 'at'])
export class Exchange {
  @IdKey() id!: string;
  @Written() written!: string;
  @Ref() matterId!: string;
  @Code(16) author!: 'resident' | 'adviser' | 'office';
  @Sealed({ nullable: false }) wordsSealed!: string;
  @Moment() at!: Date;
}

/** Somebody of the office opened the words; the resident sees it. */
@Entity('looks')
@Index(['matterId', 'at'])
export class Look {
  @IdKey() id!: string;
  @Written() written!: string;
  @Ref() matterId!: string;
  @Ref() actorId!: string;
  @Code(16) actorRole!: Role;
  @Plain(30) actorName!: string;
  @Sealed({ nullable: false }) reasonSealed!: string;
  /** The reason of the handling clerk stands while the matter stays with the office. */
  @Column({ default: false }) standing!: boolean;
  @Moment() at!: Date;
}

@Entity('ratings')
@Index(['askedForMoney', 'at'])
export class Rating {
  @IdKey() matterId!: string;
  @PrimaryColumn({ type: 'smallint' }) round!: number;
  @Column({ type: 'smallint' }) level!: RatingLevel;
  @Column() askedForMoney!: boolean;
  @Sealed() wordsSealed!: string | null;
  @Moment() at!: Date;
}

/** 回访: the office has called somebody who was not satisfied. */
@Entity('revisits')
export class Revisit {
  @IdKey() matterId!: string;
  @PrimaryColumn({ type: 'smallint' }) round!: number;
  @Ref() actorId!: string;
  @Plain(30) actorName!: string;
  @Sealed({ nullable: false }) noteSealed!: string;
  @Moment() at!: Date;
}

@Entity('reopen_requests')
export class ReopenRequest {
  @IdKey() matterId!: string;
  @PrimaryColumn({ type: 'smallint' }) round!: number;
  /** asked | granted | refused */
  @Code(16) state!: 'asked' | 'granted' | 'refused';
  @Sealed({ nullable: false }) wordsSealed!: string;
  @Sealed() reasonSealed!: string | null;
  @Moment() askedAt!: Date;
  @Moment({ nullable: true }) decidedAt!: Date | null;
}
