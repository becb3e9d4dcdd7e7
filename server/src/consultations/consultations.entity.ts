import { Column, Entity, Index } from 'typeorm';
import type { Result } from '@huifa/shared/consultations/results';
import type { Origin } from '@huifa/shared/reception/attendance.rules';
import type { ForWhom, Half, Way } from '@huifa/shared/consultations/ways';
import { Code, IdKey, LegalDay, Moment, Plain, Ref, Sealed, Written } from '../platform/db/columns.js';

/** 法律咨询: the detail of a matter of this kind; shares the matter's id. */
@Entity('consultations')
export class Consultation {
  @IdKey() id!: string;
  @Code(16) way!: Way;
  @Code(16) forWhom!: ForWhom;
  @Sealed() beneficiarySealed!: string | null;
  @Sealed() wordsSealed!: string | null;
  @Sealed() opposingSealed!: string | null;
  @Ref({ nullable: true }) slotId!: string | null;
  @LegalDay({ nullable: true }) windowDay!: string | null;
  @Code(2, { nullable: true }) windowHalf!: Half | null;
  /** Begin and end of the meeting or call window. */
  @Moment({ nullable: true }) meetsAt!: Date | null;
  @Moment({ nullable: true }) meetsUntil!: Date | null;
  /** 人次: how many people it is for and who come together. */
  @Column({ type: 'smallint', default: 1 }) persons!: number;
  /** How it came: by the resident's own phone, walked in, or rung up; the latter two are typed by the office. */
  @Code(16, { default: 'app' }) origin!: Origin;
  /** Consent to pass it to a contracted firm (PIPL Art. 23). */
  @Column() passToFirm!: boolean;
}

/** An answer as it was given; a follow-up adds another. */
@Entity('answers')
@Index(['matterId', 'at'])
export class AnswerRow {
  @IdKey() id!: string;
  @Written() written!: string;
  @Ref() matterId!: string;
  @Ref({ nullable: true }) lawyerId!: string | null;
  /** As printed at the time: lawyer, firm or office, licence number. */
  @Plain(30, { nullable: true }) lawyerName!: string | null;
  @Plain(60) givenBy!: string;
  @Code(20, { nullable: true }) licenceNo!: string | null;
  @Sealed({ nullable: false }) wordsSealed!: string;
  @Code() result!: Result;
  @Column() aidTold!: boolean;
  @Column() limitationTold!: boolean;
  @Moment() at!: Date;
}

/** 「对方是镇里的单位」: nothing but a count. */
@Entity('outside_help_counts')
export class OutsideHelpCount {
  @LegalDay({ primary: true }) day!: string;
  @Column({ type: 'int', default: 0 }) count!: number;
}
