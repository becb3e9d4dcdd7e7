/** What a roster may hold: half hours on the clock's own grid, and the same weekday again. */
import { addDays, type Day } from '../kernel/day.js';

/** A resident gets so many minutes. */
export const PIECE_MINUTES = 30;
/** A roster is made for a year at the most: contracts end, and so do good intentions. */
export const MOST_WEEKS = 53;

/** Minutes after Shanghai midnight. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

const CLOCK = /^([01]\d|2[0-3]):([03]0)$/;

/** '09:30' → 570; null where it is no full or half hour. */
export function minuteOf(time: string): number | null {
  const parts = CLOCK.exec(time);
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2]);
}

/** The half hours from one time to another; null where there is none between them. */
export function piecesOf(from: string, to: string): Piece[] | null {
  const [first, last] = [minuteOf(from), minuteOf(to)];
  if (first === null || last === null || first >= last) return null;
  const pieces: Piece[] = [];
  for (let start = first; start < last; start += PIECE_MINUTES) pieces.push({ from: start, to: start + PIECE_MINUTES });
  return pieces;
}

/** `first` and the same weekday of each week up to `until`; null where that is before it or too far away. */
export function weeklyDays(first: Day, until: Day): Day[] | null {
  if (until < first || until > addDays(first, MOST_WEEKS * 7)) return null;
  const days: Day[] = [];
  for (let day = first; day <= until; day = addDays(day, 7)) days.push(day);
  return days;
}

export const ROSTER_BARRIERS = ['closed', 'away', 'elsewhere'] as const;
/** closed: a day off, or past · away: on leave · elsewhere: sits somewhere at that time already */
export type RosterBarrier = (typeof ROSTER_BARRIERS)[number];

export const ROSTER_BARRIER_LABELS: Record<RosterBarrier, string> = {
  closed: '那天不上班或已过去',
  away: '律师休假',
  elsewhere: '律师那时在别处坐班',
};
