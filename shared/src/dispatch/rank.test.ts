import fc from 'fast-check';
import { BARRIER_LABELS, BARRIERS, type Candidate, eligible, type FirmFacts, rank, type RankFacts } from './rank.js';
import { DECLINE_CODES, DECLINE_LABELS } from './decline.js';

const CONTRACT = {
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  share: 0.5,
  capacity: 10,
  specialties: ['labor', 'family'] as const,
};
/** A firm that may be asked, with what a test wants different. */
const firm = (firmId: string, facts: Partial<Omit<FirmFacts, 'firmId'>> = {}): FirmFacts => ({
  firmId,
  contract: CONTRACT,
  open: 0,
  availableLawyers: 1,
  conflict: false,
  askedBefore: false,
  offers: 0,
  lastOfferedAt: null,
  ...facts,
});
const on = (firms: readonly FirmFacts[], facts: Partial<RankFacts> = {}): RankFacts => ({
  day: '2026-11-23',
  specialty: 'labor',
  firms,
  ...facts,
});
const order = (firms: readonly FirmFacts[]) => rank(on(firms)).map(({ firmId }) => firmId);
const only = (facts: RankFacts): Candidate => rank(facts)[0]!;

describe('a firm is not asked', () => {
  it.each<[string, Partial<FirmFacts>, readonly string[]]>([
    ['without a contract', { contract: null }, ['noContract']],
    ['before its contract', { contract: { ...CONTRACT, startsOn: '2026-11-24' } }, ['contractNotInForce']],
    ['after its contract', { contract: { ...CONTRACT, endsOn: '2026-11-22' } }, ['contractNotInForce']],
    ['for what its contract lacks', { contract: { ...CONTRACT, specialties: ['land'] } }, ['lacksSpecialty']],
    ['when its hands are full', { open: 10 }, ['atCapacity']],
    ['when nobody is there', { availableLawyers: 0 }, ['nobodyAvailable']],
    ['against its own client', { conflict: true }, ['conflict']],
    ['twice', { askedBefore: true }, ['askedBefore']],
  ])('%s', (_, facts, barriers) => {
    expect(only(on([firm('a', facts)])).barriers).toEqual(barriers);
    expect(eligible(rank(on([firm('a', facts)])))).toEqual([]);
  });

  it('and every reason is told, not only the first', () => {
    const contract = { ...CONTRACT, endsOn: '2026-06-30', specialties: [], capacity: 0 };
    const barred = firm('a', { contract, availableLawyers: 0, conflict: true, askedBefore: true });
    expect(only(on([barred])).barriers).toEqual(BARRIERS.filter((barrier) => barrier !== 'noContract'));
  });

  it('but is on the first and the last day of its contract', () => {
    const contract = { ...CONTRACT, startsOn: '2026-11-23', endsOn: '2026-11-23' };
    expect(only(on([firm('a', { contract })])).barriers).toEqual([]);
  });

  it('but is for a matter of no specialty, whatever its contract names', () => {
    const contract = { ...CONTRACT, specialties: [] };
    expect(only(on([firm('a', { contract })], { specialty: null })).barriers).toEqual([]);
  });

  it('and each reason has words for the office, as each code has for the firm', () => {
    for (const barrier of BARRIERS) expect(BARRIER_LABELS[barrier]).toMatch(/[\u4e00-\u9fff]/);
    for (const code of DECLINE_CODES) expect(DECLINE_LABELS[code]).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('the first to be asked', () => {
  it('is the firm furthest below its contracted share, however busy', () => {
    const above = firm('a', { offers: 6, open: 0 });
    const below = firm('b', { offers: 4, open: 9, lastOfferedAt: 99 });
    expect(order([above, below])).toEqual(['b', 'a']);
  });

  it('is the firm with fewest open matters among equals', () => {
    expect(order([firm('a', { open: 2 }), firm('b', { open: 1 })])).toEqual(['b', 'a']);
  });

  it('is then the firm that was asked longest ago, or never', () => {
    expect(order([firm('a', { lastOfferedAt: 200 }), firm('b', { lastOfferedAt: 100 })])).toEqual(['b', 'a']);
    expect(order([firm('a', { lastOfferedAt: 100 }), firm('b')])).toEqual(['b', 'a']);
  });

  it('is not decided by a rounding error', () => {
    const third = (firmId: string, share: number, offers: number, open: number) =>
      firm(firmId, { contract: { ...CONTRACT, share }, offers, open });
    // 0.3 - 0.1 and 0.2 - 0 are both a fifth too few, in fractions that differ in the last digit.
    expect(order([third('a', 0.3, 1, 1), third('b', 0.2, 0, 2), third('c', 0.5, 9, 0)])).toEqual(['a', 'b', 'c']);
  });

  it('is by its id where nothing else decides', () => {
    expect(order([firm('b'), firm('a')])).toEqual(['a', 'b']);
  });

  it('is never a barred one, though it were furthest below', () => {
    expect(order([firm('a', { offers: 100 }), firm('b', { conflict: true })])).toEqual(['a', 'b']);
  });

  it('is shown the shares that decided: among firms that serve the specialty only', () => {
    const half = { ...CONTRACT, share: 0.25 };
    const candidates = rank(
      on([
        firm('a', { contract: half, offers: 1 }),
        firm('b', { contract: half, offers: 3, availableLawyers: 0 }),
        firm('c', { contract: { ...CONTRACT, specialties: ['land'] }, offers: 50 }),
      ]),
    );
    const of = (id: string) => candidates.find(({ firmId }) => firmId === id);
    expect(of('a')).toMatchObject({ contractedShare: 0.5, receivedShare: 0.25 });
    // Away today, its share still counts: it is made up for when it is back.
    expect(of('b')).toMatchObject({ contractedShare: 0.5, receivedShare: 0.75 });
    expect(of('c')).toMatchObject({ contractedShare: 0, receivedShare: 0 });
  });
});

describe('what always holds of the order', () => {
  const facts = fc
    .array(
      fc.record({
        share: fc.constantFrom(0, 0.1, 0.25, 0.5),
        specialties: fc.subarray(['labor', 'family', 'land'] as const),
        capacity: fc.integer({ min: 0, max: 4 }),
        inForce: fc.boolean(),
        hasContract: fc.boolean(),
        open: fc.integer({ min: 0, max: 5 }),
        availableLawyers: fc.integer({ min: 0, max: 2 }),
        conflict: fc.boolean(),
        askedBefore: fc.boolean(),
        offers: fc.integer({ min: 0, max: 20 }),
        lastOfferedAt: fc.option(fc.integer({ min: 1, max: 5 })),
      }),
      { maxLength: 8 },
    )
    .map((firms) =>
      firms.map(({ share, specialties, capacity, inForce, hasContract, ...rest }, index) =>
        firm(`firm-${index}`, {
          ...rest,
          contract: hasContract
            ? { startsOn: '2026-01-01', endsOn: inForce ? '2026-12-31' : '2026-03-31', share, capacity, specialties }
            : null,
        }),
      ),
    );
  const specialty = fc.constantFrom('labor', 'land', null);

  it('the same facts give the same order, in whatever order they are told', () =>
    fc.assert(
      fc.property(facts, specialty, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (firms, tag, keys) => {
        const shuffled = firms
          .map((each, index) => ({ each, key: keys[index]! }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(rank(on(shuffled, { specialty: tag }))).toEqual(rank(on(firms, { specialty: tag })));
      }),
    ));

  it('nobody is lost, nobody comes twice, and those who may be asked come first', () =>
    fc.assert(
      fc.property(facts, specialty, (firms, tag) => {
        const candidates = rank(on(firms, { specialty: tag }));
        expect(candidates.map(({ firmId }) => firmId).sort()).toEqual(firms.map(({ firmId }) => firmId).sort());
        const free = eligible(candidates);
        expect(candidates.slice(0, free.length)).toEqual(free);
      }),
    ));

  it('who is further below its share never comes after who is not, if both may be asked', () =>
    fc.assert(
      fc.property(facts, specialty, (firms, tag) => {
        const above = eligible(rank(on(firms, { specialty: tag }))).map((each) =>
          Math.round((each.receivedShare - each.contractedShare) * 1e9),
        );
        expect(above).toEqual([...above].sort((a, b) => a - b));
      }),
    ));
});
