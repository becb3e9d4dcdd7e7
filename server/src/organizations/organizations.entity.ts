import { Column, Entity, Index, Unique } from 'typeorm';
import type { Specialty } from '@huifa/shared/consultations/topics';
import type { OffersTo } from '@huifa/shared/dispatch/offers-to';
import {
  BlindIndex,
  Code,
  Degrees,
  IdKey,
  LegalDay,
  Live,
  Moment,
  Plain,
  Ref,
  Sealed,
  Version,
} from '../platform/db/columns.js';

@Entity('communities')
export class Community {
  @IdKey() id!: string;
  @Plain(40) name!: string;
}

@Entity('villages')
@Unique(['communityId', 'name', 'live'])
export class Village {
  @IdKey() id!: string;
  @Version() version!: number;
  @Plain(40) name!: string;
  @Index() @Ref() communityId!: string;
  @Live() live!: 1 | null;
}

/**
 * 本村法律顾问: who advises a village from a first day on, until the next row begins. Rows are only added; one that a
 * later row of the same day takes the place of keeps `live` null.
 */
@Entity('village_advisers')
@Unique(['villageId', 'startsOn', 'live'])
export class VillageAdviser {
  @IdKey() id!: string;
  @Ref() villageId!: string;
  @LegalDay() startsOn!: string;
  /** null, both: nobody from that day on. */
  @Ref({ nullable: true }) lawyerId!: string | null;
  /** His firm then: a lawyer may go to another. */
  @Ref({ nullable: true }) firmId!: string | null;
  @Live() live!: 1 | null;
}

@Entity('service_points')
@Unique(['name', 'live'])
export class ServicePoint {
  @IdKey() id!: string;
  @Version() version!: number;
  @Plain(60) name!: string;
  @Plain(120) address!: string;
  @Plain(20) phone!: string;
  /** Of one village, or of all of a community; both null: of the town. */
  @Ref({ nullable: true }) villageId!: string | null;
  @Ref({ nullable: true }) communityId!: string | null;
  /** GCJ-02, as maps in China and WeChat count; both or none. */
  @Degrees() latitude!: number | null;
  @Degrees() longitude!: number | null;
  @Code(300, { nullable: true }) mapLink!: string | null;
  @Live() live!: 1 | null;
}

@Entity('firms')
@Unique(['name', 'live'])
export class Firm {
  @IdKey() id!: string;
  @Version() version!: number;
  @Plain(60) name!: string;
  /** The number that rings at the resident's. */
  @Plain(20) phone!: string;
  /** Who of the firm is asked: its own choice. */
  @Code(16, { default: 'both' }) offersTo!: OffersTo;
  @Live() live!: 1 | null;
}

/** 签约合同: what the firm does for the town, and its share of the work. */
@Entity('contracts')
@Index(['firmId', 'endsOn'])
export class Contract {
  @IdKey() id!: string;
  @Version() version!: number;
  @Ref() firmId!: string;
  @LegalDay() startsOn!: string;
  /** Last day in force. */
  @LegalDay() endsOn!: string;
  /** 0.25 for a quarter. */
  @Column({ type: 'decimal', precision: 5, scale: 4, transformer: { to: (n: number) => n, from: Number } })
  share!: number;
  /** Most open matters at a time. */
  @Column({ type: 'int' }) capacity!: number;
  @Column({ type: 'json' }) specialties!: Specialty[];
}

/** A lawyer is a person with the adviser role; id = the person's id. */
@Entity('lawyers')
@Unique(['licenceNo', 'live'])
export class Lawyer {
  @IdKey() personId!: string;
  @Version() version!: number;
  @Index() @Ref() firmId!: string;
  /** Professional name, printed on answers. */
  @Plain(30) name!: string;
  /** 执业证号 */
  @Code(20) licenceNo!: string;
  @Column({ type: 'json' }) specialties!: Specialty[];
  /** Is given matters; a coordinator may only coordinate. */
  @Column({ default: true }) advises!: boolean;
  @Live() live!: 1 | null;
}

/**
 * 邀请码: the office's word that whoever holds this phone is this lawyer. The lawyer's row and roles come to be when it
 * is redeemed (docs/adr/0022). Nothing is deleted: an invitation is redeemed or withdrawn.
 */
@Entity('lawyer_invitations')
export class LawyerInvitation {
  @IdKey() id!: string;
  @Index() @Ref() firmId!: string;
  @Plain(30) name!: string;
  @Sealed({ nullable: false }) phoneSealed!: string;
  @Code(20) licenceNo!: string;
  @Column({ type: 'json' }) specialties!: Specialty[];
  @Column() advises!: boolean;
  @Column() coordinator!: boolean;
  /** Keyed hash of the code that holds now; a new one takes its place. */
  @Index({ unique: true }) @BlindIndex() codeIndex!: string | null;
  @Moment() expiresAt!: Date;
  @Ref({ nullable: true }) redeemedBy!: string | null;
  @Moment({ nullable: true }) redeemedAt!: Date | null;
  @Moment({ nullable: true }) withdrawnAt!: Date | null;
  @Moment() createdAt!: Date;
}

@Entity('leaves')
@Index(['lawyerId', 'toOn'])
export class Leave {
  @IdKey() id!: string;
  @Ref() lawyerId!: string;
  @LegalDay() fromOn!: string;
  @LegalDay() toOn!: string;
}

/** A body of the town, a village or a company that retains a firm: the firm never acts against it (律师法 Art. 39). */
@Entity('retainers')
@Unique(['firmId', 'bodyIndex'])
export class Retainer {
  @IdKey() id!: string;
  @Ref() firmId!: string;
  @Plain(60) bodyName!: string;
  @Index() @BlindIndex({ nullable: false }) bodyIndex!: string;
}

/** A spell in which a lawyer sits at a service point. */
@Entity('duty_slots')
@Index(['startsAt'])
@Index(['day'])
export class DutySlot {
  @IdKey() id!: string;
  @Ref() pointId!: string;
  @Ref() lawyerId!: string;
  @Ref() firmId!: string;
  @LegalDay() day!: string;
  @Moment() startsAt!: Date;
  @Moment() endsAt!: Date;
}

/**
 * A seat of a slot. Claimed by one conditional UPDATE; the primary key is the last line (docs/adr/0003). A hold keeps it
 * for one person who fills in the form; past `holdUntil` it is free again without anybody doing anything.
 */
@Entity('slot_seats')
export class SlotSeat {
  @IdKey() slotId!: string;
  @Column({ type: 'smallint', primary: true }) seatNo!: number;
  @Index({ unique: true }) @Ref({ nullable: true }) matterId!: string | null;
  /** Nobody holds two seats. */
  @Index({ unique: true }) @Ref({ nullable: true }) holderId!: string | null;
  @Moment({ nullable: true }) holdUntil!: Date | null;
}
