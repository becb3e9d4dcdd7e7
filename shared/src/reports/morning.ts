/** What the director's morning counts, and the words in which the yearly report says it. */
import { isWorkday, type WorkCalendar } from '../calendar/workdays.js';
import { addDays, type Day, yearOf } from '../kernel/day.js';
import { SMALLEST_GROUP } from './response-times.js';

/** Days whose intake the morning shows, both counted. */
export interface ReceivedSpan {
  readonly from: Day;
  readonly to: Day;
}

/** From the last working day before today until yesterday: on a Monday, the weekend is counted with the Friday. */
export function receivedSpan(today: Day, calendar: WorkCalendar): ReceivedSpan {
  const to = addDays(today, -1);
  let from = to;
  // The longest holiday is nine days; a year without a notice has at least its weekends.
  for (let back = 0; back < 14 && !isWorkday(from, calendar); back += 1) from = addDays(from, -1);
  return { from, to };
}

/** 基本满意 and above count as satisfied (政务服务“好差评”). */
export const SATISFIED_FROM = 3;

/** Of fewer than five no share is told. */
export function shareOf(part: number, whole: number): number | null {
  return whole < SMALLEST_GROUP ? null : part / whole;
}

export interface YearFigures {
  readonly year: number;
  readonly received: number;
  readonly persons: number;
  readonly closed: number;
  readonly inTime: number | null;
  readonly rated: number;
  readonly satisfied: number | null;
  readonly firms: number;
  readonly lawyers: number;
}

/** The year so far, as a sentence for the yearly report: ready to be pasted. */
export function yearInWords(town: string, today: Day, figures: YearFigures): string {
  const { received, persons, closed, inTime, rated, satisfied, firms, lawyers } = figures;
  const day = `${yearOf(today)}年1月1日至${Number(today.slice(5, 7))}月${Number(today.slice(8, 10))}日`;
  const parts = [
    `${day}，${town}共接待法律咨询 ${received} 件、${persons} 人次，办结 ${closed} 件`,
    `${firms} 家签约律所、${lawyers} 名律师参与服务`,
    ...(inTime === null ? [] : [`律所按时回应率 ${percentOf(inTime)}`]),
    ...(satisfied === null ? [] : [`群众评价 ${rated} 件，满意率 ${percentOf(satisfied)}`]),
  ];
  return `${parts.join('；')}。`;
}

/** 「98.6%」: one decimal, as reports write it. */
export function percentOf(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
