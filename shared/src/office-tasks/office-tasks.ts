/**
 * What the office itself must do about a matter beside deciding on it: find a resident whom the lawyer could not reach,
 * ask how a hand-off went. A task hangs on a matter and has a day of its own; it never moves the matter by itself.
 */
import { addOfficeMinutes } from '../calendar/office-hours.js';
import type { Result } from '../consultations/results.js';
import type { WorkingTime } from '../consultations/promises.js';
import { dayOf, type Instant } from '../kernel/day.js';

export const OFFICE_TASK_KINDS = ['unreachable', 'externalHandOff'] as const;
export type OfficeTaskKind = (typeof OFFICE_TASK_KINDS)[number];

/** How a task ended: a fact that is counted; the note beside it says the rest. */
export const OFFICE_TASK_OUTCOMES = ['found', 'notFound', 'wentWell', 'wentBadly'] as const;
export type OfficeTaskOutcome = (typeof OFFICE_TASK_OUTCOMES)[number];

export const OFFICE_TASK_OUTCOME_LABELS: Record<OfficeTaskOutcome, string> = {
  found: '找到了',
  notFound: '没有找到',
  wentWell: '办成了，或在办',
  wentBadly: '没有办成',
};

interface OfficeTaskRule {
  readonly label: string;
  /** What the clerk is to do, in one sentence. */
  readonly todo: string;
  /** Office minutes before there is anything to do. */
  readonly waitMinutes: number;
  /** Office minutes from then on. */
  readonly dueMinutes: number;
  readonly outcomes: readonly OfficeTaskOutcome[];
}

const DAY_MINUTES = 360;

export const OFFICE_TASKS: Record<OfficeTaskKind, OfficeTaskRule> = {
  unreachable: {
    label: '联系不上，请找人',
    todo: '律师两天里打了三次没有找到居民。请镇里找，不要让村里的联络员去问。',
    waitMinutes: 0,
    dueMinutes: DAY_MINUTES,
    outcomes: ['found', 'notFound'],
  },
  // A body outside the town gives no receipt: who was sent there is asked after five working days.
  externalHandOff: {
    label: '转出去的事，回头问一问',
    todo: '居民被介绍到别的机构。满 5 个工作日，打电话问问那边办了没有。',
    waitMinutes: 5 * DAY_MINUTES,
    dueMinutes: DAY_MINUTES,
    outcomes: ['wentWell', 'wentBadly', 'notFound'],
  },
};

/** Answers that send the resident to a body which tells the office nothing. */
const SENT_ELSEWHERE: readonly Result[] = ['toLegalAid', 'toMediation', 'toOtherBody'];

export function isExternalHandOff(result: Result): boolean {
  return SENT_ELSEWHERE.includes(result);
}

/** From when a task is to be done, and until when. */
export interface OfficeTaskPromise {
  readonly startsAt: Instant;
  readonly dueAt: Instant;
  /** Office minutes between them. */
  readonly minutes: number;
}

export function officeTaskPromise(kind: OfficeTaskKind, openedAt: Instant, time: WorkingTime): OfficeTaskPromise {
  const { waitMinutes, dueMinutes } = OFFICE_TASKS[kind];
  const after = (from: Instant, minutes: number) => addOfficeMinutes(from, minutes, time.hours, time.calendar);
  const startsAt = waitMinutes === 0 ? openedAt : after(openedAt, waitMinutes);
  return { startsAt, dueAt: after(startsAt, dueMinutes), minutes: dueMinutes };
}

/** A slip of the hand is taken back on the same day; later, the matter needs a task of its own. */
export function mayTakeUpAgain(doneAt: Instant, now: Instant): boolean {
  return dayOf(doneAt) === dayOf(now);
}
