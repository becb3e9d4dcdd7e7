import { instantAt } from '../kernel/day.js';
import { seatsToTry } from './next-seat.js';

const seat = (pointId: string, day: string, hour = 9) => ({ pointId, day, startsAt: instantAt(day, hour * 60) });
const lost = seat('station', '2026-11-24', 10);
const names = (free: ReturnType<typeof seat>[]) =>
  seatsToTry(lost, free).map(({ pointId, day }) => `${pointId} ${day}`);

describe('a resident whose lawyer is ill', () => {
  it('comes to the same point within the week, even if another has a seat sooner', () => {
    expect(
      names([seat('village', '2026-11-25'), seat('station', '2026-12-01'), seat('station', '2026-11-30')]),
    ).toEqual(['station 2026-11-30', 'station 2026-12-01', 'village 2026-11-25']);
  });

  it('goes elsewhere rather than waiting longer', () => {
    expect(names([seat('station', '2026-12-02'), seat('village', '2026-11-26')])).toEqual([
      'village 2026-11-26',
      'station 2026-12-02',
    ]);
  });

  it('is never told to come sooner than was agreed', () => {
    expect(names([seat('station', '2026-11-24', 9), seat('village', '2026-11-23')])).toEqual([]);
    expect(names([seat('station', '2026-11-24', 10)])).toEqual(['station 2026-11-24']);
  });
});
