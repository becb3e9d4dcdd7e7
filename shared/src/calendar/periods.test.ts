import fc from 'fast-check';
import { addDays, formatDay } from '../kernel/day.js';
import { PERIODS } from './counted.vectors.js';
import { HOLIDAY_NOTICES } from './notices.js';
import { type Period, periodEnd } from './periods.js';
import { CalendarMissing, isWorkday, makeCalendar } from './workdays.js';

const calendar = makeCalendar(HOLIDAY_NOTICES);
const lastDay = (from: string, period: Period) => periodEnd(from, period, calendar).day;

describe('periods in calendar days, months and years', () => {
  it.each<[string, string, Period, string]>([
    ['a defence whose last day is National Day', '2026-09-16', '15d', '2026-10-08'],
    ['a defence without a holiday', '2026-03-02', '15d', '2026-03-17'],
    ['an application for reconsideration that ends on Labour Day', '2026-03-06', '60d', '2026-05-06'],
    ['one that ends on National Day', '2026-08-06', '60d', '2026-10-08'],
    ['a judicial confirmation', '2026-09-05', '30d', '2026-10-08'],
    ['six months from a month of 31 days', '2026-03-31', '6m', '2026-09-30'],
    ['six months that end on a Sunday in February', '2026-08-31', '6m', '2027-03-01'],
    ['a year from a leap day', '2024-02-29', '1y', '2025-02-28'],
    ['a year', '2025-03-26', '1y', '2026-03-26'],
  ])('%s', (_, from, period, expected) => {
    expect(lastDay(from, period)).toBe(expected);
  });

  it.each(PERIODS)('from %s, %s end on %s', (from, period, expected) => {
    expect(lastDay(from, period)).toBe(expected);
  });

  it('says when the last day rests on a year whose notice is not out', () => {
    expect(periodEnd('2026-08-31', '6m', calendar)).toEqual({ day: '2027-03-01', provisional: true });
    expect(periodEnd('2026-03-06', '60d', calendar).provisional).toBe(false);
  });

  it('refuses a last day in a year without data, and a period it cannot read', () => {
    expect(() => periodEnd('2027-12-20', '15d', calendar)).toThrow(CalendarMissing);
    expect(() => periodEnd('2026-01-01', '15w' as Period, calendar)).toThrow('cannot read "15w"');
  });

  it('ends on a working day, never before the plain count, and never with a working day in between', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 19_730, max: 20_600 }).map(formatDay),
        fc.integer({ min: 1, max: 120 }),
        (from, days) => {
          const plain = addDays(from, days);
          const end = lastDay(from, `${days}d`);
          expect(isWorkday(end, calendar)).toBe(true);
          expect(end >= plain).toBe(true);
          for (let day = plain; day < end; day = addDays(day, 1)) expect(isWorkday(day, calendar)).toBe(false);
        },
      ),
    ));
});
