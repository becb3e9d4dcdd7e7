import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Firm } from '../../server/src/organizations/organizations.entity.js';
import type { Client, Reply } from '../world/client.js';
import { World } from '../world/world.js';
import { atOnce, inLanes, many, say, tally, winners } from './crowd.js';
import { historyFaults } from './history.js';
import { moveClocks, secondInstance, workTogether } from './instances.js';

const CONTENDERS = many(20, 100);
const MATTERS = many(20, 100);
const CHECKED = { conflictChecked: true };
/** Booked at nine, an offer runs out after 240 office minutes. */
const [BOOKED, JUST_BEFORE, RUN_OUT] = ['2026-11-23 09:00', '2026-11-23 14:59', '2026-11-23 15:00'] as const;
const ROUNDS = many(4, 12);
const PER_ROUND = 5;
/** In round trips to the database. */
const MOST_AHEAD = 30;
/** Pairs at a time. */
const LANES = 5;

describe('an offer is answered once', () => {
  let world: World;
  let first: Firm;
  let second: Firm;
  let adviser: Client;
  let ringing: NestFastifyApplication | undefined;
  beforeEach(async () => {
    world = await World.open();
    // Only the first firm serves labour matters; the second may be asked by hand.
    first = await world.firm({ specialties: ['labor'], capacity: 10_000 });
    second = await world.firm({ specialties: ['family'], capacity: 10_000 });
    adviser = await world.lawyer(first);
    await world.lawyer(second);
  });
  afterEach(async () => {
    await ringing?.close();
    ringing = undefined;
    await world.close();
  });

  /** An offer to the first firm, with its matter and resident. */
  async function offered() {
    const resident = await world.resident();
    const matter = await world.book(resident);
    const [row] = await world.db.query<[{ id: string }]>('SELECT id FROM offers WHERE matter_id = ?', [matter.id]);
    const { id, version } = matter as { id: string; version: number };
    return { id, version, resident, offerId: row.id };
  }

  async function allOffered(count: number) {
    const all = [];
    while (all.length < count) all.push(await offered());
    return all;
  }

  it('accepted by all lawyers of the firm at once: one is the lawyer, the others see nothing', async () => {
    const lawyers = [adviser];
    while (lawyers.length < CONTENDERS) lawyers.push(await world.lawyer(first));
    const { id, offerId } = await offered();
    const replies = await atOnce(CONTENDERS, (n) => lawyers[n]!.post(`/offers/${offerId}/accept`, CHECKED));
    say(`races: accept × ${CONTENDERS}: ${JSON.stringify(tally(replies))}`);
    expect(winners(replies)).toHaveLength(1);
    expect(beaten(replies)).toHaveLength(CONTENDERS - 1);
    const winner = lawyers[replies.findIndex(({ status }) => status === 200)]!;
    const [matter] = await world.db.query<[object]>('SELECT state, lawyer_id AS lawyer FROM matters WHERE id = ?', [
      id,
    ]);
    expect(matter).toEqual({ state: 'inProgress', lawyer: winner.id });
    const offers = await world.db.query('SELECT state, answered_by AS answeredBy FROM offers');
    expect(offers).toEqual([{ state: 'accepted', answeredBy: winner.id }]);
    const checks = await world.db.query('SELECT checked_by AS checkedBy FROM conflict_checks');
    expect(checks).toEqual([{ checkedBy: winner.id }]);
    for (const lawyer of lawyers) expect((await lawyer.get(`/tasks/${id}`)).status).toBe(lawyer === winner ? 200 : 404);
    expect(await historyFaults(world.db)).toEqual([]);
  });

  it('cancelled and accepted by many at once: one of them comes first', async () => {
    const lawyers = await Promise.all(Array.from({ length: CONTENDERS / 2 }, () => world.lawyer(first)));
    const { id, version, resident, offerId } = await offered();
    const replies = await atOnce(CONTENDERS, (n) =>
      n % 2 === 0
        ? lawyers[n / 2]!.post(`/offers/${offerId}/accept`, CHECKED)
        : resident.post(`/matters/${id}/cancel`, { version }),
    );
    say(`races: cancel against accept × ${CONTENDERS} on one matter: ${JSON.stringify(tally(replies))}`);
    expect(winners(replies)).toHaveLength(1);
    expect(beaten(replies)).toHaveLength(CONTENDERS - 1);
    expect(await historyFaults(world.db)).toEqual([]);
  });

  it('cancelled against accepted on many matters: exactly one each', async () => {
    const matters = await allOffered(MATTERS);
    await inLanes([...matters.entries()], LANES, async ([n, { id, version, resident, offerId }]) => {
      const acts = [
        () => resident.post(`/matters/${id}/cancel`, { version }),
        () => adviser.post(`/offers/${offerId}/accept`, CHECKED),
      ];
      if (n % 2 === 1) acts.reverse();
      await expectOneOfTwo(acts.map((act) => act()));
    });
    say(`races: cancel against accept on ${MATTERS} matters: ${await states()}`);
    expect(await historyFaults(world.db)).toEqual([]);
    const stray = `SELECT COUNT(*) AS count FROM matters m JOIN offers o ON o.matter_id = m.id
                    WHERE m.state = 'cancelled' AND o.state <> 'withdrawn'`;
    expect((await world.db.query<[{ count: number }]>(stray))[0].count).toBe(0);
  });

  it('accepted while it runs out: the lawyer has it, or the office', async () => {
    const replies = await whileRunningOut((offerId) => adviser.post(`/offers/${offerId}/accept`, CHECKED));
    say(`races: accept against expiry on ${ROUNDS * PER_ROUND} matters: ${await states()}`);
    await expectOneOutcomeEach('accepted', replies);
  });

  it('declined while it runs out: it leaves the firm once', async () => {
    const decline = { code: 'timeClash' };
    const replies = await whileRunningOut((offerId) => adviser.post(`/offers/${offerId}/decline`, decline));
    say(`races: decline against expiry on ${ROUNDS * PER_ROUND} matters: ${JSON.stringify(tally(replies))}`);
    await expectOneOutcomeEach('declined', replies);
    expect(await world.db.query('SELECT DISTINCT declines FROM matters')).toEqual([{ declines: 1 }]);
  });

  it('declined by adviser and manager at once: one decline', async () => {
    const manager = await world.firmManager(first);
    const matters = await allOffered(MATTERS);
    await inLanes(matters, LANES, ({ offerId }) =>
      expectOneOfTwo([adviser, manager].map((who) => who.post(`/offers/${offerId}/decline`, { code: 'timeClash' }))),
    );
    expect(await world.db.query('SELECT DISTINCT declines FROM matters')).toEqual([{ declines: 1 }]);
    expect(await historyFaults(world.db)).toEqual([]);
  });

  it('dispatched by hand while it is accepted: one firm has it', async () => {
    const clerk = await world.staff('clerk');
    const matters = await allOffered(MATTERS);
    const byHand = { firmId: second.id, reason: '居民要求换一家律所' };
    await inLanes(matters, LANES, ({ id, version, offerId }) =>
      expectOneOfTwo([
        clerk.post(`/board/matters/${id}/dispatch`, { version, ...byHand }),
        adviser.post(`/offers/${offerId}/accept`, CHECKED),
      ]),
    );
    say(`races: dispatch by hand against accept on ${MATTERS} matters: ${await states()}`);
    expect(await historyFaults(world.db)).toEqual([]);
  });

  /**
   * The instance that answers has a clock a minute behind the one that rings: both hold themselves to be in time. The
   * ringing begins together with the answers in the first round, a little earlier in each that follows, and is over
   * before the answers of the last.
   */
  async function whileRunningOut(answer: (offerId: string) => Promise<Reply>): Promise<Reply[]> {
    ringing = await secondInstance(world);
    const replies: Reply[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      moveClocks([world.app], BOOKED);
      const matters = await allOffered(PER_ROUND);
      moveClocks([world.app], JUST_BEFORE);
      moveClocks([ringing], RUN_OUT);
      const rung = workTogether([ringing]);
      await (round === ROUNDS ? rung : roundTrips(((round - 1) * 7) % MOST_AHEAD));
      replies.push(...(await Promise.all(matters.map(({ offerId }) => answer(offerId)))));
      await rung;
    }
    return replies;
  }

  /** As long as so many questions to the database take. */
  async function roundTrips(count: number): Promise<void> {
    for (let n = 0; n < count; n += 1) await world.db.query('SELECT 1');
  }

  async function expectOneOutcomeEach(state: 'accepted' | 'declined', replies: readonly Reply[]): Promise<void> {
    const offers = await world.db.query<{ state: string }[]>('SELECT state FROM offers');
    expect(winners(replies).length + beaten(replies).length).toBe(replies.length);
    expect(offers.filter((offer) => offer.state === state)).toHaveLength(winners(replies).length);
    expect(offers.filter((offer) => offer.state === 'expired')).toHaveLength(beaten(replies).length);
    expect(winners(replies).length).toBeGreaterThan(0);
    expect(beaten(replies).length).toBeGreaterThan(0);
    expect(await historyFaults(world.db)).toEqual([]);
  }

  async function states(): Promise<string> {
    const rows = await world.db.query<{ state: string; count: number }[]>(
      'SELECT state, COUNT(*) AS count FROM matters GROUP BY state ORDER BY state',
    );
    return rows.map(({ state, count }) => `${count} ${state}`).join(', ');
  }
});

async function expectOneOfTwo(acts: readonly Promise<Reply>[]): Promise<void> {
  const replies = await Promise.all(acts);
  expect([winners(replies).length, beaten(replies).length]).toEqual([1, 1]);
}

/** Those who came second, each told so with a code of its own. */
function beaten(replies: readonly Reply[]): Reply[] {
  const codes = ['STATE_MOVED', 'NOT_NOW', 'OFFER_GONE', 'OFFER_EXPIRED'];
  const told = replies.filter(({ status, body }) => status === 409 && codes.includes(body.code));
  for (const { body } of told)
    if (body.code === 'STATE_MOVED') expect(Object.keys(body.details).sort()).toEqual(['state', 'version']);
  return told;
}
