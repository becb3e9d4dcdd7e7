/**
 * Office minutes: the time in which the town office works. Promises to residents and the expiry of offers are counted
 * in them, so that nobody is late because of a night, a weekend or a holiday.
 */
import { addDays, type Day, dayOf, type Instant, instantAt, MINUTE_MS, timeOfDayMs } from '../kernel/day.js';
import { isWorkday, type WorkCalendar } from './workdays.js';

/** A working spell within a day, in minutes after Shanghai midnight. */
export interface Spell {
  readonly from: number;
  readonly to: number;
}

/** The spells of a working day, in order, not overlapping. */
export type OfficeHours = readonly Spell[];

/** The town's own hours: 9:00–11:30 and 13:30–17:00, 360 minutes a working day. */
export const TOWN_HOURS: OfficeHours = [
  { from: 9 * 60, to: 11 * 60 + 30 },
  { from: 13 * 60 + 30, to: 17 * 60 },
];

/** Office minutes of a working day of the town. */
const DAY_MINUTES = TOWN_HOURS.reduce((sum, { from, to }) => sum + to - from, 0);

/** Whole office minutes from `from` to `to`; 0 when `to` is not after `from`. */
export function officeMinutesBetween(from: Instant, to: Instant, hours: OfficeHours, calendar: WorkCalendar): number {
  if (to <= from) return 0;
  const lastDay = dayOf(to);
  let total = 0;
  for (let day = dayOf(from); day <= lastDay; day = addDays(day, 1)) {
    if (!isWorkday(day, calendar)) continue;
    for (const spell of hours) {
      const opens = Math.max(from, instantAt(day, spell.from));
      const closes = Math.min(to, instantAt(day, spell.to));
      if (closes > opens) total += closes - opens;
    }
  }
  return Math.floor(total / MINUTE_MS);
}

/**
 * The instant at which `minutes` office minutes have passed since `from`. A count that ends with a spell ends at that
 * spell's close, not at the next one's opening. Zero minutes from outside office hours is the next opening.
 */
export function addOfficeMinutes(from: Instant, minutes: number, hours: OfficeHours, calendar: WorkCalendar): Instant {
  let left = minutes * MINUTE_MS;
  for (let day: Day = dayOf(from); ; day = addDays(day, 1)) {
    if (!isWorkday(day, calendar)) continue;
    for (const spell of hours) {
      const opens = Math.max(from, instantAt(day, spell.from));
      const length = instantAt(day, spell.to) - opens;
      if (length <= 0) continue;
      if (left <= length) return opens + left;
      left -= length;
    }
  }
}

/** The last instant from which `minutes` whole office minutes have passed until `to`: `addOfficeMinutes` backwards. */
export function officeMinutesAgo(to: Instant, minutes: number, hours: OfficeHours, calendar: WorkCalendar): Instant {
  let left = minutes * MINUTE_MS;
  for (let day: Day = dayOf(to); ; day = addDays(day, -1)) {
    if (!isWorkday(day, calendar)) continue;
    for (const spell of [...hours].reverse()) {
      const closes = Math.min(to, instantAt(day, spell.to));
      const length = closes - instantAt(day, spell.from);
      if (length <= 0) continue;
      if (left <= length) return closes - left;
      left -= length;
    }
  }
}

/** Office minutes left until `due`; negative when it has passed. */
export function officeMinutesLeft(now: Instant, due: Instant, hours: OfficeHours, calendar: WorkCalendar): number {
  return now <= due
    ? officeMinutesBetween(now, due, hours, calendar)
    : -officeMinutesBetween(due, now, hours, calendar);
}

/** Whether the office works at this very moment. */
export function isOpenAt(at: Instant, hours: OfficeHours, calendar: WorkCalendar): boolean {
  const minute = timeOfDayMs(at) / MINUTE_MS;
  return isWorkday(dayOf(at), calendar) && hours.some((spell) => minute >= spell.from && minute < spell.to);
}

/** 「1 小时 40 分」, 「20 分」: minutes in words (always office minutes here). */
export function minutesInWords(minutes: number): string {
  const whole = Math.abs(minutes);
  const days = Math.floor(whole / DAY_MINUTES);
  const hours = Math.floor((whole % DAY_MINUTES) / 60);
  const rest = whole % 60;
  const parts = [days > 0 ? `${days} 个工作日` : '', hours > 0 ? `${hours} 小时` : '', rest > 0 ? `${rest} 分` : ''];
  return parts.filter((part) => part !== '').join(' ') || '0 分';
}
