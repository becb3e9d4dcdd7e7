import { isWorkday as packageSays } from 'chinese-days';
import { addDays } from '../kernel/day.js';
import { HOLIDAY_NOTICES } from './notices.js';
import { isWorkday, makeCalendar } from './workdays.js';

/** A second source, made by other people from the same notices. It is no authority: the notices are. */
describe('our notices against the package chinese-days', () => {
  const official = makeCalendar(HOLIDAY_NOTICES.filter(({ status }) => status === 'OFFICIAL'));
  const differences = (from: string, to: string) => {
    const found: string[] = [];
    let looked = 0;
    for (let day = from; day <= to; day = addDays(day, 1), looked += 1)
      if (packageSays(day) !== isWorkday(day, official)) found.push(day);
    return { found, looked };
  };

  it('agree on every day of 2024, 2025 and 2026', () => {
    expect(differences('2024-01-01', '2026-12-31')).toEqual({ found: [], looked: 1096 });
  });

  it('would show it if one make-up Saturday were missing', () => {
    const [first, ...rest] = HOLIDAY_NOTICES.filter(({ status }) => status === 'OFFICIAL');
    const broken = makeCalendar([{ ...first!, work: first!.work.filter((day) => day !== '2024-05-11') }, ...rest]);
    expect(packageSays('2024-05-11')).toBe(true);
    expect(isWorkday('2024-05-11', broken)).toBe(false);
  });

  it('part in 2027, where the package silently answers yes: the reason why a year without data refuses', () => {
    expect(packageSays('2027-01-01')).toBe(true);
    expect(() => isWorkday('2027-01-01', official)).toThrow('no working-day calendar for 2027');
  });
});
