/** Contracts of the town with law firms: one at a time for each firm, shares that add up, days that run out. */
import { addDays, type Day } from '../kernel/day.js';

/** A renewal has to go through procurement: the office is told a month before. */
export const EXPIRING_DAYS = 30;

/** Both ends included. A contract that was called off before it began ends the day before its first. */
export interface Span {
  readonly startsOn: Day;
  readonly endsOn: Day;
}
export interface Share extends Span {
  /** 0.25 for a quarter. */
  readonly share: number;
}

export const CONTRACT_STANDINGS = ['running', 'expiring', 'coming', 'over', 'calledOff'] as const;
export type ContractStanding = (typeof CONTRACT_STANDINGS)[number];
export const CONTRACT_STANDING_LABELS: Record<ContractStanding, string> = {
  running: '有效',
  expiring: '快到期',
  coming: '还没开始',
  over: '已结束',
  calledOff: '没有生效',
};

export const CONTRACT_ACTIONS = ['change', 'end'] as const;
export type ContractAction = (typeof CONTRACT_ACTIONS)[number];

export function standingOf({ startsOn, endsOn }: Span, today: Day): ContractStanding {
  if (endsOn < startsOn) return 'calledOff';
  if (endsOn < today) return 'over';
  if (startsOn > today) return 'coming';
  return endsOn <= addDays(today, EXPIRING_DAYS) ? 'expiring' : 'running';
}

/** Whether matters may come under it, today or on a day ahead. */
export function isLive(span: Span, today: Day): boolean {
  return ['running', 'expiring', 'coming'].includes(standingOf(span, today));
}

/** The first span that shares a day with `span`. */
export function overlapping<T extends Span>(spans: readonly T[], span: Span): T | undefined {
  return spans.find(({ startsOn, endsOn }) => startsOn <= endsOn && startsOn <= span.endsOn && endsOn >= span.startsOn);
}

/** The last day of a contract that the office ends with `lastDay`: one that has not begun by then never was in force. */
export function endedOn({ startsOn }: Span, lastDay: Day): Day {
  return lastDay < startsOn ? addDays(startsOn, -1) : lastDay;
}

/** What the shares of a day add up to. Counted in whole ten thousandths: 0.1 + 0.2 is 0.3. */
export function shareOn(contracts: readonly Share[], day: Day): number {
  const inForce = contracts.filter(({ startsOn, endsOn }) => startsOn <= day && endsOn >= day);
  return inForce.reduce((sum, { share }) => sum + Math.round(share * 10_000), 0) / 10_000;
}
