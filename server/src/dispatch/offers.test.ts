import type { Client } from '../../../test/world/client.js';
import { World } from '../../../test/world/world.js';
import type { Firm } from '../organizations/organizations.entity.js';
import { ConflictCheck, DispatchDecision, Offer } from './dispatch.entity.js';

describe('an offer to a firm', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());
  beforeEach(() => world.endContracts());

  const accept = (adviser: Client, offerId?: string) =>
    adviser.post(`/offers/${offerId}/accept`, { conflictChecked: true });

  /** Two firms that can both be asked, in the order in which they will be. */
  async function twoFirms(): Promise<[Client, Client]> {
    const [first, second] = [await world.firm({ share: 0.6 }), await world.firm({ share: 0.4 })];
    return [await world.lawyer(first), await world.lawyer(second)];
  }

  it('shows topic, way, time left, village and both names: nothing else', async () => {
    const adviser = await world.lawyer(await world.firm());
    const village = await world.village('海沈村');
    const resident = await world.resident({ name: '沈阿婆', village });
    const form = { words: '绝不能先看到的话', opposingParty: '陆老板', beneficiaryName: '沈老伯', forWhom: 'parent' };
    const matter = await world.book(resident, form);
    const [list, single] = [await adviser.get('/offers'), await world.offerOf(adviser, matter)];
    const { body: offer, text } = await adviser.get(`/offers/${single?.id}`);
    expect(Object.keys(offer).sort()).toEqual(
      [
        ...['id', 'number', 'topic', 'way', 'urgency', 'forWhom', 'villageName', 'residentName', 'opposingParty'],
        ...['callWindow', 'appointment', 'offeredAt', 'expiresAt', 'minutesLeft', 'byHandReason', 'acceptable'],
      ].sort(),
    );
    expect(offer).toMatchObject({
      residentName: '沈阿婆',
      opposingParty: '陆老板',
      villageName: '海沈村',
      minutesLeft: 240,
      acceptable: true,
    });
    for (const hidden of ['绝不能先看到', '1380000', '沈老伯']) {
      expect(text).not.toContain(hidden);
      expect(list.text).not.toContain(hidden);
    }
  });

  it('opens words and number once the firm has searched for conflicts: who, and when', async () => {
    const firm = await world.firm();
    const adviser = await world.lawyer(firm);
    const resident = await world.resident();
    const matter = await world.book(resident, { words: '老板欠我工钱' });
    const { status, body } = await accept(adviser, (await world.offerOf(adviser, matter))?.id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: matter.id, opened: true, words: '老板欠我工钱', state: 'inProgress' });
    expect(body.phone).toMatch(/^1380000\d{4}$/);
    expect(await world.db.manager.findBy(ConflictCheck, { matterId: matter.id })).toMatchObject([
      { firmId: firm.id, checkedBy: adviser.id, found: false, at: new Date(world.now) },
    ]);
    const seen = (await resident.get(`/matters/${matter.id}`)).body;
    expect(seen).toMatchObject({ firmName: firm.name, ringsFrom: firm.phone, lawyerName: expect.any(String) });
    expect(seen.timeline.at(-1)).toMatchObject({ sentence: '律师查过没有利益冲突，已接单', detail: firm.name });
  });

  it('opens nothing while the box is empty', async () => {
    const adviser = await world.lawyer(await world.firm());
    const matter = await world.book(await world.resident());
    const offer = await world.offerOf(adviser, matter);
    expect(await adviser.post(`/offers/${offer?.id}/accept`, { conflictChecked: false })).toMatchObject({
      status: 400,
      body: { code: 'INVALID', details: [{ field: 'conflictChecked' }] },
    });
    expect((await adviser.get(`/tasks/${matter.id}`)).status).toBe(404);
  });

  it('is missing to every other firm', async () => {
    const [first, second] = await twoFirms();
    const matter = await world.book(await world.resident());
    const offer = await world.offerOf(first, matter);
    const foreign = await second.get(`/offers/${offer?.id}`);
    const missing = await second.get(`/offers/${'0'.repeat(32)}`);
    expect([foreign.status, foreign.body.code]).toEqual([404, missing.body.code]);
    expect((await accept(second, offer?.id)).status).toBe(404);
    expect((await second.post(`/offers/${offer?.id}/decline`, { code: 'timeClash' })).status).toBe(404);
  });

  it('is taken by one lawyer of the firm, and then gone for the others', async () => {
    const firm = await world.firm();
    const [one, other] = [await world.lawyer(firm), await world.lawyer(firm)];
    const matter = await world.book(await world.resident());
    const offer = await world.offerOf(one, matter);
    expect((await accept(one, offer?.id)).status).toBe(200);
    expect(await accept(other, offer?.id)).toMatchObject({ status: 409, body: { code: 'OFFER_GONE' } });
    expect((await other.get(`/offers/${offer?.id}`)).status).toBe(404);
    expect((await other.get(`/tasks/${matter.id}`)).status).toBe(404);
  });

  it('is read and declined, but not accepted, by the firm’s manager', async () => {
    const firm = await world.firm();
    await world.lawyer(firm);
    const manager = await world.firmManager(firm);
    const matter = await world.book(await world.resident());
    const offer = await world.offerOf(manager, matter);
    expect(offer).toMatchObject({ acceptable: false });
    expect((await accept(manager, offer?.id)).status).toBe(403);
    expect((await manager.post(`/offers/${offer?.id}/decline`, { code: 'timeClash' })).status).toBe(200);
  });

  it('is not taken by a lawyer of another specialty, nor by one on leave', async () => {
    const firm = await world.firm();
    await world.lawyer(firm);
    const [family, away] = [await world.lawyer(firm, { specialties: ['family'] }), await world.lawyer(firm)];
    await world.leave(away, '2026-11-23', '2026-11-23');
    const matter = await world.book(await world.resident(), { topic: 'labor' });
    for (const lawyer of [family, away]) {
      const offer = await world.offerOf(lawyer, matter);
      expect(offer).toMatchObject({ acceptable: false });
      expect(await accept(lawyer, offer?.id)).toMatchObject({ status: 409, body: { code: 'LAWYER_UNSUITABLE' } });
    }
  });

  it('goes to the next firm when declined, and the decliner loses sight of it', async () => {
    const [first, second] = await twoFirms();
    const resident = await world.resident();
    const matter = await world.book(resident);
    const offer = await world.offerOf(first, matter);
    expect((await first.post(`/offers/${offer?.id}/decline`, { code: 'timeClash' })).body).toEqual({ offers: [] });
    expect((await first.get(`/offers/${offer?.id}`)).status).toBe(404);
    expect(await accept(first, offer?.id)).toMatchObject({ status: 409, body: { code: 'OFFER_GONE' } });
    expect(await world.offerOf(second, matter)).toMatchObject({ number: matter.number });
    const seen = (await resident.get(`/matters/${matter.id}`)).body;
    expect(seen).toMatchObject({ state: 'offered', firmName: null });
    expect(seen.timeline.map(({ sentence }: { sentence: string }) => sentence)).toContain(
      '这家律所不方便接，正在换一家',
    );
  });

  it('is declined twice, and then the office decides', async () => {
    const [first, second] = await twoFirms();
    const third = await world.lawyer(await world.firm({ share: 0.1 }));
    const resident = await world.resident();
    const matter = await world.book(resident);
    for (const adviser of [first, second]) {
      const offer = await world.offerOf(adviser, matter);
      await adviser.post(`/offers/${offer?.id}/decline`, { code: 'materialsMissing' });
    }
    expect(await world.offerOf(third, matter)).toBeUndefined();
    expect((await resident.get(`/matters/${matter.id}`)).body).toMatchObject({
      state: 'officeDecides',
      whoseMove: 'office',
    });
    const { rows } = (await (await world.staff('clerk')).get('/board?officeReason=secondDecline')).body;
    expect(rows).toMatchObject([{ id: matter.id, declines: 2, firmName: null }]);
  });

  it('keeps every candidate’s reasons with the decision', async () => {
    const [first] = await twoFirms();
    const outside = await world.firm({ specialties: ['land'] });
    const matter = await world.book(await world.resident(), { topic: 'labor' });
    const [decision] = await world.db.manager.findBy(DispatchDecision, { matterId: matter.id });
    expect(decision).toMatchObject({ byHand: false, chosenFirmId: first.identity.firmId, actorId: null });
    const barriers = Object.fromEntries(decision!.candidates.map((each) => [each.firmId, each.barriers]));
    expect(barriers[first.identity.firmId!]).toEqual([]);
    expect(barriers[outside.id]).toEqual(['lacksSpecialty', 'nobodyAvailable']);
    expect(decision!.candidates).toHaveLength(await world.db.query('SELECT * FROM firms').then((rows) => rows.length));
  });

  it('goes by contracted share over time', async () => {
    const firms: [Firm, Client][] = [];
    for (const share of [0.5, 0.3, 0.2]) {
      const firm = await world.firm({ share, specialties: ['criminal'] });
      firms.push([firm, await world.lawyer(firm)]);
    }
    for (let matter = 0; matter < 10; matter += 1) await world.book(await world.resident(), { topic: 'criminal' });
    const counts = await Promise.all(firms.map(([{ id }]) => world.db.manager.countBy(Offer, { firmId: id })));
    expect(counts).toEqual([5, 3, 2]);
  });

  it('counts in the firm’s load', async () => {
    const firm = await world.firm({ share: 0.4, capacity: 7 });
    const adviser = await world.lawyer(firm);
    await world.leave(await world.lawyer(firm), '2026-11-23', '2026-11-24');
    await world.accepted(await world.resident(), adviser);
    const { body } = await (await world.firmManager(firm)).get('/firm/load');
    expect(body).toMatchObject({
      firmName: firm.name,
      contractedShare: 0.4,
      capacity: 7,
      offers: 1,
      accepted: 1,
      open: 1,
    });
    expect(body.lawyers).toMatchObject([
      { open: 1, onLeave: false },
      { open: 0, onLeave: true },
    ]);
  });
});
