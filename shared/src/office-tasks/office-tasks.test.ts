import { HOLIDAY_NOTICES } from '../calendar/notices.js';
import { TOWN_HOURS } from '../calendar/office-hours.js';
import { makeCalendar } from '../calendar/workdays.js';
import { type Instant, instantAt } from '../kernel/day.js';
import { RESULTS } from '../consultations/results.js';
import {
  isExternalHandOff,
  mayTakeUpAgain,
  OFFICE_TASK_KINDS,
  OFFICE_TASK_OUTCOME_LABELS,
  OFFICE_TASKS,
  officeTaskPromise,
} from './office-tasks.js';

const time = { hours: TOWN_HOURS, calendar: makeCalendar(HOLIDAY_NOTICES) };
const at = (text: string): Instant =>
  instantAt(text.slice(0, 10), Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)));

describe('what the office itself must do', () => {
  it('looks at once for somebody who could not be reached, within one working day', () => {
    const promise = officeTaskPromise('unreachable', at('2026-11-23 10:00'), time);
    expect(promise).toEqual({ startsAt: at('2026-11-23 10:00'), dueAt: at('2026-11-24 10:00'), minutes: 360 });
  });

  it('counts neither the night nor the weekend', () => {
    expect(officeTaskPromise('unreachable', at('2026-11-27 16:30'), time).dueAt).toBe(at('2026-11-30 16:30'));
    expect(officeTaskPromise('unreachable', at('2026-11-28 11:00'), time).dueAt).toBe(at('2026-11-30 17:00'));
  });

  it('asks about a hand-off five working days later, not before', () => {
    const promise = officeTaskPromise('externalHandOff', at('2026-11-23 09:30'), time);
    expect(promise).toMatchObject({ startsAt: at('2026-11-30 09:30'), dueAt: at('2026-12-01 09:30') });
  });

  it('is a hand-off when the answer names another body that the office hears nothing from', () => {
    expect(RESULTS.filter(isExternalHandOff)).toEqual(['toLegalAid', 'toMediation', 'toOtherBody']);
  });

  it('takes a slip back on the same day only, up to midnight', () => {
    expect(mayTakeUpAgain(at('2026-11-23 09:00'), at('2026-11-23 23:59'))).toBe(true);
    expect(mayTakeUpAgain(at('2026-11-23 23:59'), at('2026-11-24 00:00'))).toBe(false);
  });

  it.each(OFFICE_TASK_KINDS)('says of %s what to do and how it may end', (kind) => {
    const { label, todo, outcomes } = OFFICE_TASKS[kind];
    expect([label, todo].every((text) => /[\u4e00-\u9fff]/.test(text))).toBe(true);
    expect(outcomes.length).toBeGreaterThan(1);
    for (const outcome of outcomes) expect(OFFICE_TASK_OUTCOME_LABELS[outcome]).toMatch(/[\u4e00-\u9fff]/);
  });
});
