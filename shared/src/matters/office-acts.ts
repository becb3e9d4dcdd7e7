/** Bounds of what the office does with a matter by its own hand. */
import { dayOf, type Instant } from '../kernel/day.js';

const HOUR_MS = 3_600_000;

/** A firm is reminded of a matter at most once an hour: a second press of the button is no second reminder. */
export function mayRemind(lastAt: Instant | null, now: Instant): boolean {
  return lastAt === null || now - lastAt >= HOUR_MS;
}

/** A merge that was a slip is taken back on the day of it. */
export function mayUnmerge(mergedAt: Instant, now: Instant): boolean {
  return dayOf(mergedAt) === dayOf(now);
}

/** Ratings after which the office calls the resident: 不满意、非常不满意 of 政务服务“好差评”. */
export const DISSATISFIED_FROM = 2;
