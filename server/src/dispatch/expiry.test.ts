import type { Client } from '../../../test/world/client.js';
import { World } from '../../../test/world/world.js';
import { OutboxWorker } from '../platform/outbox/outbox-worker.js';
import { Timer } from '../platform/jobs/timers.entity.js';
import { Timers } from '../platform/jobs/timers.js';
import { Offer } from './dispatch.entity.js';
import { OffersService } from './offers.service.js';

describe('an offer that nobody answers', () => {
  let world: World;
  let first: Client;
  let second: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());

  /** A morning with two new firms, which are asked in this order; what came before is settled first. */
  async function begin(at: string): Promise<void> {
    await world.to(at);
    await world.endContracts();
    first = await world.lawyer(await world.firm({ share: 0.6 }));
    second = await world.lawyer(await world.firm({ share: 0.4 }));
  }

  it.each([
    ['on one day', '2026-11-23 09:00', '2026-11-23 14:59', '2026-11-23 15:00'],
    ['over night', '2026-11-23 16:00', '2026-11-24 13:59', '2026-11-24 14:00'],
    ['over a weekend', '2026-11-27 15:00', '2026-11-30 10:59', '2026-11-30 11:00'],
    ['booked on a Sunday night', '2026-11-29 22:00', '2026-11-30 14:59', '2026-11-30 15:00'],
  ])('goes on after exactly 240 office minutes, not after 239: %s', async (_, booked, before, after) => {
    await begin(booked);
    const matter = await world.book(await world.resident());
    await world.to(before);
    expect(await world.offerOf(first, matter)).toMatchObject({ minutesLeft: 1 });
    expect(await world.offerOf(second, matter)).toBeUndefined();
    await world.to(after);
    expect(await world.offerOf(first, matter)).toBeUndefined();
    expect(await world.offerOf(second, matter)).toMatchObject({ minutesLeft: 240 });
  });

  it('goes on after 120 when it presses', async () => {
    await begin('2026-12-01 09:00');
    const matter = await world.book(await world.resident(), { urgency: 'detained' });
    await world.to('2026-12-01 10:59');
    expect(await world.offerOf(second, matter)).toBeUndefined();
    await world.to('2026-12-01 11:00');
    expect(await world.offerOf(second, matter)).toMatchObject({ urgency: 'detained', minutesLeft: 120 });
  });

  it('waits over National Day without running out', async () => {
    await begin('2026-09-30 16:30');
    const matter = await world.book(await world.resident());
    await world.to('2026-10-07 23:59');
    expect(await world.offerOf(first, matter)).toMatchObject({ minutesLeft: 210 });
    await world.to('2026-10-08 14:29');
    expect(await world.offerOf(second, matter)).toBeUndefined();
    await world.to('2026-10-08 14:30');
    expect(await world.offerOf(second, matter)).toBeDefined();
  });

  it('is silence twice, and then the office decides', async () => {
    await begin('2026-12-02 09:00');
    const resident = await world.resident();
    const matter = await world.book(resident);
    await world.to('2026-12-02 15:00');
    await world.to('2026-12-03 11:00');
    expect((await resident.get(`/matters/${matter.id}`)).body).toMatchObject({ state: 'officeDecides' });
    const { body } = await (await world.staff('clerk')).get(`/board/matters/${matter.id}`);
    expect(body).toMatchObject({ officeReason: 'secondDecline', declines: 2, dueAt: '2026-12-03T09:00:00.000Z' });
    expect(body.offers.map(({ state, minutes }: never) => [state, minutes])).toEqual([
      ['expired', 240],
      ['expired', 240],
    ]);
  });

  it('is not accepted any more at that very minute, and tells the firm why', async () => {
    await begin('2026-12-04 09:00');
    const matter = await world.book(await world.resident());
    const offer = await world.offerOf(first, matter);
    await world.to('2026-12-04 15:00');
    expect(await first.post(`/offers/${offer?.id}/accept`, { conflictChecked: true })).toMatchObject({
      status: 409,
      body: { code: 'OFFER_EXPIRED' },
    });
    expect(await first.post(`/offers/${offer?.id}/decline`, { code: 'timeClash' })).toMatchObject({
      status: 409,
      body: { code: 'OFFER_EXPIRED' },
    });
    expect((await first.get(`/offers/${offer?.id}`)).status).toBe(404);
  });

  it('is over in time even when no timer has rung yet', async () => {
    await begin('2026-12-07 09:00');
    const matter = await world.book(await world.resident());
    const offer = await world.offerOf(first, matter);
    await world.db.manager.update(Offer, offer!.id, { expiresAt: new Date(world.now) });
    expect((await first.post(`/offers/${offer?.id}/accept`, { conflictChecked: true })).body.code).toBe(
      'OFFER_EXPIRED',
    );
    expect(await world.offerOf(first, matter)).toBeUndefined();
  });

  it('never outlives the beginning of a call window', async () => {
    await begin('2026-12-08 09:00');
    const call = { way: 'call', windowDay: '2026-12-08', windowHalf: 'pm' };
    const matter = await world.book(await world.resident(), call);
    expect(await world.offerOf(first, matter)).toMatchObject({ minutesLeft: 150 });
    await world.to('2026-12-08 11:30');
    expect(await world.offerOf(second, matter)).toBeUndefined();
    await world.to('2026-12-08 13:30');
    // Nobody called at half past one: what is left is to answer as if in writing.
    expect(await world.offerOf(second, matter)).toMatchObject({ minutesLeft: 240 });
  });

  it('rings once, though its timer rings twice', async () => {
    await begin('2026-12-09 09:00');
    const matter = await world.book(await world.resident());
    const offer = (await world.offerOf(first, matter))!;
    await world.to('2026-12-09 15:00');
    await world.db.manager.update(Timer, { subjectId: offer.id }, { doneAt: null, leasedUntil: null });
    expect(await world.app.get(Timers).ringDue()).toBe(1);
    await Promise.all([1, 2, 3].map(() => world.app.get(OffersService).expire(offer.id)));
    const offers = await world.db.manager.findBy(Offer, { matterId: matter.id });
    expect(offers.map(({ state }) => state).sort()).toEqual(['expired', 'open']);
  });

  it('does not ring for one that was accepted', async () => {
    await begin('2026-12-10 09:00');
    const task = await world.accepted(await world.resident(), first);
    await world.to('2026-12-10 15:00');
    expect((await first.get(`/tasks/${task.id}`)).body.state).toBe('inProgress');
    expect(await world.app.get(OutboxWorker).drain()).toBe(0);
  });
});
