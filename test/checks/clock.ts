import { HOLIDAY_NOTICES } from '@huifa/shared/calendar/notices';
import { TOWN_HOURS } from '@huifa/shared/calendar/office-hours';
import { makeCalendar, type WorkCalendar } from '@huifa/shared/calendar/workdays';
import type { firmMinutes, pausesOf } from '@huifa/shared/consultations/clock';
import { shanghai } from '../world/world.js';

const CALENDAR = makeCalendar(HOLIDAY_NOTICES);

/** Asked on Tuesday at ten, answered on Wednesday at ten: the firm had used one hour, and after it another. */
export function expectStoppedForTheResident(pauses: typeof pausesOf, minutes: typeof firmMinutes): void {
  const events = [
    { event: 'accept', at: shanghai('2026-11-24 09:00') },
    { event: 'askResident', at: shanghai('2026-11-24 10:00') },
    { event: 'residentReplied', at: shanghai('2026-11-25 10:00') },
    { event: 'close', at: shanghai('2026-11-25 11:00') },
  ];
  const used = minutes(events[0]!.at, events[3]!.at, pauses(events), TOWN_HOURS, CALENDAR);
  expect(used).toBe(120);
}

/** The twentieth working day after 2026-09-18, over two holidays and two make-up days. */
export function expectMakeUpDaysCounted(
  add: (start: string, count: number, calendar: WorkCalendar) => { day: string },
  calendar: WorkCalendar = CALENDAR,
): void {
  expect(add('2026-09-18', 20, calendar).day).toBe('2026-10-22');
}
