/** A promise that runs while the calendar changes: the office minutes that are left stay, the moment moves. */
import { addOfficeMinutes, officeMinutesBetween, type OfficeHours } from '../calendar/office-hours.js';
import type { WorkCalendar } from '../calendar/workdays.js';
import type { Instant } from '../kernel/day.js';

/** A due moment, and the meeting or call window that it may hang on. */
export interface RunningPromise {
  readonly dueAt: Instant;
  readonly meetsAt: Instant | null;
  readonly meetsUntil: Instant | null;
}

/**
 * The due moment by the new calendar. What was agreed with a resident (a meeting, a call window) is not moved by a
 * notice, nor is what has passed; everything else keeps its office minutes from `now` on. Days that have passed never
 * change, so counting from now is counting from the beginning.
 */
export function recounted(
  { dueAt, meetsAt, meetsUntil }: RunningPromise,
  now: Instant,
  hours: OfficeHours,
  calendars: { readonly before: WorkCalendar; readonly after: WorkCalendar },
): Instant {
  if (dueAt <= now || dueAt === meetsAt || dueAt === meetsUntil) return dueAt;
  const left = officeMinutesBetween(now, dueAt, hours, calendars.before);
  return addOfficeMinutes(now, left, hours, calendars.after);
}
