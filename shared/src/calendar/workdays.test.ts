import fc from 'fast-check';
import { addDays, formatDay, yearOf } from '../kernel/day.js';
import { WORKDAYS_ADDED, WORKDAYS_BETWEEN } from './counted.vectors.js';
import { HOLIDAY_NOTICES } from './notices.js';
import { WORKED_EXAMPLES } from './worked-examples.vectors.js';
import {
  addWorkdays,
  CalendarMissing,
  isProvisional,
  isWorkday,
  makeCalendar,
  workdayOnOrAfter,
  workdaysBetween,
} from './workdays.js';

const calendar = makeCalendar(HOLIDAY_NOTICES);
const official = makeCalendar(HOLIDAY_NOTICES.filter(({ status }) => status === 'OFFICIAL'));

describe('working days by the notices of the State Council', () => {
  for (const { received, plus7, plus15, plus20, plus40, why } of WORKED_EXAMPLES)
    it(`counts from ${received}: ${why}`, () => {
      expect(addWorkdays(received, 7, official).day).toBe(plus7);
      expect(addWorkdays(received, 15, official).day).toBe(plus15);
      for (const [count, expected] of [
        [20, plus20],
        [40, plus40],
      ] as const) {
        if (expected === null) expect(() => addWorkdays(received, count, official)).toThrow(CalendarMissing);
        else expect(addWorkdays(received, count, calendar)).toEqual({ day: expected, provisional: false });
      }
    });

  it('names every day of 2026-09-18 plus twenty', () => {
    const september = ['20', '21', '22', '23', '24', '28', '29', '30'].map((day) => `2026-09-${day}`);
    const october = ['08', '09', '10', '12', '13', '14', '15', '16', '19', '20', '21', '22'].map(
      (day) => `2026-10-${day}`,
    );
    const counted = Array.from({ length: 20 }, (_, index) => addWorkdays('2026-09-18', index + 1, official).day);
    expect(counted).toEqual([...september, ...october]);
  });

  it.each(WORKDAYS_ADDED)('from %s, working day %i is %s', (start, count, day) => {
    expect(addWorkdays(start, count, official).day).toBe(day);
  });

  it.each(WORKDAYS_BETWEEN)('after %s up to %s there are %i', (after, upTo, count) => {
    expect(workdaysBetween(after, upTo, official)).toBe(count);
  });

  it('knows the number of working days of each year', () => {
    const ofYear = (year: number) => workdaysBetween(`${year - 1}-12-31`, `${year}-12-31`, official);
    expect([2024, 2025, 2026].map(ofYear)).toEqual([251, 248, 248]);
  });

  it('counts a reconsideration reply in working days over a make-up Saturday', () => {
    expect(addWorkdays('2026-09-28', 5, official).day).toBe('2026-10-10');
    expect(addWorkdays('2026-09-28', 10, official).day).toBe('2026-10-16');
  });

  it('moves a day off to the first working day after it, and a working day nowhere', () => {
    expect(workdayOnOrAfter('2026-10-01', official)).toBe('2026-10-08');
    expect(workdayOnOrAfter('2026-10-10', official)).toBe('2026-10-10');
  });
});

describe('a year whose notice is not out', () => {
  it('is counted provisionally, and never lands on New Year as if it were worked', () => {
    expect(addWorkdays('2026-12-04', 20, calendar)).toEqual({ day: '2027-01-04', provisional: true });
    expect(isWorkday('2027-01-01', calendar)).toBe(false);
    expect(isWorkday('2027-02-05', calendar)).toBe(false);
    expect(isProvisional('2027-01-04', calendar)).toBe(true);
    expect(isProvisional('2026-12-31', calendar)).toBe(false);
  });

  it('is final again as soon as the notice is in', () => {
    const noticed = makeCalendar(HOLIDAY_NOTICES.map((year) => ({ ...year, status: 'OFFICIAL' as const })));
    expect(addWorkdays('2026-12-04', 20, noticed)).toEqual({ day: '2027-01-04', provisional: false });
  });

  it('refuses where nothing is known at all', () => {
    expect(() => isWorkday('2028-01-03', calendar)).toThrow('no working-day calendar for 2028');
    expect(() => addWorkdays('2027-12-20', 20, calendar)).toThrow(CalendarMissing);
    expect(() => isWorkday('2023-12-29', calendar)).toThrow(CalendarMissing);
  });
});

describe('what always holds of working days', () => {
  const start = fc.integer({ min: 19_730, max: 20_600 }).map(formatDay); // 2024-01-08 to 2026-05-27
  const count = fc.integer({ min: 0, max: 60 });

  it('counting a+b days is counting a, then b', () =>
    fc.assert(
      fc.property(start, count, count, (day, a, b) => {
        const after = addWorkdays(addWorkdays(day, a, official).day, b, official).day;
        expect(addWorkdays(day, a + b, official).day).toBe(after);
      }),
    ));

  it('between a day and its n-th working day lie n', () =>
    fc.assert(
      fc.property(start, count, (day, n) => {
        expect(workdaysBetween(day, addWorkdays(day, n, official).day, official)).toBe(n);
      }),
    ));

  it('ends on a working day, and receipt on a day off changes nothing', () =>
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const end = addWorkdays(day, n, official).day;
        expect(isWorkday(end, official)).toBe(true);
        if (!isWorkday(addDays(day, 1), official)) expect(addWorkdays(addDays(day, 1), n, official).day).toBe(end);
      }),
    ));

  it('lists no day in a notice of another year, and no make-up day that is not a weekend', () => {
    for (const { year, off, work } of HOLIDAY_NOTICES) {
      expect([...off, ...work].every((day) => yearOf(day) === year)).toBe(true);
      const plain = makeCalendar([{ year, status: 'OFFICIAL', source: '', off: [], work: [] }]);
      expect(work.filter((day) => isWorkday(day, plain))).toEqual([]);
      expect(off.filter((day) => work.includes(day))).toEqual([]);
    }
  });
});
