/**
 * Working days (工作日) by the State Council's yearly holiday notices: holidays are off, make-up weekends (调休) are
 * worked. The calendar is data and always an argument. See docs/law/working-days.md.
 */
import { addDays, type Day, weekday, yearOf } from '../kernel/day.js';

/** OFFICIAL: the State Council's notice is out. PROVISIONAL: only statutory days are known (shown as 「暂定」). */
export type CalendarStatus = 'OFFICIAL' | 'PROVISIONAL';

/** One year of the calendar, as stored and sent. */
export interface CalendarYear {
  readonly year: number;
  readonly status: CalendarStatus;
  /** The notice's number or address; for a provisional year, what the days were taken from. */
  readonly source: string;
  /** Days off by notice (weekends need not be listed). */
  readonly off: readonly Day[];
  /** Weekend days worked by notice (调休上班日). */
  readonly work: readonly Day[];
}

/** Years indexed for counting; made by {@link makeCalendar}. */
export interface WorkCalendar {
  readonly status: ReadonlyMap<number, CalendarStatus>;
  readonly exceptions: ReadonlyMap<Day, boolean>;
  /** Days that were asked for before: every count walks over the same ones. */
  readonly known: Map<Day, boolean>;
}

/** A last day. `provisional`: counted over a year whose notice is not out, so the day may still move. */
export interface Deadline {
  readonly day: Day;
  readonly provisional: boolean;
}

/** Thrown when a day lies in a year without any data: better no date than a wrong one. */
export class CalendarMissing extends Error {
  readonly code = 'CALENDAR_MISSING';
  constructor(readonly year: number) {
    super(`no working-day calendar for ${year}`);
  }
}

/** Indexes calendar years for counting. */
export function makeCalendar(years: readonly CalendarYear[]): WorkCalendar {
  const exceptions = new Map<Day, boolean>();
  for (const { off, work } of years) {
    for (const day of off) exceptions.set(day, false);
    for (const day of work) exceptions.set(day, true);
  }
  return { status: new Map(years.map(({ year, status }) => [year, status])), exceptions, known: new Map() };
}

/** Whether offices work on `day`. Throws {@link CalendarMissing} for a year without data. */
export function isWorkday(day: Day, calendar: WorkCalendar): boolean {
  const known = calendar.known.get(day);
  if (known !== undefined) return known;
  const works = isWorked(day, calendar);
  calendar.known.set(day, works);
  return works;
}

function isWorked(day: Day, calendar: WorkCalendar): boolean {
  const year = yearOf(day);
  if (!calendar.status.has(year)) throw new CalendarMissing(year);
  const exception = calendar.exceptions.get(day);
  if (exception !== undefined) return exception;
  const dayOfWeek = weekday(day);
  return dayOfWeek !== 0 && dayOfWeek !== 6;
}

/** Whether a count that ends on `day` rests on a year whose notice is not out. */
export function isProvisional(day: Day, calendar: WorkCalendar): boolean {
  return calendar.status.get(yearOf(day)) !== 'OFFICIAL';
}

/**
 * The `count`-th working day after `start`. The day of receipt is day zero and never counts
 * (期间开始的日不计算在期间内, 民事诉讼法 Art. 85). The period ends with the end of the returned day.
 */
export function addWorkdays(start: Day, count: number, calendar: WorkCalendar): Deadline {
  let day = start;
  for (let counted = 0; counted < count; ) {
    day = addDays(day, 1);
    if (isWorkday(day, calendar)) counted += 1;
  }
  return { day, provisional: isProvisional(day, calendar) };
}

/** Working days d with `after` < d <= `upTo`. */
export function workdaysBetween(after: Day, upTo: Day, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1)) if (isWorkday(day, calendar)) count += 1;
  return count;
}

/** `day` itself when offices work, else the first working day after it. */
export function workdayOnOrAfter(day: Day, calendar: WorkCalendar): Day {
  let result = day;
  while (!isWorkday(result, calendar)) result = addDays(result, 1);
  return result;
}
