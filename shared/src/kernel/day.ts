/**
 * Legal days and instants.
 *
 * The law counts days of Shanghai, never days of the server's zone (docs/adr/0005). A legal day is the
 * string 'YYYY-MM-DD', so that comparing days is comparing strings and no time zone can creep in.
 * China has had one fixed offset, +08:00 without summer time, since 1991.
 */

/** A day in Shanghai, 'YYYY-MM-DD'. */
export type Day = string;

/** A moment, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
/** Shanghai is ahead of UTC by this much, all year. */
export const SHANGHAI_MS = 8 * 60 * MINUTE_MS;

/** Days are few and every count walks over them: each is read and written once. A century has 36,525. */
const NUMBERS = new Map<Day, number>();
const TEXTS = new Map<number, Day>();
const MOST_KNOWN = 40_000;

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True only for a day that exists: '2026-02-30' is not one. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string') return false;
  const parts = DAY_PATTERN.exec(text);
  return parts !== null && formatDay(dayNumber(text)) === text;
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  const known = NUMBERS.get(day);
  if (known !== undefined) return known;
  const number = readNumber(day);
  if (NUMBERS.size >= MOST_KNOWN) NUMBERS.clear();
  NUMBERS.set(day, number);
  return number;
}

function readNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;
}

/** The inverse of {@link dayNumber}. */
export function formatDay(number: number): Day {
  const known = TEXTS.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * DAY_MS).toISOString().slice(0, 10);
  if (TEXTS.size >= MOST_KNOWN) TEXTS.clear();
  TEXTS.set(number, day);
  return day;
}

/** The day `count` calendar days after `day` (before it, if negative). */
export function addDays(day: Day, count: number): Day {
  return formatDay(dayNumber(day) + count);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** The calendar year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The Shanghai day on which an instant falls. */
export function dayOf(at: Instant): Day {
  return formatDay(Math.floor((at + SHANGHAI_MS) / DAY_MS));
}

/** Milliseconds since Shanghai midnight. */
export function timeOfDayMs(at: Instant): number {
  return (((at + SHANGHAI_MS) % DAY_MS) + DAY_MS) % DAY_MS;
}

/** The instant at `minute` minutes after Shanghai midnight of `day`. */
export function instantAt(day: Day, minute = 0): Instant {
  return dayNumber(day) * DAY_MS - SHANGHAI_MS + minute * MINUTE_MS;
}

/** The instant at which `day` is over in Shanghai: a period ends with its last day. */
export function endOfDay(day: Day): Instant {
  return instantAt(addDays(day, 1));
}

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** 2026年3月6日, as letters and screens write it (no leading zeros; domain: document rules §7.0). */
export function chineseDay(day: Day): string {
  return `${yearOf(day)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** 3月6日 周五, for the near future, where the year goes without saying. */
export function chineseDayShort(day: Day): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日 ${WEEKDAYS[weekday(day)]}`;
}

/** 9:00, from an instant. */
export function chineseTime(at: Instant): string {
  const minutes = Math.floor(timeOfDayMs(at) / MINUTE_MS);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** 3月6日 周五 9:00. */
export function chineseMoment(at: Instant): string {
  return `${chineseDayShort(dayOf(at))} ${chineseTime(at)}`;
}
