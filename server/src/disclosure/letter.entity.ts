import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { NoticeKind } from '@huifa/shared/disclosure/notices';
import type { Outcome } from '@huifa/shared/disclosure/outcomes';
import { Code, IdKey, LegalDay, Moment, Plain, Ref, Sealed, Written } from '../platform/db/columns.js';

/** Notices that are signed in one act; a receipt has no number, and a 送达回证 is no letter. */
export const SIGNED_NOTICES = [
  'correction',
  'extension',
  'thirdPartyConsultation',
  'agencyConsultation',
  'disclosureDecision',
  'reasonsNotice',
  'delayNotice',
  'feeNotice',
] as const satisfies readonly NoticeKind[];
export type SignedNotice = (typeof SIGNED_NOTICES)[number];

/** What goes to somebody else than the applicant. */
export const TO_OTHERS: readonly LetterKind[] = ['thirdPartyConsultation', 'agencyConsultation', 'disclosureDecision'];

/** `reply`: what ends a request, confirmed by four hands before it is signed. */
export type LetterKind = SignedNotice | 'reply';
export type LetterState = 'draft' | 'signed' | 'void';

/** 文书: drafted, signed with a number, sealed on paper, served. A signed letter is never altered. */
@Entity('disclosure_letters')
@Unique(['year', 'serial'])
@Index(['matterId', 'written'])
export class DisclosureLetter {
  @IdKey() id!: string;
  @Written() written!: string;
  @Ref() matterId!: string;
  @Code(24) kind!: LetterKind;
  @Code(32, { nullable: true }) outcome!: Outcome | null;
  @Code(16) state!: LetterState;
  /** What fills its blanks, by name. */
  @Sealed({ nullable: false }) fieldsSealed!: string;
  @Column({ type: 'smallint', nullable: true }) year!: number | null;
  @Column({ type: 'int', nullable: true }) serial!: number | null;
  /** 惠府信公〔2026〕第12号, as it was printed. */
  @Plain(60, { nullable: true }) number!: string | null;
  @LegalDay({ nullable: true }) signedOn!: string | null;
  @Plain(30, { nullable: true }) signerName!: string | null;
  /** The scan with the seal, or the file with the electronic one: what is served and archived. */
  @Code(64, { nullable: true }) sealedKey!: string | null;
  @Code(8, { nullable: true }) sealedKind!: string | null;
  @Column({ type: 'int', nullable: true }) sealedBytes!: number | null;
  /** It cannot have been served before this moment. */
  @Moment({ nullable: true }) sealedAt!: Date | null;
  /** The day it left the house: posted, handed over, or put into the app. */
  @LegalDay({ nullable: true }) servedOn!: string | null;
  @Plain(200, { nullable: true }) voidReason!: string | null;
  @Moment() createdAt!: Date;
}

/** The last serial number of a year, held while a letter is signed: no gaps, no twins. */
@Entity('letter_series')
export class LetterSeries {
  @PrimaryColumn({ type: 'smallint' }) year!: number;
  @Column({ type: 'int', default: 0 }) last!: number;
}

/** Every serial number that was taken: by a letter, or outside in the town's own office system. */
@Entity('letter_numbers')
export class LetterNumber {
  @PrimaryColumn({ type: 'smallint' }) year!: number;
  @PrimaryColumn({ type: 'int' }) serial!: number;
  @Ref({ nullable: true }) letterId!: string | null;
  @Plain(200, { nullable: true }) note!: string | null;
  @Moment() at!: Date;
}

export type ReviewStep = 'department' | 'adviser' | 'secrecy';

/** 确认: what each hand said of a draft, in order. */
@Entity('disclosure_reviews')
@Index(['letterId', 'written'])
export class DisclosureReview {
  @IdKey() id!: string;
  @Written() written!: string;
  @Ref() letterId!: string;
  @Code(16) step!: ReviewStep;
  @Column() agrees!: boolean;
  @Plain(30) byName!: string;
  @LegalDay() on!: string;
  @Sealed() opinionSealed!: string | null;
  @Ref() actorId!: string;
  @Moment() at!: Date;
}

export type ServedBy = 'app' | 'ems' | 'inPerson';
export type ServiceResult = 'signed' | 'byOther' | 'station' | 'returned';

/** 送达: one attempt. 送达回证 fills itself from here. */
@Entity('disclosure_services')
@Index(['letterId', 'written'])
export class DisclosureService {
  @IdKey() id!: string;
  @Written() written!: string;
  @Ref() letterId!: string;
  @Ref() matterId!: string;
  @Code(16) way!: ServedBy;
  /** The day of posting, of handing over, or of putting it into the app. */
  @LegalDay() sentOn!: string;
  @Code(20, { nullable: true }) trackingNo!: string | null;
  @Code(16, { nullable: true }) result!: ServiceResult | null;
  @LegalDay({ nullable: true }) resultOn!: string | null;
  /** When it was opened in the app. */
  @Moment({ nullable: true }) openedAt!: Date | null;
  @Ref({ nullable: true }) actorId!: string | null;
  @Moment() at!: Date;
}
