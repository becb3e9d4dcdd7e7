import { eligible, type FirmFacts, rank } from './rank.js';

const SHARES = { north: 0.3, east: 0.25, south: 0.2, west: 0.15, river: 0.1 };
const OFFERS = 5000;

/** A small generator of its own, so that a failing run can be run again. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Offers one matter after another; a firm declines now and then, and is away on some days. */
function dispatched(chance: () => number, { declining = 0, away = 0 } = {}): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(Object.keys(SHARES).map((id) => [id, 0]));
  const last = new Map<string, number>();
  for (let matter = 1; matter <= OFFERS; matter += 1) {
    const firms = Object.entries(SHARES).map(
      ([firmId, share]): FirmFacts => ({
        firmId,
        contract: { startsOn: '2026-01-01', endsOn: '2026-12-31', share, capacity: 100, specialties: ['labor'] },
        open: Math.floor(chance() * 20),
        availableLawyers: chance() < away ? 0 : 1,
        conflict: false,
        askedBefore: chance() < declining,
        offers: counts[firmId] ?? 0,
        lastOfferedAt: last.get(firmId) ?? null,
      }),
    );
    const first = eligible(rank({ day: '2026-11-23', specialty: 'labor', firms }))[0];
    if (first === undefined) continue;
    counts[first.firmId] = (counts[first.firmId] ?? 0) + 1;
    last.set(first.firmId, matter);
  }
  return counts;
}

/** How far the firm that is furthest off lies from its share of all offers. */
function worst(counts: Record<string, number>): number {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return Math.max(...Object.entries(SHARES).map(([id, share]) => Math.abs((counts[id] ?? 0) / total - share)));
}

describe('over a year of 5,000 offers', () => {
  it('every firm gets its contracted share to one offer in a thousand', () => {
    expect(worst(dispatched(chanceFrom(1)))).toBeLessThan(0.001);
  });

  it.each([2, 3, 4])('also when firms decline and are away (seed %i)', (seed) => {
    expect(worst(dispatched(chanceFrom(seed), { declining: 0.2, away: 0.1 }))).toBeLessThan(0.01);
  });

  it('which asking whoever has fewest open matters would miss by far', () => {
    const even = Object.fromEntries(Object.keys(SHARES).map((id) => [id, OFFERS / 5]));
    expect(worst(even)).toBeGreaterThan(0.05);
  });
});
