/** Rules of booking that both the form and the server read. */
import { officeMinutesBetween, type OfficeHours } from '../calendar/office-hours.js';
import type { WorkCalendar } from '../calendar/workdays.js';
import type { Instant } from '../kernel/day.js';

/** The first question, asked before any word is typed (docs/adr/0009). */
export const FIRST_QUESTION = '对方是不是镇政府、村委会或镇村企业?';

/** Where a resident goes whose other side is the town itself; nothing is stored but a count. */
export const OUTSIDE_HELP = [
  { name: '公共法律服务热线', phone: '12348', note: '免费，全天可以打，可转区法律援助中心' },
  { name: '浦东新区法律援助中心', phone: '12348', note: '打 12348 按提示转接；经济困难可申请免费律师' },
  { name: '上海市民热线', phone: '12345', note: '反映问题、投诉' },
] as const;

/** The version of the privacy notice in force; an older consent does not carry over (个人信息保护法 Art. 14). */
export const PRIVACY_NOTICE_VERSION = '2026-11';

/** Mainland mobile numbers; 11 digits. */
export const MOBILE_PATTERN = '^1[3-9]\\d{9}$';
/** Mainland mobiles and land lines, for people without a mobile. */
export const PHONE_PATTERN = '^(1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8})$';

export const LIMITS = { words: 2000, name: 30, reason: 500, answer: 5000, openMatters: 5 } as const;

/** Whether a meeting or window that begins at `startsAt` may still be cancelled by the resident. */
export function mayCancel(
  now: Instant,
  startsAt: Instant | null,
  cancelMinutes: number,
  hours: OfficeHours,
  calendar: WorkCalendar,
): boolean {
  return startsAt === null || officeMinutesBetween(now, startsAt, hours, calendar) >= cancelMinutes;
}
