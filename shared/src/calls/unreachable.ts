/**
 * Calls of a lawyer to a resident, and when the resident counts as not to be found: three calls in vain on at least two
 * days. Then the office looks for the person, not the village's liaison (a neighbour must not learn who asked).
 */
import { dayOf, type Instant } from '../kernel/day.js';

export const CALL_OUTCOMES = ['reached', 'noAnswer', 'wrongNumber', 'busy'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** As the lawyer taps it. */
export const CALL_OUTCOME_LABELS: Record<CallOutcome, string> = {
  reached: '接通',
  noAnswer: '无人接',
  wrongNumber: '号码错',
  busy: '忙',
};

/** As the resident reads it, after the moment: 「律师打过电话：11月24日 9:30，没人接」. */
export const CALL_OUTCOME_SENTENCES: Record<CallOutcome, string> = {
  reached: '接通了',
  noAnswer: '没人接',
  wrongNumber: '号码不对',
  busy: '占线',
};

export interface Call {
  readonly outcome: CallOutcome;
  readonly at: Instant;
}

/** Calls in vain, and days on which they were made, before the office is asked to look. */
export const IN_VAIN = { calls: 3, days: 2 } as const;

/**
 * The moment of the first call in vain, once there are enough of them on enough days; null before. Counted are the
 * last calls in a row after `heardAt`, the resident's last sign of life: one call that got through begins anew.
 */
export function unreachableSince(calls: readonly Call[], heardAt: Instant | null = null): Instant | null {
  const inVain = callsInVain(calls, heardAt);
  const days = new Set(inVain.map(({ at }) => dayOf(at)));
  return inVain.length >= IN_VAIN.calls && days.size >= IN_VAIN.days ? inVain[0]!.at : null;
}

/** The calls in vain in a row at the end of `calls`, which stand in order, after the resident's last sign of life. */
export function callsInVain(calls: readonly Call[], heardAt: Instant | null = null): Call[] {
  const since = calls.filter(({ at }) => heardAt === null || at > heardAt);
  return since.slice(since.map(({ outcome }) => outcome).lastIndexOf('reached') + 1);
}
