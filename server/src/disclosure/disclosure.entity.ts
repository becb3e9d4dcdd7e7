import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ApplicantKind, Channel, CopyForm, ServiceWay } from '@huifa/shared/disclosure/applications';
import type { ClockFact } from '@huifa/shared/disclosure/clock';
import type { Outcome } from '@huifa/shared/disclosure/outcomes';
import {
  BlindIndex,
  Code,
  IdKey,
  LegalDay,
  Moment,
  Plain,
  Ref,
  Sealed,
  Version,
  Written,
} from '../platform/db/columns.js';

/** 政府信息公开申请: what Art. 29 allows, and where it stands. Its state is the matter's. */
@Entity('disclosures')
@Index(['dueOn'])
@Index(['closedOn'])
@Index(['receivedOn'])
export class Disclosure {
  @IdKey() id!: string;
  @Code(16) applicantKind!: ApplicantKind;
  @Sealed({ nullable: false }) nameSealed!: string;
  /** 身份证号 or 统一社会信用代码 (Art. 29: 身份证明). */
  @Sealed({ nullable: false }) identitySealed!: string;
  /** Who asked before, without a name. */
  @Index() @BlindIndex({ nullable: false }) identityIndex!: string;
  @Sealed({ nullable: false }) phoneSealed!: string;
  @Sealed() addressSealed!: string | null;
  /** Of an agent: name, identity number, what he may do. */
  @Sealed() agentSealed!: string | null;
  /** How many ask together; one of them is written to. */
  @Column({ type: 'smallint', default: 1 }) people!: number;
  @Code(16) channel!: Channel;
  @Sealed({ nullable: false }) wantedSealed!: string;
  @Sealed() featuresSealed!: string | null;
  @Code(16) form!: CopyForm;
  @Code(16) serviceWay!: ServiceWay;
  @Moment() submittedAt!: Date;
  /** 收到申请之日 (Art. 31); null until both sides have confirmed. Never changed. */
  @LegalDay({ nullable: true }) receivedOn!: string | null;
  /** Derived from the facts by the clock; null: nothing falls due now. */
  @LegalDay({ nullable: true }) dueOn!: string | null;
  /** Counted over a year whose holiday notice is not out. */
  @Column({ default: false }) provisional!: boolean;
  @Code(32, { nullable: true }) outcome!: Outcome | null;
  /** The day on which the answer left the house, or the request was withdrawn. */
  @LegalDay({ nullable: true }) closedOn!: string | null;
  /** 市平台登记号 */
  @Plain(40, { nullable: true }) platformNumber!: string | null;
  /** The office did not confirm in time: it was confirmed for it. */
  @Column({ default: false }) confirmedByItself!: boolean;
  /** A correction was asked for after the seventh working day: the director's reason stands here. */
  @Sealed() lateCorrectionSealed!: string | null;
}

/** What happened and bears on the time for the answer; appended, never altered. A mistake is voided by another row. */
@Entity('disclosure_facts')
@Index(['matterId', 'written'])
export class DisclosureFact {
  @IdKey() id!: string;
  @Written() written!: string;
  @Ref() matterId!: string;
  @Code(24) kind!: ClockFact['kind'] | 'voided';
  @LegalDay() on!: string;
  @Ref({ nullable: true }) letterId!: string | null;
  @Column({ type: 'smallint', nullable: true }) workdays!: number | null;
  @Code(16, { nullable: true }) whom!: 'thirdParty' | 'agency' | null;
  /** Of `voided`: the row that does not hold. */
  @Ref({ nullable: true }) voidsId!: string | null;
  /** Why, in the words of who wrote it. */
  @Plain(200, { nullable: true }) note!: string | null;
  @Ref({ nullable: true }) actorId!: string | null;
  @Moment() at!: Date;
}

/** 分办: what a department was asked for, and what it returned. */
@Entity('disclosure_departments')
@Index(['matterId'])
export class DisclosureDepartment {
  @IdKey() id!: string;
  @Written() written!: string;
  @Ref() matterId!: string;
  @Plain(40) name!: string;
  @LegalDay() assignedOn!: string;
  @LegalDay() dueOn!: string;
  @LegalDay({ nullable: true }) returnedOn!: string | null;
  /** 检索记录: where, by which words, for which time, by whom. */
  @Sealed() searchSealed!: string | null;
  @Sealed() opinionSealed!: string | null;
}

/** An alarm that has rung: once for a due day and a number of days left. */
@Entity('disclosure_alarms')
export class DisclosureAlarm {
  @IdKey() matterId!: string;
  @PrimaryColumn({ type: 'date' }) dueOn!: string;
  /** Working days left; 0: the day; -1: overdue. */
  @PrimaryColumn({ type: 'smallint' }) days!: number;
  @Moment() at!: Date;
}

export type Duty = 'noticeSigner' | 'secrecyReviewer' | 'replySigner';

/** Who may approve and sign, in the office's own table; a deputy holds it for a time. */
@Entity('disclosure_duties')
export class DisclosureDuty {
  @IdKey() id!: string;
  @Version() version!: number;
  @Code(24) duty!: Duty;
  @Plain(30) name!: string;
  @Plain(40) post!: string;
  @Column({ default: false }) deputy!: boolean;
  @LegalDay() startsOn!: string;
  @LegalDay({ nullable: true }) endsOn!: string | null;
}

/** 复议、诉讼 about a request. */
@Entity('disclosure_remedies')
@Index(['matterId'])
export class DisclosureRemedy {
  @IdKey() id!: string;
  @Version() version!: number;
  @Ref() matterId!: string;
  @Code(16) track!: 'reconsideration' | 'directSuit' | 'suitAfter';
  @Plain(60) caseNumber!: string;
  @LegalDay() openedOn!: string;
  /** The town's own last day for its answer. */
  @LegalDay() answerDueOn!: string;
  @LegalDay({ nullable: true }) endedOn!: string | null;
  @Code(16, { nullable: true }) result!: 'upheld' | 'corrected' | 'other' | null;
}

/** Somebody of the office opened an identity number, and why. */
@Entity('disclosure_identity_looks')
@Index(['matterId', 'at'])
export class DisclosureIdentityLook {
  @IdKey() id!: string;
  @Ref() matterId!: string;
  @Ref() actorId!: string;
  @Sealed({ nullable: false }) reasonSealed!: string;
  @Moment() at!: Date;
}
