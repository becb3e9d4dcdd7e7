import type { Client } from '../../../test/world/client.js';
import { World } from '../../../test/world/world.js';
import { Offer } from '../dispatch/dispatch.entity.js';
import { SlotSeat } from '../organizations/organizations.entity.js';

describe('cancelling', () => {
  let world: World;
  let adviser: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    adviser = await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  const cancel = (resident: Client, { id, version }: { id: string; version: number }) =>
    resident.post(`/matters/${id}/cancel`, { version });

  it('is possible up to exactly two office hours before the meeting', async () => {
    await world.to('2026-11-23 09:00');
    const slotId = await world.slot(adviser, '2026-11-24 10:00');
    const resident = await world.resident();
    const matter = await world.book(resident, { way: 'point', slotId });
    await world.to('2026-11-23 16:00');
    expect((await resident.get(`/matters/${matter.id}`)).body.actions).toContain('cancel');
    expect((await cancel(resident, matter)).body).toMatchObject({ state: 'cancelled', actions: [] });
  });

  it('is too late one minute after, and says whom to call', async () => {
    await world.to('2026-11-23 09:00');
    const slotId = await world.slot(adviser, '2026-11-24 10:00');
    const resident = await world.resident();
    const matter = await world.book(resident, { way: 'point', slotId });
    await world.to('2026-11-23 16:01');
    expect((await resident.get(`/matters/${matter.id}`)).body.actions).not.toContain('cancel');
    const reply = await cancel(resident, matter);
    expect(reply).toMatchObject({ status: 409, body: { code: 'CANCEL_TOO_LATE' } });
    expect(reply.body.message).toContain('请打电话');
    expect(await world.db.manager.findBy(SlotSeat, { slotId })).toMatchObject([{ matterId: matter.id }]);
  });

  it('frees the seat at once for the next one', async () => {
    await world.to('2026-11-23 09:00');
    const slotId = await world.slot(adviser, '2026-11-25 10:00');
    const resident = await world.resident();
    const matter = await world.book(resident, { way: 'point', slotId });
    const second = await world.resident();
    const find = async () =>
      (await second.post('/slot-searches', {})).body.slots.some(({ id }: { id: string }) => id === slotId);
    expect(await find()).toBe(false);
    await cancel(resident, matter);
    expect(await find()).toBe(true);
    expect((await world.book(second, { way: 'point', slotId })).state).toBe('scheduled');
  });

  it('withdraws an open offer: the firm has nothing left to accept', async () => {
    const resident = await world.resident();
    const matter = await world.book(resident);
    const offer = (await world.offerOf(adviser, matter))!;
    await cancel(resident, matter);
    expect(await world.offerOf(adviser, matter)).toBeUndefined();
    expect(await adviser.post(`/offers/${offer.id}/accept`, { conflictChecked: true })).toMatchObject({
      status: 409,
      body: { code: 'OFFER_GONE' },
    });
    expect((await world.db.manager.findOneByOrFail(Offer, { id: offer.id })).state).toBe('withdrawn');
  });

  it('is possible at any time for a written answer, also while the lawyer waits for the resident', async () => {
    const resident = await world.resident();
    const task = await world.accepted(resident, adviser);
    const asked = await adviser.post(`/tasks/${task.id}/questions`, { version: task.version, words: '请补充' });
    expect((await cancel(resident, asked.body)).body.state).toBe('cancelled');
    expect((await adviser.get('/tasks')).body.open.map(({ id }: { id: string }) => id)).not.toContain(task.id);
  });

  it('happens once, and not to what is done', async () => {
    const resident = await world.resident();
    const matter = await world.book(resident);
    const { body } = await cancel(resident, matter);
    expect(await cancel(resident, body)).toMatchObject({ status: 409, body: { code: 'NOT_NOW' } });
    expect(await cancel(resident, matter)).toMatchObject({
      status: 409,
      body: { code: 'STATE_MOVED', details: { state: 'cancelled', version: body.version } },
    });
    const closed = await world.closed(await world.resident(), adviser);
    expect(closed.actions).not.toContain('cancel');
  });

  it('is nobody else’s to do', async () => {
    const matter = await world.book(await world.resident());
    expect((await cancel(await world.resident(), matter)).status).toBe(404);
  });

  it('lists the matter among those that are done', async () => {
    const resident = await world.resident();
    const [kept, gone] = [await world.book(resident), await world.book(resident)];
    await cancel(resident, gone);
    const { open, closed } = (await resident.get('/matters')).body;
    expect(open.map(({ id }: { id: string }) => id)).toEqual([kept.id]);
    expect(closed).toMatchObject([{ id: gone.id, sentence: '这件事已经取消。需要时可以重新咨询。', ratable: false }]);
  });
});
