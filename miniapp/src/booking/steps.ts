/** The order of the questions. */
import type { RouteName } from '../routes';

export const STEPS = [
  'booking',
  'bookingTopic',
  'bookingWords',
  'bookingWhom',
  'bookingWay',
  'bookingSummary',
] as const;
export type Step = (typeof STEPS)[number] & RouteName;

export interface Circumstances {
  readonly elder: boolean;
  /** From a film: its topic is chosen, and nothing has to be typed to see the times. */
  readonly fromFilm: boolean;
}

/** Never left out: who the other side is (asked before any word), the times, and the page to read before sending. */
const FROM_FILM: readonly Step[] = ['booking', 'bookingWay', 'bookingSummary'];

/**
 * 长辈版 leaves out "for whom": the phone is the elder's own. Who comes from a film is asked the one question and shown
 * the times. The last page still offers to change or add whatever was left out.
 */
export function stepsFor({ elder, fromFilm }: Circumstances): readonly Step[] {
  if (fromFilm) return FROM_FILM;
  return elder ? STEPS.filter((step) => step !== 'bookingWhom') : STEPS;
}

export function stepAfter(step: Step, circumstances: Circumstances): Step {
  const steps = stepsFor(circumstances);
  return steps[steps.indexOf(step) + 1] ?? 'bookingSummary';
}
