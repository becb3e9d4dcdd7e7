/**
 * Last days around a remedy against an answer: for the applicant, and for the town once it must answer for itself.
 * Periods in days and months end by the rules of docs/law/periods.md; the law's 五日、十日 of 行政复议法 are working days
 * (Art. 88 ¶2). See docs/law/disclosure-remedies.md.
 */
import { type Period, periodEnd } from '../calendar/periods.js';
import { addWorkdays, type Deadline, isProvisional, isWorkday, type WorkCalendar } from '../calendar/workdays.js';
import { addDays, type Day } from '../kernel/day.js';

/** A calendar period ('60d', '6m', '1y') or working days. */
interface RemedyTerm {
  readonly length: Period | number;
  readonly article: string;
  /** From what it runs, in the words of the desk. */
  readonly from: string;
}

/** Each term with its article; a number is working days. */
const TERMS = {
  /** Applying for reconsideration. */
  reconsideration: { length: '60d', article: '行政复议法第二十条第一款', from: '收到答复' },
  /** Suing without reconsideration before it. */
  suit: { length: '6m', article: '行政诉讼法第四十六条第一款', from: '收到答复' },
  /** Suing after a reconsideration decision, or after its time has passed without one. */
  suitAfterReconsideration: { length: '15d', article: '行政诉讼法第四十五条', from: '收到复议决定' },
  /** The outermost day where the answer did not say what can be done against it. */
  untoldReconsideration: { length: '1y', article: '行政复议法第二十条第三款', from: '收到答复' },
  untoldSuit: { length: '1y', article: '行政诉讼法解释第六十四条第一款', from: '收到答复' },
  /** The reconsideration body decides; it may add 30 days to the ordinary one. */
  decision: { length: '60d', article: '行政复议法第六十二条第一款', from: '受理复议申请' },
  simplifiedDecision: { length: '30d', article: '行政复议法第六十二条第二款', from: '受理复议申请' },
  /** The town's written reply with all evidence. */
  reply: { length: 10, article: '行政复议法第四十八条', from: '收到复议申请书副本' },
  simplifiedReply: { length: 5, article: '行政复议法第五十四条', from: '收到复议申请书副本' },
  /** The town's defence with evidence and norms. */
  defence: { length: '15d', article: '行政诉讼法第六十七条第一款', from: '收到起诉状副本' },
  /** What the town did about a 行政复议意见书. */
  correctionReport: { length: '60d', article: '行政复议法第七十六条', from: '收到行政复议意见书' },
} as const satisfies Record<string, RemedyTerm>;

export type RemedyTermName = keyof typeof TERMS;
export const REMEDY_TERMS: Record<RemedyTermName, RemedyTerm> = TERMS;

/** 适用程序: null while no notice says which. */
export type ReconsiderationProcedure = 'simplified' | 'ordinary' | null;

/**
 * The last day of a term whose event was on `from` (day zero). Provisional where the year's notice is not out; throws
 * CalendarMissing rather than count into a year without data.
 */
export function remedyDue(term: RemedyTermName, from: Day, calendar: WorkCalendar): Deadline {
  const { length } = REMEDY_TERMS[term];
  return typeof length === 'number' ? addWorkdays(from, length, calendar) : periodEnd(from, length, calendar);
}

/**
 * The term of the town's reply (行政复议法 Art. 48, 54). Disclosure cases may be simplified (Art. 53 ¶1(4)): while no
 * notice says which procedure it is, the shorter time runs.
 */
export function replyTerm(procedure: ReconsiderationProcedure): 'reply' | 'simplifiedReply' {
  return procedure === 'ordinary' ? 'reply' : 'simplifiedReply';
}

/** When the time of the reconsideration body has passed without a decision (行政复议法 Art. 62). */
export function decisionTerm(procedure: ReconsiderationProcedure): 'decision' | 'simplifiedDecision' {
  return procedure === 'simplified' ? 'simplifiedDecision' : 'decision';
}

/**
 * The last working day that needs no shift: the day that the town itself keeps for what it files, since it should not
 * rely on the shift of a last day that is a holiday (docs/law/periods.md).
 */
export function safeDay(term: RemedyTermName, from: Day, calendar: WorkCalendar): Deadline {
  const due = remedyDue(term, from, calendar);
  const { length } = REMEDY_TERMS[term];
  const days = typeof length === 'string' ? /^(\d+)d$/.exec(length)?.[1] : undefined;
  if (days === undefined) return due;
  let day = addDays(from, Number(days));
  while (day > from && !isWorkday(day, calendar)) day = addDays(day, -1);
  return { day, provisional: isProvisional(day, calendar) };
}
