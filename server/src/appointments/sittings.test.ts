import type { Client } from '../../../test/world/client.js';
import { countChanges, tableCounts } from '../../../test/world/table-counts.js';
import { World } from '../../../test/world/world.js';
import { Offer } from '../dispatch/dispatch.entity.js';
import { Notification } from '../notifications/notifications.entity.js';
import { DutySlot, SlotSeat } from '../organizations/organizations.entity.js';
import { SittingCancellation } from './sittings.entity.js';

describe('a sitting whose lawyer is ill', () => {
  let world: World;
  let ill: Client;
  let clerk: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.to('2026-11-23 09:00');
    await world.db.manager.deleteAll(SlotSeat);
    await world.db.manager.deleteAll(DutySlot);
    await world.db.manager.deleteAll(SittingCancellation);
    ill = await world.lawyer(await world.firm());
    clerk = await world.staff('clerk');
  });

  /** Three half hours in a row at one point. */
  const sitting = async (lawyer: Client, at: string, pieces = 3): Promise<string[]> => {
    const first = await world.slot(lawyer, at);
    const { pointId } = await world.db.manager.findOneByOrFail(DutySlot, { id: first });
    const ids = [first];
    while (ids.length < pieces) {
      const [day, time] = at.split(' ') as [string, string];
      const [hour, minute] = time.split(':').map(Number) as [number, number];
      const minutes = hour * 60 + minute + ids.length * 30;
      const id = await world.slot(lawyer, `${day} ${Math.floor(minutes / 60)}:${minutes % 60}`);
      await world.db.manager.update(DutySlot, { id }, { pointId });
      ids.push(id);
    }
    return ids;
  };
  const book = async (slotId: string) => {
    const resident = await world.resident();
    return { resident, matter: await world.book(resident, { way: 'point', slotId }) };
  };
  const cancel = (id: string, reason = '律师发高烧，来不了') => clerk.post(`/sittings/${id}/cancellation`, { reason });
  const now = async ({ resident, matter }: { resident: Client; matter: { id: string } }) =>
    (await resident.get(`/matters/${matter.id}`)).body;
  const week = async () => (await clerk.get('/sittings?from=2026-11-23')).body;

  it('moves every resident to the next seat that suits, tells each once, and leaves the roster', async () => {
    const ids = await sitting(ill, '2026-11-24 09:00');
    const well = await world.lawyer(await world.firm());
    const [one, two] = [await book(ids[0]!), await book(ids[2]!)];
    const free = await sitting(well, '2026-11-25 09:00', 2);
    expect((await week()).sittings[0]).toMatchObject({ id: ids[0], seats: 3, booked: 2, ahead: true });

    const { meetings } = (await clerk.get(`/sittings/${ids[1]}/meetings`)).body;
    expect(meetings.map(({ number }: { number: string }) => number)).toEqual([one.matter.number, two.matter.number]);
    expect(meetings[0]).toMatchObject({ startsAt: '2026-11-24T01:00:00.000Z', topic: 'labor', persons: 1 });

    const { status, body } = await cancel(ids[0]!);
    expect(status).toBe(201);
    expect(body.freed).toBe(1);
    expect(body.moved).toMatchObject([
      { matterId: one.matter.id, from: '2026-11-24T01:00:00.000Z', to: '2026-11-25T01:00:00.000Z' },
      { matterId: two.matter.id, from: '2026-11-24T02:00:00.000Z', to: '2026-11-25T01:30:00.000Z' },
    ]);
    expect((await now(one)).appointment.startsAt).toBe('2026-11-25T01:00:00.000Z');
    expect(await world.db.manager.findBy(DutySlot, { lawyerId: ill.id })).toEqual([]);
    const seats = await world.db.manager.find(SlotSeat, { order: { slotId: 'ASC' } });
    expect(seats.map(({ slotId }) => slotId).sort()).toEqual([...free].sort());

    await world.settle();
    for (const { resident } of [one, two])
      expect(await world.db.manager.countBy(Notification, { personId: resident.id })).toBe(1);
    const { sittings, cancelled } = await week();
    expect(sittings).toHaveLength(1);
    expect(cancelled).toMatchObject([{ reason: '律师发高烧，来不了', moved: 2, called: 0 }]);
  });

  it('has a lawyer call where there is no other seat', async () => {
    const [id] = await sitting(ill, '2026-11-24 09:00');
    const who = await book(id!);
    const { body } = await cancel(id!);
    expect(body.moved).toMatchObject([{ pointName: null, lawyerName: null }]);
    const after = await now(who);
    expect(after).toMatchObject({ way: 'call', state: 'offered', appointment: null });
    expect(after.callWindow.day).toBe('2026-11-24');
    await world.settle();
    const told = await world.db.manager.findBy(Notification, { personId: who.resident.id });
    expect(told.map(({ kind }) => kind)).toEqual(['seatLost']);
    expect(told[0]!.body).toContain('11月24日 周二上午给您打电话');
  });

  it('takes place as far as it has begun', async () => {
    const ids = await sitting(ill, '2026-11-24 09:00');
    const [early, late] = [await book(ids[0]!), await book(ids[2]!)];
    await world.to('2026-11-24 09:10');
    clerk = await world.staff('clerk');
    const { body } = await cancel(ids[0]!);
    expect(body.moved.map(({ matterId }: { matterId: string }) => matterId)).toEqual([late.matter.id]);
    expect((await now(early)).appointment.startsAt).toBe('2026-11-24T01:00:00.000Z');
    expect((await cancel(ids[0]!)).body.code).toBe('SITTING_GONE');
    expect((await cancel(ids[2]!)).body.code).toBe('NOT_FOUND');
  });

  it('lets no timer of the old seat do anything', async () => {
    const [id] = await sitting(ill, '2026-11-26 09:00');
    const who = await book(id!);
    const decline = { version: who.matter.version, code: 'timeClash' };
    await ill.post(`/tasks/${who.matter.id}/decline`, decline);
    const firm = await world.firm();
    const { version } = (await clerk.get(`/board/matters/${who.matter.id}`)).body;
    const byHand = { version, firmId: firm.id, reason: '这家律所专业对口' };
    await world.lawyer(firm);
    expect((await clerk.post(`/board/matters/${who.matter.id}/dispatch`, byHand)).status).toBe(200);
    const well = await world.lawyer(await world.firm());
    await sitting(well, '2026-11-27 09:00', 1);
    await cancel(id!);
    const moved = await now(who);
    expect(moved).toMatchObject({ state: 'scheduled' });
    await world.to('2026-11-26 16:00');
    expect((await world.db.manager.findBy(Offer, { matterId: who.matter.id })).map(({ state }) => state)).toEqual([
      'withdrawn',
    ]);
    expect(await now(who)).toMatchObject({ state: 'scheduled', version: moved.version });
  });

  it('happens once for a key, as a whole or not at all', async () => {
    const ids = await sitting(ill, '2026-11-24 09:00');
    await book(ids[1]!);
    const before = await tableCounts(world.db);
    expect((await cancel(ids[0]!, '病')).status).toBe(400);
    expect(countChanges(before, await tableCounts(world.db))).toEqual({});
    const form = { reason: '律师发高烧，来不了' };
    const path = `/sittings/${ids[0]}/cancellation`;
    const replies = [
      await clerk.post(path, form, 'one-and-the-same'),
      await clerk.post(path, form, 'one-and-the-same'),
    ];
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
    expect(replies[1]!.body).toEqual(replies[0]!.body);
  });
});
