import { HOLIDAY_NOTICES } from '../calendar/notices.js';
import { TOWN_HOURS } from '../calendar/office-hours.js';
import { makeCalendar } from '../calendar/workdays.js';
import { type Instant, instantAt } from '../kernel/day.js';
import { mayCancel } from './booking.rules.js';
import { policyOn, SERVICE_POLICIES } from './policy.js';
import { answerPromise, type Haste, offerPromise, officePromise } from './promises.js';

const calendar = makeCalendar(HOLIDAY_NOTICES);
const time = { hours: TOWN_HOURS, calendar };
const policy = policyOn('2026-11-23');
const at = (text: string): Instant =>
  instantAt(text.slice(0, 10), Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)));
const calm: Haste = { urgent: false, meetsAt: null, meetsUntil: null };
const now = at('2026-11-23 09:00');

describe('what is promised to a resident', () => {
  it('gives an offer 240 office minutes, 120 when it presses', () => {
    expect(offerPromise(now, calm, policy, time)).toEqual({ dueAt: at('2026-11-23 15:00'), minutes: 240 });
    expect(offerPromise(now, { ...calm, urgent: true }, policy, time)).toEqual({
      dueAt: at('2026-11-23 11:00'),
      minutes: 120,
    });
  });

  it('never lets an offer outlive the beginning of a meeting', () => {
    const meeting = { ...calm, meetsAt: at('2026-11-23 13:30'), meetsUntil: at('2026-11-23 17:00') };
    expect(offerPromise(now, meeting, policy, time)).toEqual({ dueAt: at('2026-11-23 13:30'), minutes: 150 });
    const later = { ...calm, meetsAt: at('2026-11-24 09:00'), meetsUntil: at('2026-11-24 11:30') };
    expect(offerPromise(now, later, policy, time).minutes).toBe(240);
    const missed = { ...calm, meetsAt: at('2026-11-20 09:00'), meetsUntil: at('2026-11-20 11:30') };
    expect(offerPromise(now, missed, policy, time).minutes).toBe(240);
  });

  it('has a written answer within three working days, two office hours when it presses', () => {
    expect(answerPromise(now, calm, policy, time)).toEqual({ dueAt: at('2026-11-25 17:00'), minutes: 1080 });
    expect(answerPromise(now, { ...calm, urgent: true }, policy, time).minutes).toBe(120);
  });

  it('has a meeting or call done by its end, and a missed one answered as if in writing', () => {
    const call = { ...calm, meetsAt: at('2026-11-24 13:30'), meetsUntil: at('2026-11-24 17:00') };
    expect(answerPromise(now, call, policy, time)).toEqual({ dueAt: at('2026-11-24 17:00'), minutes: 720 });
    expect(answerPromise(at('2026-11-25 09:00'), call, policy, time).minutes).toBe(1080);
  });

  it('has the office decide within 240 office minutes', () => {
    expect(officePromise(at('2026-11-27 16:00'), policy, time)).toEqual({
      dueAt: at('2026-11-30 14:00'),
      minutes: 240,
    });
  });
});

describe('cancelling', () => {
  const may = (moment: string, meets: string | null) =>
    mayCancel(at(moment), meets === null ? null : at(meets), policy.cancelMinutes, TOWN_HOURS, calendar);

  it('is possible up to exactly two office hours before', () => {
    expect(may('2026-11-23 09:00', '2026-11-23 11:00')).toBe(true);
    expect(may('2026-11-23 09:01', '2026-11-23 11:00')).toBe(false);
  });

  it('counts office hours, not the noon break or the night', () => {
    expect(may('2026-11-23 11:00', '2026-11-23 14:30')).toBe(false);
    expect(may('2026-11-23 16:00', '2026-11-24 10:00')).toBe(true);
    expect(may('2026-11-22 20:00', '2026-11-23 10:30')).toBe(false);
  });

  it('is always possible where nobody waits at a time', () => {
    expect(may('2026-11-23 09:00', null)).toBe(true);
  });
});

describe('service policies', () => {
  it('are taken by the day, the latest in force', () => {
    const stricter = { ...policy, effectiveFrom: '2027-01-01', offerMinutes: 120 };
    const policies = [stricter, ...SERVICE_POLICIES];
    expect(policyOn('2026-12-31', policies).offerMinutes).toBe(240);
    expect(policyOn('2027-01-01', policies).offerMinutes).toBe(120);
  });

  it('refuse a day before the first', () => {
    expect(() => policyOn('2023-12-31')).toThrow('no service policy in force on 2023-12-31');
  });

  it('keep the town to what it said it would do', () => {
    expect(policy).toEqual({
      effectiveFrom: '2024-01-01',
      offerMinutes: 240,
      urgentOfferMinutes: 120,
      writtenMinutes: 1080,
      urgentWrittenMinutes: 120,
      officeMinutes: 240,
      leadMinutes: 120,
      cancelMinutes: 120,
      followUpDays: 30,
      maxDeclines: 2,
    });
  });
});
