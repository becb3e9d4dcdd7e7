/** Where a resident goes whose meeting does not take place. */
import { addDays, type Day, type Instant } from '../kernel/day.js';

/** A seat that was lost, or one that could take its place. */
export interface Seat {
  readonly pointId: string;
  readonly day: Day;
  readonly startsAt: Instant;
}

/** Within so many days the same point is better than an earlier time elsewhere: people know the way. */
const SAME_POINT_DAYS = 7;

/**
 * The free seats in the order in which they are tried: first those at the same point within a week, then all others,
 * the soonest first. Never before the time that was agreed, on which the resident has counted.
 */
export function seatsToTry<S extends Seat>(lost: Seat, free: readonly S[]): S[] {
  const near = ({ pointId, day }: S) => pointId === lost.pointId && day <= addDays(lost.day, SAME_POINT_DAYS);
  return free
    .filter(({ startsAt }) => startsAt >= lost.startsAt)
    .sort((a, b) => Number(near(b)) - Number(near(a)) || a.startsAt - b.startsAt);
}
