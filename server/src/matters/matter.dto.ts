import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { CALL_OUTCOMES, type CallOutcome } from '@huifa/shared/calls/unreachable';
import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { consultationMachine, type ConsultationState } from '@huifa/shared/consultations/consultation.machine';
import { RATING_LEVELS, type RatingLevel, type Result, RESULTS } from '@huifa/shared/consultations/results';
import { type Topic, TOPIC_CODES } from '@huifa/shared/consultations/topics';
import { FOR_WHOM, type ForWhom, type Half, HALVES, type Way, WAYS } from '@huifa/shared/consultations/ways';
import { type Move, MOVERS } from '@huifa/shared/matters/whose-move';
import { Words } from '../platform/http/validation.js';

export const MATTER_ACTIONS = ['move', 'cancel', 'followUp', 'reply', 'rate', 'askReopen'] as const;
export type MatterAction = (typeof MATTER_ACTIONS)[number];

/** The version that the screen showed; a newer one in the database answers STATE_MOVED. */
export class VersionDto {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
}

export class WordsDto extends VersionDto {
  @Words(1, LIMITS.words) words!: string;
}

export class RateDto extends VersionDto {
  @IsIn(RATING_LEVELS) level!: RatingLevel;
  /** 「有没有收您的钱?」 Yes goes to the director (律师法 Art. 40). */
  @IsBoolean() askedForMoney!: boolean;
  @IsOptional() @Words(0, LIMITS.reason) words?: string;
}

export class AskReopenDto extends VersionDto {
  /** What did not help, in the resident's words, addressed to the office. */
  @Words(1, LIMITS.reason) words!: string;
}

/** A meeting at a service point. */
export class AppointmentView {
  startsAt!: string;
  endsAt!: string;
  /** Among the points of the town: number and map. */
  pointId!: string | null;
  pointName!: string;
  address!: string;
  lawyerName!: string;
  firmName!: string;
  provisional!: boolean;
}

/** The half day in which the lawyer calls. */
export class CallWindowView {
  /** YYYY-MM-DD in Shanghai. */
  day!: string;
  @IsIn(HALVES) half!: Half;
  startsAt!: string;
  endsAt!: string;
  /** The day lies in a year whose holiday notice is not out: shown 「暂定」. */
  provisional!: boolean;
}

export class MatterLineView {
  id!: string;
  /** HN-ZX-2026-000123 */
  number!: string;
  @IsIn([...TOPIC_CODES, null]) topic!: Topic | null;
  @IsIn(WAYS) way!: Way;
  @IsIn(consultationMachine.states) state!: ConsultationState;
  /** What goes on and whether anything is to be done, in one or two sentences. */
  sentence!: string;
  createdAt!: string;
  appointment!: AppointmentView | null;
  callWindow!: CallWindowView | null;
  /** Waiting for a rating. */
  ratable!: boolean;
}

/** Another matter, by its number. */
export class OtherMatterView {
  id!: string;
  number!: string;
}

export class TimelineEntryView {
  at!: string;
  sentence!: string;
  /** The firm's name, the reason given, and the like. */
  detail!: string | null;
}

export class ExchangeView {
  id!: string;
  @IsIn(['resident', 'adviser', 'office']) by!: 'resident' | 'adviser' | 'office';
  words!: string;
  at!: string;
}

export class AnswerView {
  words!: string;
  @IsIn(RESULTS) result!: Result;
  lawyerName!: string | null;
  /** The firm, or the town's legal office for matters kept there. */
  givenBy!: string;
  licenceNo!: string | null;
  disclaimer!: string;
  /** The right to apply for legal aid was told (法律援助法 Art. 23). */
  aidTold!: boolean;
  at!: string;
}

/** The lawyer rang: when, and with what outcome. Shown to the resident and to the lawyer. */
export class CallView {
  at!: string;
  @IsIn(CALL_OUTCOMES) outcome!: CallOutcome;
}

/** Somebody of the office opened the words, with a reason the resident can see. */
export class LookView {
  at!: string;
  byName!: string;
  byRole!: string;
  reason!: string;
}

export class RatingView {
  @IsIn(RATING_LEVELS) level!: RatingLevel;
  words!: string | null;
  askedForMoney!: boolean;
  at!: string;
}

export class ReopenView {
  @IsIn(['asked', 'granted', 'refused']) state!: 'asked' | 'granted' | 'refused';
  words!: string;
  reason!: string | null;
  askedAt!: string;
  decidedAt!: string | null;
}

export class MatterView extends MatterLineView {
  version!: number;
  @IsIn(MOVERS) whoseMove!: Move;
  @IsIn(FOR_WHOM) forWhom!: ForWhom;
  words!: string | null;
  opposingParty!: string | null;
  /** What happens next and by when, in plain words. */
  nextStep!: string;
  dueAt!: string | null;
  /** Due on a day of a year whose holiday notice is not out: shown 「暂定」. */
  provisional!: boolean;
  /** Known from acceptance on. */
  firmName!: string | null;
  lawyerName!: string | null;
  /** The number that will ring. */
  ringsFrom!: string | null;
  /** The lawyer's open question, when the move is the resident's. */
  question!: string | null;
  timeline!: TimelineEntryView[];
  exchanges!: ExchangeView[];
  /** Newest last. */
  answers!: AnswerView[];
  calls!: CallView[];
  looks!: LookView[];
  rating!: RatingView | null;
  reopen!: ReopenView | null;
  @IsIn(MATTER_ACTIONS, { each: true }) actions!: MatterAction[];
  /** Passed to a contracted firm with consent, or kept by the office. */
  passedOn!: boolean;
  /** The other matter of the same resident in which this one goes on. */
  mergedInto!: OtherMatterView | null;
}

export class MatterListView {
  open!: MatterLineView[];
  closed!: MatterLineView[];
}
