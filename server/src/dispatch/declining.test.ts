import { DECLINE_CODES } from '@huifa/shared/dispatch/decline';
import type { Client } from '../../../test/world/client.js';
import { World } from '../../../test/world/world.js';
import { ConflictCheck, Offer } from './dispatch.entity.js';

describe('declining an offer', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());
  beforeEach(() => world.endContracts());

  /** A matter and the lawyer it is offered to. */
  async function offered(form: Record<string, unknown> = {}) {
    const adviser = await world.lawyer(await world.firm());
    const matter = await world.book(await world.resident(), form);
    return { adviser, matter, offer: (await world.offerOf(adviser, matter))! };
  }
  const decline = (adviser: Client, offerId: string, form: Record<string, unknown>) =>
    adviser.post(`/offers/${offerId}/decline`, form);

  it.each(DECLINE_CODES)('is kept with its code: %s', async (code) => {
    const { adviser, offer } = await offered();
    const reply = await decline(adviser, offer.id, { code, topic: 'property', words: '本周都在外地开庭' });
    expect(reply.status).toBe(200);
    const kept = await world.db.manager.findOneByOrFail(Offer, { id: offer.id });
    expect(kept).toMatchObject({ state: 'declined', declineCode: code, answeredBy: adviser.id });
    expect(kept.declineWordsSealed).toMatch(/^v1\./);
  });

  it('needs the topic that it really is, when it is not the firm’s', async () => {
    const { adviser, offer } = await offered();
    expect(await decline(adviser, offer.id, { code: 'outOfSpecialty' })).toMatchObject({
      status: 400,
      body: { code: 'TOPIC_NEEDED' },
    });
    expect((await adviser.get('/offers')).body.offers).toHaveLength(1);
  });

  it('needs words when no code fits', async () => {
    const { adviser, offer } = await offered();
    for (const words of [undefined, '', '   '])
      expect(await decline(adviser, offer.id, { code: 'other', words })).toMatchObject({
        status: 400,
        body: { code: 'REASON_NEEDED' },
      });
  });

  it.each([
    { code: 'tooHard' },
    {},
    { code: 'other', words: '忙'.repeat(501) },
    { code: 'outOfSpecialty', topic: 'x' },
  ])('is refused as %j', async (form) => {
    const { adviser, offer } = await offered();
    expect(await decline(adviser, offer.id, form)).toMatchObject({ status: 400, body: { code: 'INVALID' } });
  });

  it('tags the matter anew, and a firm of that topic is asked', async () => {
    const { adviser, matter, offer } = await offered({ topic: 'labor' });
    const land = await world.lawyer(await world.firm({ specialties: ['land'] }));
    await decline(adviser, offer.id, { code: 'outOfSpecialty', topic: 'land_demolition' });
    expect(await world.offerOf(land, matter)).toMatchObject({ topic: 'land_demolition' });
  });

  it('for a conflict is never undone: the firm is not asked again, not even after a reopening', async () => {
    const { adviser, matter, offer } = await offered();
    const second = await world.lawyer(await world.firm());
    await decline(adviser, offer.id, { code: 'conflict' });
    expect(await world.db.manager.findBy(ConflictCheck, { matterId: matter.id })).toMatchObject([
      { firmId: adviser.identity.firmId, checkedBy: adviser.id, found: true },
    ]);
    const { candidates } = (await (await world.staff('clerk')).get(`/board/matters/${matter.id}/candidates`)).body;
    const own = candidates.find(({ firmId }: { firmId: string }) => firmId === adviser.identity.firmId);
    expect(own.barriers).toEqual(['conflict', 'askedBefore']);
    expect(await world.offerOf(second, matter)).toBeDefined();
  });

  it('costs a firm nothing but its place: the offer counts towards its share all the same', async () => {
    const { adviser, offer } = await offered({ topic: 'traffic' });
    await decline(adviser, offer.id, { code: 'timeClash' });
    const { candidates } = (
      await (
        await world.staff('clerk')
      ).get(`/board/matters/${(await world.book(await world.resident())).id}/candidates`)
    ).body;
    expect(
      candidates.find(({ firmId }: { firmId: string }) => firmId === adviser.identity.firmId).barriers,
    ).not.toContain('conflict');
    expect(await world.db.manager.countBy(Offer, { firmId: adviser.identity.firmId! })).toBeGreaterThanOrEqual(1);
  });
});

describe('nobody to be asked', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());

  it('puts the matter on top of the office’s board, in red letters', async () => {
    const director = await world.staff('director');
    const landOnly = await world.firm({ specialties: ['land'] });
    await world.lawyer(landOnly);
    const other = await world.book(await world.resident(), { passToFirm: false, urgency: 'violence' });
    await world.to('2026-11-23 10:00');
    const resident = await world.resident();
    const matter = await world.book(resident, { topic: 'labor' });
    expect(matter).toMatchObject({ state: 'officeDecides', whoseMove: 'office' });
    expect(matter.sentence).toContain('镇法治办正在为您安排律师');
    const { body: board } = await director.get('/board');
    expect(board.counts).toMatchObject({ open: 2, nobodyEligible: 1 });
    expect(board.rows.map(({ id }: { id: string }) => id)).toEqual([matter.id, other.id]);
    expect(board.rows[0]).toMatchObject({ officeReason: 'nobodyEligible', minutesLeft: 240 });
  });

  it.each<[string, (world: World) => Promise<unknown>, string]>([
    ['its contract is over', (w) => w.firm({ endsOn: '2026-11-22' }).then((f) => w.lawyer(f)), 'contractNotInForce'],
    ['its hands are full', (w) => w.firm({ capacity: 0 }).then((f) => w.lawyer(f)), 'atCapacity'],
    ['it has no lawyer for it', (w) => w.firm().then((f) => w.lawyer(f, { specialties: ['land'] })), 'nobodyAvailable'],
    [
      'its lawyer is on leave',
      async (w) => w.leave(await w.lawyer(await w.firm()), '2026-11-20', '2026-11-23'),
      'nobodyAvailable',
    ],
    [
      'it is retained by the other side',
      async (w) => {
        const firm = await w.firm();
        await w.lawyer(firm);
        await w.retainer(firm, '惠南建材有限公司');
      },
      'conflict',
    ],
  ])('because %s', async (_, make, barrier) => {
    await world.endContracts();
    await make(world);
    const matter = await world.book(await world.resident(), { opposingParty: '惠南建材有限公司' });
    expect(matter.state).toBe('officeDecides');
    const { candidates } = (await (await world.staff('clerk')).get(`/board/matters/${matter.id}/candidates`)).body;
    const newest = candidates.filter(({ barriers }: { barriers: string[] }) => barriers.includes(barrier));
    expect(newest.length).toBeGreaterThanOrEqual(1);
  });

  it('is no conflict where only a name is the same, in another village', async () => {
    await world.endContracts();
    const adviser = await world.lawyer(await world.firm());
    const [here, there] = [await world.village(), await world.village()];
    await world.accepted(await world.resident({ name: '沈阿妹', village: here }), adviser, { opposingParty: '陆阿根' });
    const sameVillage = await world.book(await world.resident({ name: '陆阿根', village: here }));
    expect(sameVillage.state).toBe('officeDecides');
    const namesake = await world.book(await world.resident({ name: '陆阿根', village: there }));
    expect(namesake.state).toBe('offered');
  });
});
