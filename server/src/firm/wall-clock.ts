import { dayOf, instantAt, type Instant } from '@huifa/shared/kernel/day';

const MINUTE_MS = 60_000;

/**
 * A Date whose own hour and minute are Shanghai's, wherever the server stands: the calendar library prints what a Date
 * calls local, beside `TZID=Asia/Shanghai`.
 */
export function onShanghaisWall(at: Instant): Date {
  const day = dayOf(at);
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date, 0, Math.round((at - instantAt(day)) / MINUTE_MS));
}

/** China has had no summer time since 1991: one offset is all there is to say. */
export const SHANGHAI_TIMEZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19920101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');
