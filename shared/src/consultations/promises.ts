/** What is promised, by when: the due moment of each stage and the office minutes promised for it. */
import { addOfficeMinutes, officeMinutesBetween, type OfficeHours } from '../calendar/office-hours.js';
import type { WorkCalendar } from '../calendar/workdays.js';
import type { Instant } from '../kernel/day.js';
import type { ServicePolicy } from './policy.js';

export interface Promised {
  readonly dueAt: Instant;
  readonly minutes: number;
}

/** What decides how fast: does it press, and is there a meeting or call window. */
export interface Haste {
  readonly urgent: boolean;
  readonly meetsAt: Instant | null;
  readonly meetsUntil: Instant | null;
}

export interface WorkingTime {
  readonly hours: OfficeHours;
  readonly calendar: WorkCalendar;
}

/** An offer lapses after the policy's minutes, but never outlives the beginning of a meeting that is still to come. */
export function offerPromise(now: Instant, haste: Haste, policy: ServicePolicy, time: WorkingTime): Promised {
  const minutes = haste.urgent ? policy.urgentOfferMinutes : policy.offerMinutes;
  const dueAt = addOfficeMinutes(now, minutes, time.hours, time.calendar);
  if (haste.meetsAt === null || haste.meetsAt <= now || haste.meetsAt >= dueAt) return { dueAt, minutes };
  return until(now, haste.meetsAt, time);
}

/** A slot or call window is due at its end; anything else within the policy's minutes for a written answer. */
export function answerPromise(start: Instant, haste: Haste, policy: ServicePolicy, time: WorkingTime): Promised {
  if (haste.meetsUntil !== null && haste.meetsUntil > start) return until(start, haste.meetsUntil, time);
  const minutes = haste.urgent ? policy.urgentWrittenMinutes : policy.writtenMinutes;
  return { dueAt: addOfficeMinutes(start, minutes, time.hours, time.calendar), minutes };
}

/** What the office gives itself to decide about a matter on its pile. */
export function officePromise(now: Instant, policy: ServicePolicy, time: WorkingTime): Promised {
  const minutes = policy.officeMinutes;
  return { dueAt: addOfficeMinutes(now, minutes, time.hours, time.calendar), minutes };
}

function until(from: Instant, dueAt: Instant, { hours, calendar }: WorkingTime): Promised {
  return { dueAt, minutes: officeMinutesBetween(from, dueAt, hours, calendar) };
}
