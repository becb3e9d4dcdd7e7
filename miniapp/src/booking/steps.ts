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

/** 长辈版 leaves out "for whom": the phone is the elder's own, and the last page still offers to change it. */
export function stepsFor(elder: boolean): readonly Step[] {
  return elder ? STEPS.filter((step) => step !== 'bookingWhom') : STEPS;
}

export function stepAfter(step: Step, elder: boolean): Step {
  const steps = stepsFor(elder);
  return steps[steps.indexOf(step) + 1] ?? 'bookingSummary';
}
