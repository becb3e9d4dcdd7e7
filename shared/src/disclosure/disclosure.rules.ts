/** What may be done to a disclosure request on a day, and why not (政府信息公开条例 Art. 30, 33). Pure: days in, reason out. */
import { addWorkdays, type WorkCalendar, workdaysBetween } from '../calendar/workdays.js';
import type { Day } from '../kernel/day.js';
import type { ErrorCode } from '../kernel/errors.js';
import { type ClockFact, CORRECTION_NOTICE_DAYS, disclosureClock, MOST_EXTENSION_DAYS } from './clock.js';

/** Working days before the due day on which somebody is warned; 0 is the day itself. */
export const ALARM_DAYS = [10, 5, 3, 1, 0] as const;
/** Working days in which a department returns what it has found: the town's own limit, not the law's. */
export const DEPARTMENT_DAYS = 5;
/** Working days in which a request is entered into the city's platform. */
export const PLATFORM_DAYS = 1;
/** Working days before the due day at which what lies unread in the app goes by post. */
export const UNREAD_DAYS = 3;

/** The last day of the window for asking for a correction: the 7th working day after receipt (Art. 30). */
export function lastCorrectionDay(received: Day, calendar: WorkCalendar): Day {
  return addWorkdays(received, CORRECTION_NOTICE_DAYS, calendar).day;
}

/**
 * Whether a correction may be asked for on `today`; a refusal otherwise. `CORRECTION_LATE` can be overridden by the
 * director, which stays on the file; a second one never can (一次性告知, Art. 30).
 */
export function correctionFault(facts: readonly ClockFact[], today: Day, calendar: WorkCalendar): ErrorCode | null {
  if (facts.some(({ kind }) => kind === 'correctionAsked')) return 'CORRECTION_TWICE';
  const received = facts[0]!.on;
  return today > lastCorrectionDay(received, calendar) ? 'CORRECTION_LATE' : null;
}

/** An extension, as it is asked for: told to the applicant on `toldOn`. */
export interface Extension {
  readonly workdays: number;
  readonly toldOn: Day;
}

/** Whether the answer may be put off: once, by at most 20 working days, approved and told before the due day (Art. 33 ¶2). */
export function extensionFault(
  facts: readonly ClockFact[],
  { workdays, toldOn }: Extension,
  calendar: WorkCalendar,
): ErrorCode | null {
  if (workdays < 1 || workdays > MOST_EXTENSION_DAYS) return 'EXTENSION_TOO_LONG';
  if (facts.some(({ kind }) => kind === 'extended')) return 'EXTENSION_TWICE';
  const { due } = disclosureClock(facts, calendar);
  // While a letter is out and unanswered, nothing falls due yet.
  return due !== null && toldOn >= due.day ? 'EXTENSION_LATE' : null;
}

/** Working days left on `today` until `due`; negative: so many over. */
export function workdaysLeft(today: Day, due: Day, calendar: WorkCalendar): number {
  return due >= today ? workdaysBetween(today, due, calendar) : -workdaysBetween(due, today, calendar);
}

/** The alarms that must have rung by `today`: those whose number of days left is reached. */
export function alarmsDue(today: Day, due: Day, calendar: WorkCalendar): number[] {
  const left = workdaysLeft(today, due, calendar);
  return [...ALARM_DAYS.filter((days) => left <= days), ...(left < 0 ? [-1] : [])];
}

/** A fact that has happened may not lie ahead, nor before what it answers. */
export function factDayFault(on: Day, today: Day, notBefore: Day | null): ErrorCode | null {
  if (on > today) return 'DAY_AHEAD';
  return notBefore !== null && on < notBefore ? 'DAY_BEFORE_CAUSE' : null;
}
