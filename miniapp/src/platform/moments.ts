/** Days and times the way people say them, always Shanghai's. */
import { addDays, chineseDayShort, chineseTime, type Day, dayOf } from '@huifa/shared/kernel/day';

const NOON = 12;

function today(): Day {
  return dayOf(Date.now());
}

/** 昨天, 今天, 明天, 后天, or 3月6日 周五. */
export function dayInWords(day: Day): string {
  const near = ['昨天', '今天', '明天', '后天'].find((_, index) => addDays(today(), index - 1) === day);
  return near ?? chineseDayShort(day);
}

/** 明天 9:00 */
export function momentInWords(iso: string): string {
  const at = Date.parse(iso);
  return `${dayInWords(dayOf(at))} ${chineseTime(at)}`;
}

/** 明天上午 */
export function halfDayInWords(iso: string): string {
  const at = Date.parse(iso);
  return `${dayInWords(dayOf(at))}${Number(chineseTime(at).split(':')[0]) < NOON ? '上午' : '下午'}`;
}

/** 明天上午 9:00–11:30 */
export function spellInWords(startsAt: string, endsAt: string): string {
  return `${halfDayInWords(startsAt)} ${chineseTime(Date.parse(startsAt))}–${chineseTime(Date.parse(endsAt))}`;
}
