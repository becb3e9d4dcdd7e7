/** Call-back windows: half working days, far enough ahead that a firm can accept first. */
import { type OfficeHours, addOfficeMinutes } from '../calendar/office-hours.js';
import { isProvisional, isWorkday, type WorkCalendar } from '../calendar/workdays.js';
import { addDays, type Day, dayOf, type Instant, instantAt } from '../kernel/day.js';
import { type Half, HALVES } from './ways.js';

export interface CallWindow {
  readonly day: Day;
  readonly half: Half;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The day lies in a year whose holiday notice is not out: shown 「暂定」. */
  readonly provisional: boolean;
}

/** The window of a half-day; `hours` has one spell per half. */
export function callWindow(day: Day, half: Half, hours: OfficeHours, calendar: WorkCalendar): CallWindow {
  const spell = hours[HALVES.indexOf(half)];
  if (spell === undefined) throw new Error(`office hours have no ${half}`);
  return {
    day,
    half,
    startsAt: instantAt(day, spell.from),
    endsAt: instantAt(day, spell.to),
    provisional: isProvisional(day, calendar),
  };
}

/** The next `count` windows that begin at least `leadMinutes` office minutes after `now`. */
export function nextCallWindows(
  now: Instant,
  leadMinutes: number,
  count: number,
  hours: OfficeHours,
  calendar: WorkCalendar,
): CallWindow[] {
  const earliest = addOfficeMinutes(now, leadMinutes, hours, calendar);
  const windows: CallWindow[] = [];
  for (let day = dayOf(now); windows.length < count; day = addDays(day, 1)) {
    if (!isWorkday(day, calendar)) continue;
    for (const half of HALVES) {
      const window = callWindow(day, half, hours, calendar);
      if (window.startsAt >= earliest && windows.length < count) windows.push(window);
    }
  }
  return windows;
}
