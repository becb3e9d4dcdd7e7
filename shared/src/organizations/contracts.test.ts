import { endedOn, isLive, overlapping, shareOn, standingOf } from './contracts.js';

const YEAR = { startsOn: '2026-01-01', endsOn: '2026-12-31' };

describe('contracts of one firm', () => {
  it('may follow each other day by day, and share none', () => {
    const next = { startsOn: '2027-01-01', endsOn: '2027-12-31' };
    expect(overlapping([YEAR], next)).toBeUndefined();
    expect(overlapping([YEAR], { ...next, startsOn: '2026-12-31' })).toBe(YEAR);
    expect(overlapping([YEAR], { startsOn: '2025-06-01', endsOn: '2026-01-01' })).toBe(YEAR);
    expect(overlapping([YEAR], { startsOn: '2025-06-01', endsOn: '2025-12-31' })).toBeUndefined();
  });

  it('are in force on both their first and their last day, and expire within thirty', () => {
    expect(standingOf(YEAR, '2025-12-31')).toBe('coming');
    expect(standingOf(YEAR, '2026-01-01')).toBe('running');
    expect(standingOf(YEAR, '2026-11-30')).toBe('running');
    expect(standingOf(YEAR, '2026-12-01')).toBe('expiring');
    expect(standingOf(YEAR, '2026-12-31')).toBe('expiring');
    expect(standingOf(YEAR, '2027-01-01')).toBe('over');
    expect(['2025-12-31', '2026-12-31', '2027-01-01'].map((day) => isLive(YEAR, day))).toEqual([true, true, false]);
  });

  it('that are called off before they begin were never in force, and are in nobody’s way', () => {
    const calledOff = { ...YEAR, endsOn: endedOn(YEAR, '2025-12-20') };
    expect(calledOff.endsOn).toBe('2025-12-31');
    expect(standingOf(calledOff, '2026-03-01')).toBe('calledOff');
    expect(overlapping([calledOff], { startsOn: '2025-06-01', endsOn: '2026-06-30' })).toBeUndefined();
    expect(endedOn(YEAR, '2026-03-31')).toBe('2026-03-31');
  });
});

describe('shares of a day', () => {
  it('add up without crumbs, and only while their contracts are in force', () => {
    const tenths = [0.1, 0.2, 0.3].map((share) => ({ ...YEAR, share }));
    const later = { startsOn: '2026-07-01', endsOn: '2027-06-30', share: 0.25 };
    expect(shareOn(tenths, '2026-01-01')).toBe(0.6);
    expect(shareOn([...tenths, later], '2026-07-01')).toBe(0.85);
    expect(shareOn([...tenths, later], '2027-01-01')).toBe(0.25);
  });
});
