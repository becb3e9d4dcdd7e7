import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { type Topic, TOPIC_CODES } from '@huifa/shared/consultations/topics';
import { Words } from '../platform/http/validation.js';

export class RosterWeekDto {
  /** First day shown, YYYY-MM-DD in Shanghai; seven days from there. Left out: this week's Monday. */
  @IsOptional()
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '请选一个日子' })
  from?: string;
}

/** A lawyer at a point without a break: what stands in one box of the roster. */
export class RosterSittingView {
  /** Its first half hour. */
  id!: string;
  day!: string;
  startsAt!: string;
  endsAt!: string;
  pointId!: string;
  pointName!: string;
  lawyerName!: string;
  firmName!: string;
  seats!: number;
  booked!: number;
  /** Something of it lies ahead, so that it can still be cancelled. */
  ahead!: boolean;
}

/** A sitting that does not take place. */
export class CancelledSittingView {
  id!: string;
  day!: string;
  startsAt!: string;
  endsAt!: string;
  pointName!: string;
  lawyerName!: string;
  reason!: string;
  byName!: string | null;
  /** Residents who got another seat, and those whom a lawyer calls instead. */
  moved!: number;
  called!: number;
}

export class RosterDayView {
  /** YYYY-MM-DD */
  day!: string;
  /** The office works on it. */
  open!: boolean;
}

export class RosterPointView {
  id!: string;
  name!: string;
}

export class RosterWeekView {
  days!: RosterDayView[];
  points!: RosterPointView[];
  sittings!: RosterSittingView[];
  cancelled!: CancelledSittingView[];
}

/** A meeting that a cancellation would move; the office knows number and topic, not the words. */
export class MeetingView {
  matterId!: string;
  number!: string;
  startsAt!: string;
  @IsIn([...TOPIC_CODES, null]) topic!: Topic | null;
  villageName!: string | null;
  /** 人次 */
  persons!: number;
}

export class MeetingListView {
  meetings!: MeetingView[];
}

export class CancelSittingDto {
  @Words(4, LIMITS.reason) reason!: string;
}

/** Where one resident's meeting went. */
export class MovedMeetingView {
  matterId!: string;
  number!: string;
  /** What was agreed until now. */
  from!: string;
  /** Begin of the new meeting or of the half day in which a lawyer calls. */
  to!: string;
  /** null: a call instead of a meeting. */
  pointName!: string | null;
  lawyerName!: string | null;
}

export class SittingCancellationView {
  moved!: MovedMeetingView[];
  /** Half hours that nobody had booked. */
  freed!: number;
}
