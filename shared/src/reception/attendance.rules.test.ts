import { instantAt } from '../kernel/day.js';
import { markRefusal, marksNow } from './attendance.rules.js';

const day = '2026-11-24';
const nine = { day, startsAt: instantAt(day, 9 * 60) };
const at = (minute: number, on = day) => instantAt(on, minute);

describe('what may be noted at the service point', () => {
  it('an early visitor has arrived, but nobody is absent and no lawyer late before the hour', () => {
    expect(markRefusal('arrived', nine, at(8 * 60 + 59))).toBeNull();
    expect(markRefusal('noShow', nine, at(8 * 60 + 59))).toBe('ATTENDANCE_EARLY');
    expect(markRefusal('lawyerLate', nine, at(8 * 60 + 59))).toBe('ATTENDANCE_EARLY');
    expect(markRefusal('noShow', nine, at(9 * 60))).toBeNull();
  });

  it('is noted and corrected on the day, until midnight in Shanghai', () => {
    expect(markRefusal('undo', nine, at(24 * 60 - 1))).toBeNull();
    expect(markRefusal('undo', nine, at(24 * 60))).toBe('ATTENDANCE_DAY');
    expect(markRefusal('arrived', nine, at(17 * 60, '2026-11-23'))).toBe('ATTENDANCE_DAY');
  });

  it('offers what changes something', () => {
    const later = at(9 * 60 + 10);
    const state = 'scheduled';
    expect(marksNow({ presence: null, state }, nine, at(8 * 60))).toEqual(['arrived']);
    expect(marksNow({ presence: null, state }, nine, later)).toEqual(['arrived', 'noShow', 'lawyerLate']);
    expect(marksNow({ presence: 'arrived', state }, nine, later)).toEqual(['noShow', 'lawyerLate', 'undo']);
    expect(marksNow({ presence: 'noShow', state }, nine, later)).toEqual(['arrived', 'lawyerLate', 'undo']);
    expect(marksNow({ presence: 'arrived', state }, nine, at(9 * 60, '2026-11-25'))).toEqual([]);
    expect(marksNow({ presence: 'arrived', state: 'closed' }, nine, later)).toEqual(['lawyerLate', 'undo']);
    expect(marksNow({ presence: 'noShow', state: 'cancelled' }, nine, later)).toEqual([]);
  });
});
