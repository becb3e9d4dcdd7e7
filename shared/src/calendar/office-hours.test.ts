import fc from 'fast-check';
import { instantAt, type Instant, MINUTE_MS } from '../kernel/day.js';
import { OFFICE_MINUTES } from './counted.vectors.js';
import { HOLIDAY_NOTICES } from './notices.js';
import {
  addOfficeMinutes,
  isOpenAt,
  minutesInWords,
  officeMinutesBetween,
  officeMinutesLeft,
  TOWN_HOURS,
} from './office-hours.js';
import { CalendarMissing, makeCalendar } from './workdays.js';

const calendar = makeCalendar(HOLIDAY_NOTICES);
const at = (text: string): Instant =>
  instantAt(text.slice(0, 10), Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)));
const between = (from: Instant, to: Instant) => officeMinutesBetween(from, to, TOWN_HOURS, calendar);
const add = (from: Instant, minutes: number) => addOfficeMinutes(from, minutes, TOWN_HOURS, calendar);

describe('office minutes', () => {
  it.each(OFFICE_MINUTES)('from %s to %s are %i; and %i more end at %s', (from, to, minutes, more, end) => {
    expect(between(at(from), at(to))).toBe(minutes);
    expect(add(at(from), more)).toBe(at(end));
  });

  it.each<[string, string, number, string]>([
    ['runs through the noon break', '2026-11-23 11:00', 60, '2026-11-23 14:00'],
    ['ends with a spell, not at the next opening', '2026-11-23 09:00', 150, '2026-11-23 11:30'],
    ['ends with the day', '2026-11-23 09:00', 360, '2026-11-23 17:00'],
    ['goes over the weekend', '2026-11-27 16:59', 2, '2026-11-30 09:01'],
    ['works on a make-up Saturday', '2026-10-09 16:00', 120, '2026-10-10 10:00'],
    ['rests on National Day', '2026-09-30 16:59', 2, '2026-10-08 09:01'],
    ['begins at the next opening when asked at night', '2026-11-23 22:00', 0, '2026-11-24 09:00'],
    ['begins at once when asked in office hours', '2026-11-23 09:10', 0, '2026-11-23 09:10'],
  ])('a count %s', (_, from, minutes, end) => {
    expect(add(at(from), minutes)).toBe(at(end));
  });

  it('are none when the end is not after the beginning, and only whole ones', () => {
    expect(between(at('2026-11-23 10:00'), at('2026-11-23 09:00'))).toBe(0);
    expect(between(at('2026-11-23 09:00'), at('2026-11-23 09:02') - 1)).toBe(1);
  });

  it('are left until a moment, and negative after it', () => {
    const due = at('2026-11-23 11:30');
    expect(officeMinutesLeft(at('2026-11-23 09:30'), due, TOWN_HOURS, calendar)).toBe(120);
    expect(officeMinutesLeft(due, due, TOWN_HOURS, calendar)).toBe(0);
    expect(officeMinutesLeft(at('2026-11-23 13:40'), due, TOWN_HOURS, calendar)).toBe(-10);
  });

  it('run from opening up to the minute before closing', () => {
    const open = (text: string) => isOpenAt(at(text), TOWN_HOURS, calendar);
    expect(['08:59', '09:00', '11:29', '11:30', '13:30', '16:59', '17:00'].map((t) => open(`2026-11-23 ${t}`))).toEqual(
      [false, true, true, false, true, true, false],
    );
    expect([open('2026-11-22 10:00'), open('2026-10-10 10:00')]).toEqual([false, true]);
  });

  it('are said in words with a working day of six hours', () => {
    expect([0, 20, 100, 360, -725].map(minutesInWords)).toEqual([
      '0 分',
      '20 分',
      '1 小时 40 分',
      '1 个工作日',
      '2 个工作日 5 分',
    ]);
  });

  it('refuse a year without a calendar', () => {
    expect(() => add(at('2027-12-31 16:00'), 120)).toThrow(CalendarMissing);
  });
});

describe('what always holds of office minutes', () => {
  const moment = fc
    .integer({ min: at('2024-01-02 00:00') / MINUTE_MS, max: at('2026-11-01 00:00') / MINUTE_MS })
    .map((minutes) => minutes * MINUTE_MS);
  const minutes = fc.integer({ min: 0, max: 2000 });

  it('between a moment and n minutes later lie n', () =>
    fc.assert(fc.property(moment, minutes, (from, n) => expect(between(from, add(from, n))).toBe(n))));

  it('adding a+b is adding a, then b', () =>
    fc.assert(
      fc.property(moment, minutes, fc.integer({ min: 1, max: 2000 }), (from, a, b) =>
        expect(add(from, a + b)).toBe(add(add(from, a), b)),
      ),
    ));

  it('who begins later ends no earlier', () =>
    fc.assert(
      fc.property(moment, moment, minutes, (one, other, n) =>
        expect(add(Math.min(one, other), n)).toBeLessThanOrEqual(add(Math.max(one, other), n)),
      ),
    ));

  it('a time cut in two has the minutes of its parts', () =>
    fc.assert(
      fc.property(fc.tuple(moment, moment, moment), (moments) => {
        const [a, b, c] = moments.sort((x, y) => x - y);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
      { numRuns: 50 },
    ));
});
