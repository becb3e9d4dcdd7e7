/**
 * Periods in calendar days, months or years (自然日、月、年), as procedural law counts them: the day of the event does
 * not count, holidays inside the period do, and a last day that is a day off moves to the first working day after it
 * (民事诉讼法 Art. 85 ¶3). See docs/law/periods.md.
 */
import { addDays, type Day, formatDay, yearOf } from '../kernel/day.js';
import { type Deadline, isProvisional, type WorkCalendar, workdayOnOrAfter } from './workdays.js';

/** '15d', '30d', '60d': calendar days; '6m': months; '1y': years. */
export type Period = `${number}${'d' | 'm' | 'y'}`;

const PERIOD_PATTERN = /^(\d+)([dmy])$/;

/** The last day of a period that begins on `from` (day zero), with the end shift. */
export function periodEnd(from: Day, period: Period, calendar: WorkCalendar): Deadline {
  const day = workdayOnOrAfter(nominalEnd(from, period), calendar);
  return { day, provisional: isProvisional(day, calendar) };
}

function nominalEnd(from: Day, period: Period): Day {
  const parts = PERIOD_PATTERN.exec(period);
  if (parts === null) throw new Error(`period: cannot read "${period}"`);
  const count = Number(parts[1]);
  if (parts[2] === 'd') return addDays(from, count);
  return addMonths(from, parts[2] === 'y' ? count * 12 : count);
}

/** The same day number in a later month, or that month's last day where it has no such day. */
function addMonths(from: Day, months: number): Day {
  const month = Number(from.slice(5, 7)) - 1 + months;
  const year = yearOf(from) + Math.floor(month / 12);
  const firstOfMonth = Date.UTC(year, month % 12, 1) / 86_400_000;
  const lastOfMonth = Date.UTC(year, (month % 12) + 1, 0) / 86_400_000;
  return formatDay(Math.min(firstOfMonth + Number(from.slice(8, 10)) - 1, lastOfMonth));
}
