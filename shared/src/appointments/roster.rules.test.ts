import { minuteOf, piecesOf, weeklyDays } from './roster.rules.js';

describe('what a roster may hold', () => {
  it('is cut into half hours', () => {
    expect(piecesOf('09:00', '10:30')).toEqual([
      { from: 540, to: 570 },
      { from: 570, to: 600 },
      { from: 600, to: 630 },
    ]);
  });

  it.each([
    ['09:00', '09:00'],
    ['10:00', '09:00'],
    ['09:15', '10:00'],
    ['9:00', '10:00'],
    ['09:00', '24:00'],
  ])('is nothing from %s to %s', (from, to) => {
    expect(piecesOf(from, to)).toBeNull();
  });

  it('knows the last half hour of a day', () => {
    expect([minuteOf('23:30'), minuteOf('25:00')]).toEqual([1410, null]);
  });

  it('comes again on the same weekday, the last one included', () => {
    expect(weeklyDays('2026-11-24', '2026-12-08')).toEqual(['2026-11-24', '2026-12-01', '2026-12-08']);
    expect(weeklyDays('2026-11-24', '2026-11-24')).toEqual(['2026-11-24']);
  });

  it('never runs backwards, nor for years', () => {
    expect(weeklyDays('2026-11-24', '2026-11-23')).toBeNull();
    expect(weeklyDays('2026-11-24', '2027-11-30')).toHaveLength(54);
    expect(weeklyDays('2026-11-24', '2027-12-01')).toBeNull();
  });
});
