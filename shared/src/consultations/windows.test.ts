import fc from 'fast-check';
import { HOLIDAY_NOTICES } from '../calendar/notices.js';
import { officeMinutesBetween, TOWN_HOURS } from '../calendar/office-hours.js';
import { CalendarMissing, isWorkday, makeCalendar } from '../calendar/workdays.js';
import { type Instant, instantAt, MINUTE_MS } from '../kernel/day.js';
import { callWindow, nextCallWindows } from './windows.js';

const calendar = makeCalendar(HOLIDAY_NOTICES);
const at = (text: string): Instant =>
  instantAt(text.slice(0, 10), Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)));
const shown = (now: string, count = 4) =>
  nextCallWindows(at(now), 120, count, TOWN_HOURS, calendar).map(({ day, half }) => `${day} ${half}`);

describe('half days in which a lawyer calls', () => {
  it('begin at least two office hours ahead', () => {
    expect(shown('2026-11-23 09:00', 2)).toEqual(['2026-11-23 pm', '2026-11-24 am']);
    expect(shown('2026-11-23 09:30', 1)).toEqual(['2026-11-23 pm']);
    expect(shown('2026-11-23 09:31', 1)).toEqual(['2026-11-24 am']);
    expect(shown('2026-11-23 16:00', 1)).toEqual(['2026-11-24 pm']);
  });

  it('are offered on a make-up Saturday and never in a holiday', () => {
    expect(shown('2026-09-30 13:30', 5)).toEqual([
      '2026-10-08 am',
      '2026-10-08 pm',
      '2026-10-09 am',
      '2026-10-09 pm',
      '2026-10-10 am',
    ]);
    expect(shown('2026-11-27 14:00', 1)).toEqual(['2026-11-30 am']);
  });

  it('last from opening to closing of the half', () => {
    const { startsAt, endsAt } = callWindow('2026-11-24', 'pm', TOWN_HOURS, calendar);
    expect([startsAt, endsAt]).toEqual([at('2026-11-24 13:30'), at('2026-11-24 17:00')]);
    expect(() => callWindow('2026-11-24', 'pm', [{ from: 540, to: 690 }], calendar)).toThrow('office hours have no pm');
  });

  it('are tentative in a year whose notice is not out, and refused in a year without data', () => {
    const windows = nextCallWindows(at('2026-12-31 09:00'), 120, 2, TOWN_HOURS, calendar);
    expect(windows.map(({ day, provisional }) => [day, provisional])).toEqual([
      ['2026-12-31', false],
      ['2027-01-04', true],
    ]);
    expect(() => shown('2027-12-31 16:00', 1)).toThrow(CalendarMissing);
  });

  it('never fall on a day off, always lie far enough ahead, and come in order', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: at('2024-01-02 00:00') / MINUTE_MS, max: at('2026-12-01 00:00') / MINUTE_MS }),
        (minute) => {
          const now = minute * MINUTE_MS;
          const windows = nextCallWindows(now, 120, 10, TOWN_HOURS, calendar);
          expect(windows).toHaveLength(10);
          for (const { day, startsAt } of windows) {
            expect(isWorkday(day, calendar)).toBe(true);
            expect(officeMinutesBetween(now, startsAt, TOWN_HOURS, calendar)).toBeGreaterThanOrEqual(120);
          }
          const starts = windows.map(({ startsAt }) => startsAt);
          expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        },
      ),
    ));
});
