import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { LIGHTS, type Light } from '@huifa/shared/consultations/clock';
import { consultationMachine, type ConsultationState } from '@huifa/shared/consultations/consultation.machine';
import { URGENCIES, type Urgency } from '@huifa/shared/consultations/emergency';
import { type Result, RESULTS } from '@huifa/shared/consultations/results';
import { type Topic, TOPIC_CODES } from '@huifa/shared/consultations/topics';
import { type Way, WAYS } from '@huifa/shared/consultations/ways';
import { type Move, MOVERS } from '@huifa/shared/matters/whose-move';
import { type OfficeReason, OFFICE_REASONS } from '@huifa/shared/matters/office-reasons';
import { BARRIERS, type Barrier } from '@huifa/shared/dispatch/rank';
import { AnswerView, ExchangeView, LookView, RatingView, ReopenView, VersionDto } from '../matters/matter.dto.js';
import { OfficeActsView } from './office-acts.dto.js';
import { IsId, Words } from '../platform/http/validation.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class BoardFilterDto {
  @IsOptional() @IsIn(consultationMachine.states) state?: ConsultationState;
  @IsOptional() @IsIn(MOVERS) move?: Move;
  @IsOptional() @IsIn(LIGHTS) light?: Light;
  @IsOptional() @IsIn(TOPIC_CODES) topic?: Topic;
  @IsOptional() @IsIn(WAYS) way?: Way;
  @IsOptional() @IsIn(OFFICE_REASONS) officeReason?: OfficeReason;
  @IsOptional() @IsString() @Matches(/^[0-9a-f]{32}$/) firmId?: string;
  @IsOptional() @IsString() @Matches(/^[0-9a-f]{32}$/) communityId?: string;
  /** A part of a matter number. */
  @IsOptional() @IsString() @MaxLength(20) number?: string;
  /** 'true': only matters whose rating says money was asked for. */
  @IsOptional() @IsIn(['true']) moneyAsked?: 'true';
  /** 'true': only matters whose latest rating is low and that nobody of the office has called about. */
  @IsOptional() @IsIn(['true']) dissatisfied?: 'true';
  /** Received on these days, both counted, whatever became of it: YYYY-MM-DD in Shanghai. */
  @IsOptional() @IsString() @Matches(DAY) receivedFrom?: string;
  @IsOptional() @IsString() @Matches(DAY) receivedTo?: string;
  /** 'closed' lists what was closed in the last 30 days; default: open matters. */
  @IsOptional() @IsIn(['open', 'closed']) show?: 'open' | 'closed';
}

export class BoardRowView {
  id!: string;
  number!: string;
  version!: number;
  @IsIn([...TOPIC_CODES, null]) topic!: Topic | null;
  @IsIn(WAYS) way!: Way;
  @IsIn(consultationMachine.states) state!: ConsultationState;
  @IsIn(MOVERS) whoseMove!: Move;
  @IsIn([...URGENCIES, null]) urgency!: Urgency | null;
  @IsIn([...OFFICE_REASONS, null]) officeReason!: OfficeReason | null;
  firmId!: string | null;
  firmName!: string | null;
  lawyerName!: string | null;
  villageName!: string | null;
  communityName!: string | null;
  createdAt!: string;
  /** What runs now: the offer's expiry, the answer's due moment, or the office's own. */
  dueAt!: string | null;
  /** Office minutes; negative when over; null when nothing runs. */
  minutesLeft!: number | null;
  @IsIn(LIGHTS) light!: Light;
  declines!: number;
  /** 人次 */
  persons!: number;
}

/** Always with the count behind it; null when fewer than five. */
export class ResponseTimeView {
  firmId!: string | null;
  firmName!: string | null;
  accepted!: number;
  /** Half within, nine in ten within: office minutes from dispatch to acceptance. */
  half!: number | null;
  nineInTen!: number | null;
  /** Share of offers answered before they expired, 0 to 1. */
  inTime!: number | null;
}

export class BoardCountsView {
  /** 件, and 人次 beside it. */
  open!: number;
  openPersons!: number;
  red!: number;
  amber!: number;
  nobodyEligible!: number;
  secondDecline!: number;
  dutyDeclined!: number;
  kept!: number;
  takenOver!: number;
  reopenRequested!: number;
  /** Ratings of the last 30 days that say money was asked for (律师法 Art. 40). */
  moneyAsked!: number;
  /** Consultations received today and in the last 30 days: 件 and 人次. */
  receivedToday!: number;
  receivedTodayPersons!: number;
  received30Days!: number;
  received30DaysPersons!: number;
}

export class BoardFirmView {
  id!: string;
  name!: string;
}

export class BoardView {
  /** The server's moment, for counting down. */
  now!: string;
  /** Whether office minutes are running at this moment. */
  officeOpen!: boolean;
  counts!: BoardCountsView;
  rows!: BoardRowView[];
  /** Rows beyond the first 200 that the filter found. */
  more!: number;
  /** All firms first (firmId null), then each. Last 30 days. */
  responseTimes!: ResponseTimeView[];
  firms!: BoardFirmView[];
  communities!: BoardFirmView[];
}

export class BoardEventView {
  at!: string;
  event!: string;
  label!: string;
  byRole!: string | null;
  byName!: string | null;
  /** Firm name, reason, code: never a resident's words. */
  detail!: string | null;
  /** Office minutes since dispatch; null before. */
  minutes!: number | null;
}

export class CandidateView {
  firmId!: string;
  firmName!: string;
  @IsIn(BARRIERS, { each: true }) barriers!: Barrier[];
  contractedShare!: number;
  receivedShare!: number;
  open!: number;
  lastOfferedAt!: string | null;
  chosen!: boolean;
}

export class DecisionView {
  id!: string;
  at!: string;
  byHand!: boolean;
  byName!: string | null;
  reason!: string | null;
  candidates!: CandidateView[];
}

export class BoardOfferView {
  firmName!: string;
  offeredAt!: string;
  expiresAt!: string;
  @IsIn(['open', 'accepted', 'declined', 'expired', 'withdrawn']) state!:
    | 'open'
    | 'accepted'
    | 'declined'
    | 'expired'
    | 'withdrawn';
  declineCode!: string | null;
  answeredAt!: string | null;
  /** Office minutes from offer to answer. */
  minutes!: number | null;
  viewedAt!: string | null;
}

export class TimesView {
  dispatchedAt!: string | null;
  viewedAt!: string | null;
  acceptedAt!: string | null;
  answeredAt!: string | null;
  /** Office minutes from dispatch, without the resident's own. */
  minutesToAccept!: number | null;
  minutesToAnswer!: number | null;
  minutesPaused!: number;
}

export const BOARD_ACTIONS = [
  'open',
  'openAgain',
  'dispatch',
  'move',
  'answer',
  'decideReopen',
  'remind',
  'takeOver',
  'merge',
  'unmerge',
  'retag',
  'revisit',
] as const;
export type BoardAction = (typeof BOARD_ACTIONS)[number];

export class BoardMatterView extends BoardRowView {
  events!: BoardEventView[];
  offers!: BoardOfferView[];
  decisions!: DecisionView[];
  times!: TimesView;
  looks!: LookView[];
  rating!: RatingView | null;
  reopen!: ReopenView | null;
  acts!: OfficeActsView;
  @IsIn(BOARD_ACTIONS, { each: true }) actions!: BoardAction[];
}

export class CandidateListView {
  candidates!: CandidateView[];
}

export class OpenMatterDto {
  /** Written, and shown to the resident. */
  @Words(4, LIMITS.reason) reason!: string;
  /** The reader handles what the office keeps: the reason stands until the matter leaves the office. */
  @IsOptional() @IsBoolean() standing?: boolean;
}

/** A resident's words, files and the answer; every opening leaves a record that the resident can see. */
export class OpenedMatterView {
  residentName!: string;
  phone!: string | null;
  opposingParty!: string | null;
  words!: string | null;
  exchanges!: ExchangeView[];
  answers!: AnswerView[];
}

export class DispatchByHandDto extends VersionDto {
  @IsId() firmId!: string;
  @Words(4, LIMITS.reason) reason!: string;
}

export class OfficeAnswerDto extends VersionDto {
  @Words(1, LIMITS.answer) answer!: string;
  @IsIn(RESULTS) result!: Result;
  @IsBoolean() aidTold!: boolean;
}

export class DecideReopenDto extends VersionDto {
  @IsBoolean() granted!: boolean;
  @Words(4, LIMITS.reason) reason!: string;
}
