import { IsIn } from 'class-validator';
import type { CalendarStatus } from '@huifa/shared/calendar/workdays';
import { type Way, WAYS } from '@huifa/shared/consultations/ways';
import { Words } from '../platform/http/validation.js';

/** Enough for every day of a year on a line of its own. */
const MOST_CHARACTERS = 20_000;

export class NoticeDto {
  /** The notice's number or address. */
  @Words(4, 200) source!: string;
  /** Lines of 「起,止,休」 or 「日期,班」. */
  @Words(1, MOST_CHARACTERS) days!: string;
}

/** A year as it stands. */
export class CalendarYearView {
  year!: number;
  /** PROVISIONAL: the notice is not out, only statutory days are off. */
  @IsIn(['OFFICIAL', 'PROVISIONAL']) status!: CalendarStatus;
  source!: string;
  off!: string[];
  /** Weekend days worked. */
  work!: string[];
  importedAt!: string;
}

export class CalendarYearListView {
  /** Newest first. */
  years!: CalendarYearView[];
}

/** A day on which the office works, and did not before, or the other way round. */
export class ChangedDayView {
  day!: string;
  open!: boolean;
}

/** A matter whose due moment moves. */
export class MovedDueView {
  matterId!: string;
  number!: string;
  from!: string;
  to!: string;
}

/** A meeting or call that was agreed for a day that is off now: somebody has to ring. */
export class StrandedMeetingView {
  matterId!: string;
  number!: string;
  @IsIn(WAYS) way!: Way;
  startsAt!: string;
}

/** A disclosure request whose last day moves. */
export class MovedAnswerView {
  matterId!: string;
  number!: string;
  /** Legal days. */
  from!: string;
  to!: string;
}

export class NoticeChangesView {
  year!: number;
  days!: ChangedDayView[];
  dues!: MovedDueView[];
  answers!: MovedAnswerView[];
  meetings!: StrandedMeetingView[];
}
