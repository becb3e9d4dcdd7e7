/**
 * The firm's clock. It starts at dispatch, not at viewing or acceptance, and stops only while the move is the
 * resident's. Moments are stored as events; the minutes are derived here and nowhere else.
 */
import {
  addOfficeMinutes,
  officeMinutesAgo,
  officeMinutesBetween,
  type OfficeHours,
} from '../calendar/office-hours.js';
import type { WorkCalendar } from '../calendar/workdays.js';
import type { Instant } from '../kernel/day.js';
import { whoseMove } from '../matters/whose-move.js';
import type { ConsultationState } from './consultation.machine.js';

/** A time in which the move was the resident's. `to` null: it still is. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
}

export interface ClockEvent {
  readonly event: string;
  readonly at: Instant;
  /** Of `unreachable`: the first call in vain. From there on the minutes are the resident's. */
  readonly since?: Instant;
}

/** What hands the move back, or ends the matter. */
const ENDINGS: readonly string[] = [
  ...['residentReplied', 'reached', 'handOver', 'rebook', 'loseSeat', 'showedUp'],
  ...['takeOver', 'merge', 'missed', 'close', 'cancel'],
];

/**
 * The pauses in a matter's events, in order. A question stops the clock when it is
 * asked, an appointment that nobody came to when it is noted. Three calls in vain stop it
 * from the first of them: the lawyer rang within the promise, and nobody was there. Until the third the clock runs, or
 * one call in vain would buy a week.
 */
export function pausesOf(events: readonly ClockEvent[]): Pause[] {
  const pauses: Pause[] = [];
  let from: Instant | null = null;
  let missed = false;
  for (const { event, at, since } of events) {
    if (event === 'askResident' || event === 'noShow') {
      missed = from === null && event === 'noShow';
      from ??= at;
    } else if (event === 'unreachable') from ??= since ?? at;
    else if (from !== null && (ENDINGS.includes(event) || (missed && event === 'reschedule'))) {
      pauses.push({ from, to: at });
      from = null;
    }
  }
  if (from !== null) pauses.push({ from, to: null });
  return pauses;
}

/** Office minutes from `start` to `end` that count against the firm. */
export function firmMinutes(
  start: Instant,
  end: Instant,
  pauses: readonly Pause[],
  hours: OfficeHours,
  calendar: WorkCalendar,
): number {
  const paused = pauses
    .map(({ from, to }) => officeMinutesBetween(Math.max(from, start), Math.min(to ?? end, end), hours, calendar))
    .reduce((sum, minutes) => sum + minutes, 0);
  return officeMinutesBetween(start, end, hours, calendar) - paused;
}

/** A due moment moved on by the office minutes of every pause that began before it and has ended. */
export function movedOn(due: Instant, pauses: readonly Pause[], hours: OfficeHours, calendar: WorkCalendar): Instant {
  let moved = due;
  for (const { from, to } of pauses) {
    if (to === null || from >= moved) continue;
    moved = addOfficeMinutes(moved, officeMinutesBetween(from, to, hours, calendar), hours, calendar);
  }
  return moved;
}

export const LIGHTS = ['green', 'amber', 'red', 'stopped'] as const;
/** red: over · amber: less than an hour or a quarter left · stopped: the move is the resident's, or nobody's. */
export type Light = (typeof LIGHTS)[number];

/** Whether a due moment counts: the move is neither the resident's nor nobody's. */
export function isRunning<Due>(state: ConsultationState, due: Due | null): due is Due {
  const move = whoseMove(state);
  return due !== null && move !== 'resident' && move !== 'nobody';
}

/** The light for `minutesLeft` of a promise of `minutesPromised`. */
export function lightOf(minutesLeft: number, minutesPromised: number): Light {
  if (minutesLeft < 0) return 'red';
  return minutesLeft <= pressing(minutesPromised) ? 'amber' : 'green';
}

function pressing(minutesPromised: number): number {
  return Math.floor(Math.max(60, minutesPromised / 4));
}

/** Due moments by their light at one moment: red up to `redUntil`, amber before `amberBefore`, green from there on. */
export interface Lights {
  readonly redUntil: Instant;
  readonly amberBefore: Instant;
}

/** The lights of promises of `minutesPromised` at `now`: with them thousands of due moments are told without counting. */
export function lightsAt(now: Instant, minutesPromised: number, hours: OfficeHours, calendar: WorkCalendar): Lights {
  return {
    redUntil: officeMinutesAgo(now, 1, hours, calendar),
    amberBefore: addOfficeMinutes(now, pressing(minutesPromised) + 1, hours, calendar),
  };
}

/** The same as `lightOf` of the office minutes left until `due`. */
export function lightAmong({ redUntil, amberBefore }: Lights, due: Instant): Light {
  if (due <= redUntil) return 'red';
  return due < amberBefore ? 'amber' : 'green';
}

export const LIGHT_LABELS: Record<Light, string> = {
  red: '已超时',
  amber: '快到时',
  green: '来得及',
  stopped: '不计时',
};
