import type { Client } from '../../../test/world/client.js';
import { countChanges, tableCounts } from '../../../test/world/table-counts.js';
import { BOOKING, World } from '../../../test/world/world.js';

describe('a seat that is kept while the form is filled in', () => {
  let world: World;
  let lawyer: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    lawyer = await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());
  beforeEach(() => world.to('2026-11-23 09:00'));

  const hold = (who: Client, slotId: string) => who.put(`/slots/${slotId}/hold`, {});
  const book = (who: Client, slotId: string) => who.post('/consultations', { ...BOOKING, way: 'point', slotId });
  const sees = async (who: Client, slotId: string) =>
    (await who.post('/slot-searches', {})).body.slots.some(({ id }: { id: string }) => id === slotId);

  it('is taken to everybody but its maker, who books with it', async () => {
    const slotId = await world.slot(lawyer, '2026-11-24 09:00');
    const [maker, other] = [await world.resident(), await world.resident()];
    expect(await hold(maker, slotId)).toMatchObject({
      status: 200,
      body: { slotId, until: '2026-11-23T01:10:00.000Z' },
    });
    expect([await sees(maker, slotId), await sees(other, slotId)]).toEqual([true, false]);
    expect((await hold(other, slotId)).body.code).toBe('SLOT_TAKEN');
    expect((await book(other, slotId)).body.code).toBe('SLOT_TAKEN');
    expect((await book(maker, slotId)).status).toBe(201);
    expect((await hold(maker, slotId)).body.code).toBe('SLOT_TAKEN');
  });

  it('is dropped by its maker only', async () => {
    const slotId = await world.slot(lawyer, '2026-11-24 09:30');
    const [maker, other] = [await world.resident(), await world.resident()];
    await hold(maker, slotId);
    expect((await world.visitor.delete(`/slots/${slotId}/hold`)).status).toBe(401);
    expect((await other.delete(`/slots/${slotId}/hold`)).status).toBe(204);
    expect(await sees(other, slotId)).toBe(false);
    expect((await maker.delete(`/slots/${slotId}/hold`)).status).toBe(204);
    expect(await sees(other, slotId)).toBe(true);
  });

  it('is free again after ten minutes, without anybody doing anything', async () => {
    const slotId = await world.slot(lawyer, '2026-11-24 10:00');
    const [maker, other] = [await world.resident(), await world.resident()];
    await hold(maker, slotId);
    await world.to('2026-11-23 09:09');
    expect((await book(other, slotId)).body.code).toBe('SLOT_TAKEN');
    await world.to('2026-11-23 09:10');
    expect((await book(other, slotId)).status).toBe(201);
    expect((await book(maker, slotId)).body.code).toBe('SLOT_TAKEN');
  });

  it('is one: whoever keeps another lets the first go', async () => {
    const first = await world.slot(lawyer, '2026-11-24 10:30');
    const second = await world.slot(lawyer, '2026-11-24 11:00');
    const [maker, other] = [await world.resident(), await world.resident()];
    await hold(maker, first);
    await hold(maker, second);
    expect([await sees(other, first), await sees(other, second)]).toEqual([true, false]);
  });

  it('is one, however often one taps at once', async () => {
    const slots = await Promise.all(
      ['14:00', '14:30', '15:00'].map((time) => world.slot(lawyer, `2026-11-24 ${time}`)),
    );
    const [maker, other] = [await world.resident(), await world.resident()];
    const replies = await Promise.all(slots.map((slotId) => hold(maker, slotId)));
    expect(replies.map(({ status }) => status)).not.toContain(500);
    const seen = await Promise.all(slots.map((slotId) => sees(other, slotId)));
    expect(seen.filter((free) => !free)).toHaveLength(1);
  });

  it('is the second of two where the first is held', async () => {
    const slotId = await world.slot(lawyer, '2026-11-24 13:30', 2);
    const [maker, one, other] = [await world.resident(), await world.resident(), await world.resident()];
    await hold(maker, slotId);
    expect((await book(one, slotId)).status).toBe(201);
    expect((await book(other, slotId)).body.code).toBe('SLOT_TAKEN');
  });

  it('is none of a slot that has begun, falls on a day off, or is not there', async () => {
    const who = await world.resident();
    const before = await tableCounts(world.db);
    const begun = await world.slot(lawyer, '2026-11-23 08:30');
    const sunday = await world.slot(lawyer, '2026-11-29 09:00');
    expect((await hold(who, begun)).body.code).toBe('SLOT_PAST');
    expect((await hold(who, sunday)).body.code).toBe('SLOT_UNSUITABLE');
    expect((await hold(who, '0'.repeat(32))).body.code).toBe('NOT_FOUND');
    expect(Object.keys(countChanges(before, await tableCounts(world.db))).sort()).toEqual([
      'duty_slots',
      'service_points',
      'slot_seats',
    ]);
  });
});
