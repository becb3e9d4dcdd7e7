import { IsIn } from 'class-validator';
import { RATING_LEVELS, type RatingLevel } from '@huifa/shared/consultations/results';
import { type Topic, TOPIC_CODES } from '@huifa/shared/consultations/topics';

/** What waits for the office's own decision or hand; each figure is a filter of the board or of its tasks. */
export class MorningWaitingView {
  nobodyEligible!: number;
  secondDecline!: number;
  dutyDeclined!: number;
  reopenRequested!: number;
  /** Kept with the office, and taken over by it. */
  toAnswer!: number;
  /** People whom the lawyer could not reach. */
  unreachable!: number;
  /** Every task that is to be done now, and those over time. */
  tasks!: number;
  tasksOverdue!: number;
  /** Ratings of the last 30 days that say money was asked for (律师法 Art. 40). */
  moneyAsked!: number;
}

export class MorningOverdueView {
  /** null: the office itself. */
  firmId!: string | null;
  firmName!: string | null;
  count!: number;
}

/** What came in since the last working day before today, and what nobody has taken yet. */
export class MorningReceivedView {
  /** First and last day counted: YYYY-MM-DD. */
  from!: string;
  to!: string;
  received!: number;
  /** 人次 */
  persons!: number;
  unaccepted!: number;
  /** Nothing is late: an empty list. Most first. */
  overdue!: MorningOverdueView[];
}

/** A spell of one lawyer at one point, today. */
export class MorningDutyView {
  startsAt!: string;
  endsAt!: string;
  pointName!: string;
  lawyerName!: string;
  firmName!: string;
  seats!: number;
  taken!: number;
  /** On leave today: nobody sits there. */
  away!: boolean;
}

export class MorningLeaveView {
  lawyerName!: string;
  firmName!: string;
  /** Last day: YYYY-MM-DD. */
  until!: string;
}

export class MorningDissatisfiedView {
  id!: string;
  number!: string;
  @IsIn([...TOPIC_CODES, null]) topic!: Topic | null;
  @IsIn(RATING_LEVELS) level!: RatingLevel;
  firmName!: string | null;
  at!: string;
}

export class MorningShareView {
  firmId!: string;
  firmName!: string;
  /** Of the contracts in force and of this year's offers, 0 to 1. */
  contracted!: number;
  received!: number;
  offers!: number;
  /** Last day of the contract: YYYY-MM-DD. */
  endsOn!: string;
  /** Ends within 60 days. */
  ending!: boolean;
}

/** This year so far. */
export class MorningYearView {
  year!: number;
  received!: number;
  /** 人次 */
  persons!: number;
  closed!: number;
  /** Share of offers that firms answered in time, 0 to 1; null with fewer than five. */
  inTime!: number | null;
  rated!: number;
  /** Share of ratings from 基本满意 upward, 0 to 1; null with fewer than five. */
  satisfied!: number | null;
  firms!: number;
  lawyers!: number;
}

/** The director's morning: everything on one screen, as of `now`. */
export class MorningView {
  now!: string;
  /** YYYY-MM-DD */
  day!: string;
  workday!: boolean;
  waiting!: MorningWaitingView;
  received!: MorningReceivedView;
  duty!: MorningDutyView[];
  leaves!: MorningLeaveView[];
  /** The newest few; `dissatisfiedCount` counts all of the last 90 days. */
  dissatisfied!: MorningDissatisfiedView[];
  dissatisfiedCount!: number;
  shares!: MorningShareView[];
  year!: MorningYearView;
}
