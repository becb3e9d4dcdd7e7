import { instantAt } from '../kernel/day.js';
import { sittingsOf } from './sittings.js';

const piece = (lawyerId: string, hour: number, pointId = 'station') => ({
  pointId,
  lawyerId,
  startsAt: instantAt('2026-11-24', hour * 60),
  endsAt: instantAt('2026-11-24', hour * 60 + 30),
});

describe('half hours of a roster', () => {
  it('are one sitting while the same lawyer stays at the same point', () => {
    const [early, late] = [piece('li', 9), piece('li', 9.5)];
    expect(sittingsOf([late, early])).toEqual([[early, late]]);
  });

  it('are another after a break, with another lawyer, or at another point', () => {
    const pieces = [piece('li', 9), piece('li', 10), piece('wang', 10.5), piece('wang', 11, 'village')];
    expect(sittingsOf(pieces)).toEqual(pieces.map((one) => [one]));
  });

  it('of two lawyers side by side do not mix', () => {
    const [li, wang, liAgain] = [piece('li', 9), piece('wang', 9), piece('li', 9.5)];
    expect(sittingsOf([li, wang, liAgain])).toEqual([[li, liAgain], [wang]]);
  });
});
