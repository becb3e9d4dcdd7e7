import fc from 'fast-check';
import {
  addDays,
  chineseDay,
  chineseDayShort,
  chineseMoment,
  chineseTime,
  dayNumber,
  dayOf,
  formatDay,
  instantAt,
  isDay,
  timeOfDayMs,
  weekday,
  yearOf,
} from './day.js';

describe('legal days', () => {
  it('are days that exist', () => {
    expect(['2026-11-23', '2024-02-29', '2000-02-29'].every(isDay)).toBe(true);
  });

  it.each(['2026-02-30', '2025-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-11-00', '2026-11-31'])(
    'are not %s',
    (text) => expect(isDay(text)).toBe(false),
  );

  it.each(['', '2026-1-1', '20261123', '2026-11-23T00:00', ' 2026-11-23', '９999-01-01', 20261123, null, undefined])(
    'are written YYYY-MM-DD, not %p',
    (text) => expect(isDay(text)).toBe(false),
  );

  it('turn with Shanghai midnight, whatever the zone of the server', () => {
    expect(dayOf(Date.parse('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
    expect(dayOf(Date.parse('2026-11-22T16:00:00.000Z'))).toBe('2026-11-23');
    expect(instantAt('2026-11-23', 9 * 60)).toBe(Date.parse('2026-11-23T01:00:00Z'));
    expect(timeOfDayMs(Date.parse('2026-11-22T16:00:01Z'))).toBe(1000);
  });

  it('are written as letters write them, without leading zeros', () => {
    expect(chineseDay('2026-03-06')).toBe('2026年3月6日');
    expect(chineseDayShort('2026-03-06')).toBe('3月6日 周五');
    expect(chineseTime(Date.parse('2026-03-06T01:05:00Z'))).toBe('9:05');
    expect(chineseMoment(Date.parse('2026-03-07T16:00:00Z'))).toBe('3月8日 周日 0:00');
  });

  it('add up, count and come back', () =>
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), fc.integer({ min: -4000, max: 4000 }), (number, count) => {
        const day = formatDay(number);
        expect(isDay(day)).toBe(true);
        expect(dayNumber(day)).toBe(number);
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
        expect(dayOf(instantAt(day))).toBe(day);
        expect(dayOf(instantAt(day) - 1)).toBe(addDays(day, -1));
      }),
    ));

  it('compare as their strings do', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 60_000 }), (a, b) => {
        expect(formatDay(a) < formatDay(b)).toBe(a < b);
      }),
    ));

  it('know their year and weekday', () => {
    expect(yearOf('2026-12-31')).toBe(2026);
    expect([weekday('2026-11-22'), weekday('2026-11-28'), weekday('1969-12-31')]).toEqual([0, 6, 3]);
  });
});
