/** Who of a firm is asked when a matter is offered to it: the firm chooses, not the town. */
import type { Role } from '../access/roles.js';

export const OFFERS_TO = ['both', 'coordinator', 'lawyers'] as const;
export type OffersTo = (typeof OFFERS_TO)[number];

export const OFFERS_TO_LABELS: Record<OffersTo, string> = {
  both: '律师和内勤都收',
  coordinator: '只给内勤，由内勤分给律师',
  lawyers: '只给律师，谁接归谁',
};

const RECEIVERS: Record<OffersTo, readonly Role[]> = {
  both: ['adviser', 'firmManager'],
  coordinator: ['firmManager'],
  lawyers: ['adviser'],
};

/** The roles of the firm that see offers and are told of them. */
export function receiversOf(setting: OffersTo): readonly Role[] {
  return RECEIVERS[setting];
}
