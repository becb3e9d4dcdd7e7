/**
 * How often a secret may be guessed. Tries are counted in lanes; a guess must find every lane of its way open. Lanes are
 * cut so that an attacker fills his own: a computer or address from which the owner has signed in before has a lane of
 * its own, which nobody elsewhere can fill (docs/adr/0014).
 */
import type { Instant } from '../kernel/day.js';

const MINUTE_MS = 60_000;
const FORGET_AFTER_MS = 24 * 60 * MINUTE_MS;

/** What is known of a lane; null fields do not exist: a lane that nobody has used is no lane yet. */
export interface Lane {
  /** Tries since `since`. */
  readonly tries: number;
  /** How often in a row the lane was filled; each time the pause is longer. */
  readonly strikes: number;
  readonly since: Instant;
  readonly lastAt: Instant;
}

export interface LaneRule {
  readonly tries: number;
  /** The time over which tries are counted. */
  readonly minutes: number;
  /** How long a full lane is closed: the first time, the second, and so on; the last one stays. */
  readonly pauseMinutes: readonly number[];
}

export const LANE_RULES = {
  /** One login from one place. */
  place: { tries: 5, minutes: 15, pauseMinutes: [15, 30, 60] },
  /** One login from all places where its owner was never seen, together. */
  login: { tries: 20, minutes: 60, pauseMinutes: [60] },
  /** All logins from one place where nobody was ever seen: a list of names tried one by one. */
  source: { tries: 30, minutes: 60, pauseMinutes: [60] },
  /** Second factors of one person, over all challenges. */
  factor: { tries: 10, minutes: 15, pauseMinutes: [15, 30, 60] },
  /** Invitation codes typed by one person. */
  invitation: { tries: 10, minutes: 15, pauseMinutes: [15, 30, 60] },
} as const satisfies Record<string, LaneRule>;

export type LaneKind = keyof typeof LANE_RULES;

/** Takes one try out of a lane: the lane as it is afterwards, or null when it is closed now. */
export function takeTry(lane: Lane | null, rule: LaneRule, now: Instant): Lane | null {
  const begin = { tries: 0, strikes: 0, since: now, lastAt: now };
  const known = lane === null || lane.lastAt + FORGET_AFTER_MS <= now ? begin : lane;
  const open = reopened(known, rule, now);
  return open === null ? null : { ...open, tries: open.tries + 1, lastAt: now };
}

function reopened(lane: Lane, rule: LaneRule, now: Instant): Lane | null {
  if (lane.tries >= rule.tries) {
    if (now < lane.lastAt + pauseMs(rule, lane.strikes)) return null;
    return { ...lane, tries: 0, strikes: lane.strikes + 1, since: now };
  }
  return now < lane.since + rule.minutes * MINUTE_MS ? lane : { ...lane, tries: 0, since: now };
}

function pauseMs({ pauseMinutes }: LaneRule, strikes: number): number {
  return (pauseMinutes[Math.min(strikes, pauseMinutes.length - 1)] ?? 0) * MINUTE_MS;
}
