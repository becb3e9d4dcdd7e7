import { addOfficeMinutes, type OfficeHours, officeMinutesBetween } from '@huifa/shared/calendar/office-hours';
import { isWorkday, type WorkCalendar } from '@huifa/shared/calendar/workdays';
import type { WorkingTime } from '@huifa/shared/consultations/promises';
import { addDays, dayOf, type Instant, instantAt, MINUTE_MS } from '@huifa/shared/kernel/day';
import type { MatterRow } from '../matters/matter.queries.js';

/** When something is done, from the moment it was called for and the matter as it then stands. */
export type When = (called: Instant, matter: MatterRow, time: WorkingTime) => Instant;

const WAKES_AT = 8 * 60;
const SLEEPS_AT = 21 * 60;

/** So many office minutes later. */
export function afterOffice(minutes: number): When {
  return (called, _matter, { hours, calendar }) => addOfficeMinutes(called, minutes, hours, calendar);
}

/** A part of the time that an offer leaves, in office minutes. */
export function withinOffer(part: number): When {
  return (called, { dueAt }, { hours, calendar }) => {
    const left = officeMinutesBetween(called, dueAt?.getTime() ?? called, hours, calendar);
    return addOfficeMinutes(called, Math.floor(left * part), hours, calendar);
  };
}

/** So many minutes into the meeting or call window; soon, when it has already begun. */
export function intoMeeting(minutes: number): When {
  return (called, { meetsAt }, { hours, calendar }) => {
    const planned = (meetsAt?.getTime() ?? 0) + minutes * MINUTE_MS;
    return planned > called ? planned : addOfficeMinutes(called, minutes, hours, calendar);
  };
}

/** So many office minutes later, but before the meeting begins. */
export function beforeMeeting(minutes: number): When {
  return (called, { meetsAt }, { hours, calendar }) => {
    const planned = addOfficeMinutes(called, minutes, hours, calendar);
    const begins = meetsAt?.getTime() ?? Infinity;
    return planned < begins ? planned : Math.max(called, begins - 10 * MINUTE_MS);
  };
}

/** Hours later, when people are up. */
export function afterHours(hours: number): When {
  return (called) => whenAwake(called + hours * 60 * MINUTE_MS);
}

export function at(moment: Instant): When {
  return () => moment;
}

function whenAwake(moment: Instant): Instant {
  const day = dayOf(moment);
  if (moment < instantAt(day, WAKES_AT)) return instantAt(day, WAKES_AT + 30);
  return moment <= instantAt(day, SLEEPS_AT) ? moment : instantAt(addDays(day, 1), WAKES_AT + 30);
}

/** The moment since which so many office minutes have passed. The mirror of `addOfficeMinutes`. */
export function officeMinutesBefore(
  moment: Instant,
  minutes: number,
  hours: OfficeHours,
  calendar: WorkCalendar,
): Instant {
  let left = minutes * MINUTE_MS;
  for (let day = dayOf(moment); ; day = addDays(day, -1)) {
    if (!isWorkday(day, calendar)) continue;
    for (const spell of [...hours].reverse()) {
      const closes = Math.min(moment, instantAt(day, spell.to));
      const length = closes - instantAt(day, spell.from);
      if (length <= 0) continue;
      if (left < length) return closes - left;
      left -= length;
    }
  }
}
