/** How fast firms answer what they are offered: 「一半在…内／九成在…内」, always with the count behind it. */
import { quantile } from './quantile.js';

/** Fewer are no figure: one case would be told as a habit. */
export const SMALLEST_GROUP = 5;

/** What response times can be grouped by, and what a group is called. */
export const RESPONSE_GROUPS = ['firm', 'topic', 'community', 'month'] as const;
export type ResponseGrouping = (typeof RESPONSE_GROUPS)[number];
export const RESPONSE_GROUP_LABELS: Record<ResponseGrouping, string> = {
  firm: '律所',
  topic: '类别',
  community: '社区',
  month: '月份',
};

/** An offer that came to an end at the firm. */
export interface AnsweredOffer {
  readonly state: 'accepted' | 'declined' | 'expired';
  /** Office minutes from offer to answer. */
  readonly minutes: number;
}

export interface ResponseFigure {
  readonly offers: number;
  readonly accepted: number;
  /** Office minutes from offer to acceptance; null with fewer than five accepted. */
  readonly half: number | null;
  readonly nineInTen: number | null;
  /** Share of offers answered before they expired, 0 to 1; null with fewer than five offers. */
  readonly inTime: number | null;
}

export function responseFigure(offers: readonly AnsweredOffer[]): ResponseFigure {
  const accepted = offers.filter(({ state }) => state === 'accepted').map(({ minutes }) => minutes);
  const sorted = accepted.sort((a, b) => a - b);
  const answered = offers.filter(({ state }) => state !== 'expired').length;
  const enough = sorted.length >= SMALLEST_GROUP;
  return {
    offers: offers.length,
    accepted: sorted.length,
    half: enough ? quantile(sorted, 0.5) : null,
    nineInTen: enough ? quantile(sorted, 0.9) : null,
    inTime: offers.length < SMALLEST_GROUP ? null : answered / offers.length,
  };
}

export interface ResponseGroup<Key> extends ResponseFigure {
  readonly key: Key;
}

/** The groups that are large enough to be shown, in the order in which they first occur, and how many are not. */
export function responseGroups<Key, Offer extends AnsweredOffer>(
  offers: readonly Offer[],
  keyOf: (offer: Offer) => Key,
): { readonly groups: ResponseGroup<Key>[]; readonly hidden: number } {
  const byKey = new Map<Key, Offer[]>();
  for (const offer of offers) {
    const key = keyOf(offer);
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [offer]);
    else group.push(offer);
  }
  const groups = [...byKey].map(([key, group]) => ({ key, ...responseFigure(group) }));
  const shown = groups.filter((group) => group.offers >= SMALLEST_GROUP);
  return { groups: shown, hidden: groups.length - shown.length };
}
