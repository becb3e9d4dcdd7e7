import { Column, Entity, Index } from 'typeorm';
import type { Specialty, Topic } from '@huifa/shared/consultations/topics';
import type { DeclineCode } from '@huifa/shared/dispatch/decline';
import type { Candidate } from '@huifa/shared/dispatch/rank';
import { Code, IdKey, Moment, Ref, Sealed, Written } from '../platform/db/columns.js';

export type OfferState = 'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn';

/** 派单 of one matter to one firm. */
@Entity('offers')
@Index(['firmId', 'state'])
@Index(['matterId', 'offeredAt'])
@Index('IDX_offers_specialty_offered', ['specialty', 'offeredAt', 'firmId'])
@Index(['firmId', 'offeredAt'])
@Index(['offeredAt'])
export class Offer {
  @IdKey() id!: string;
  @Written() written!: string;
  @Ref() matterId!: string;
  @Ref() firmId!: string;
  @Code(16, { nullable: true }) specialty!: Specialty | null;
  @Code(16) state!: OfferState;
  /** Dispatched by hand: only a conflict of interest declines it. */
  @Column() byHand!: boolean;
  @Moment() offeredAt!: Date;
  @Moment() expiresAt!: Date;
  @Moment({ nullable: true }) viewedAt!: Date | null;
  @Moment({ nullable: true }) answeredAt!: Date | null;
  @Ref({ nullable: true }) answeredBy!: string | null;
  @Code(32, { nullable: true }) declineCode!: DeclineCode | null;
  @Code(32, { nullable: true }) declineTopic!: Topic | null;
  @Sealed() declineWordsSealed!: string | null;
}

/** Why a firm was asked: every candidate with its reasons, as the router saw them. */
@Entity('dispatch_decisions')
@Index(['matterId', 'at'])
export class DispatchDecision {
  @IdKey() id!: string;
  @Written() written!: string;
  @Ref() matterId!: string;
  @Column() byHand!: boolean;
  @Ref({ nullable: true }) actorId!: string | null;
  @Sealed() reasonSealed!: string | null;
  @Ref({ nullable: true }) chosenFirmId!: string | null;
  @Column({ type: 'json' }) candidates!: Candidate[];
  @Moment() at!: Date;
}

/** A firm's own conflict search: who, when, and whether it found one (律师法 Art. 39). Found: never asked again. */
@Entity('conflict_checks')
@Index(['matterId'])
export class ConflictCheck {
  @IdKey() id!: string;
  @Ref() matterId!: string;
  @Ref() firmId!: string;
  @Ref() checkedBy!: string;
  @Column() found!: boolean;
  @Moment() at!: Date;
}
