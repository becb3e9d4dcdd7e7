import type { EntityManager } from 'typeorm';
import { SlotService } from '../../server/src/organizations/slot.service.js';
import type { Client } from '../world/client.js';
import { BOOKING, World } from '../world/world.js';
import { many, say, tally, winners } from './crowd.js';
import { historyFaults } from './history.js';
import { contend, contendFor, doubleBooked, seatHolders } from './slots.js';

const SLOTS = many(40, 300);

describe('eight residents want the same seat', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.open();
  });
  afterEach(() => world.close());

  it('gives it to one and shows the others what is still free', async () => {
    const contests = await contend(world, SLOTS);
    const seats = await seatHolders(world);
    for (const { slotId, replies } of contests) {
      expect(tally(replies)).toEqual({ '201': 1, '409 SLOT_TAKEN': 7 });
      expect(winners(replies)[0]!.body.id).toBe(seats.get(slotId));
      for (const { status, body } of replies)
        if (status === 409) expect(body.details.slots.map(({ id }: { id: string }) => id)).not.toContain(slotId);
    }
    expect(contests).toHaveLength(SLOTS);
    expect(seats.size).toBe(SLOTS);
    const doubled = await doubleBooked(world);
    say(`races: ${SLOTS} slots × 8 contenders: ${seats.size} seats taken, ${doubled.length} double`);
    expect(doubled).toEqual([]);
    expect(await historyFaults(world.db)).toEqual([]);
    // Nothing of the losers is left: no matter, no consent, no key.
    for (const table of ['matters', 'consultations', 'idempotency_keys'])
      expect(await countOf(world, table)).toBe(SLOTS);
    expect(await countOf(world, "consents WHERE purpose = 'passToFirm'")).toBe(SLOTS);
  });

  it('turns red when a seat is read first and written later', async () => {
    world.app.get(SlotService).claim = readThenWrite;
    const contests = await contend(world, SLOTS);
    const doubled = await doubleBooked(world);
    say(`races: planted read-then-write: ${doubled.length} of ${SLOTS} slots double-booked`);
    expect(doubled.length).toBeGreaterThan(SLOTS / 10);
    expect(contests.filter(({ replies }) => winners(replies).length > 1)).toHaveLength(doubled.length);
    expect(await historyFaults(world.db)).not.toEqual([]);
  });

  it('gives three seats to three', async () => {
    const slotId = await world.slot(await world.lawyer(await world.firm()), '2026-11-24 10:00', 3);
    const contenders = await Promise.all(Array.from({ length: 8 }, () => world.resident()));
    expect(tally(await contendFor(slotId, contenders))).toEqual({ '201': 3, '409 SLOT_TAKEN': 5 });
    expect(await doubleBooked(world)).toEqual([]);
    expect(await historyFaults(world.db)).toEqual([]);
  });

  it('keeps a seat for whoever held it first, and gives it to nobody else', async () => {
    const lawyer = await world.lawyer(await world.firm());
    const [holders, bookers] = [await crowd(world, 4), await crowd(world, 4)];
    let kept = 0;
    for (let round = 0; round < many(3, 25); round += 1) {
      const slotId = await world.slot(lawyer, '2026-11-24 10:00');
      const [held, booked] = await Promise.all([
        Promise.all(holders.map((holder) => holder.put(`/slots/${slotId}/hold`, {}))),
        contendFor(slotId, bookers),
      ]);
      const holder = holders[held.findIndex(({ status }) => status === 200)];
      expect([...held, ...booked].filter(({ status }) => status < 300)).toHaveLength(1);
      for (const late of await contendFor(slotId, bookers)) expect(late.body.code).toBe('SLOT_TAKEN');
      if (holder === undefined) {
        const [won] = winners(booked);
        await bookers[booked.indexOf(won!)]!.post(`/matters/${won!.body.id}/cancel`, { version: won!.body.version });
        continue;
      }
      kept += 1;
      const { status, body } = (await contendFor(slotId, [holder]))[0]!;
      expect([status, (await seatHolders(world)).get(slotId)]).toEqual([201, body.id]);
      await holder.post(`/matters/${body.id}/cancel`, { version: body.version });
    }
    say(`races: 4 hold, 4 book: ${kept} seats kept and then booked by their holder, 0 double`);
    expect(await doubleBooked(world)).toEqual([]);
    expect(await historyFaults(world.db)).toEqual([]);
  });

  it('gives a seat that is being given back to at most one', async () => {
    const lawyer = await world.lawyer(await world.firm());
    const contenders = await Promise.all(Array.from({ length: 8 }, () => world.resident()));
    let rebooked = 0;
    for (let round = 0; round < many(5, 25); round += 1) {
      const slotId = await world.slot(lawyer, '2026-11-24 10:00');
      const holder = await world.resident();
      const { id, version } = await world.book(holder, { ...BOOKING, way: 'point', slotId });
      const cancelling = holder.post(`/matters/${id}/cancel`, { version });
      const replies = await contendFor(slotId, contenders);
      expect((await cancelling).status).toBe(200);
      const won = winners(replies);
      expect(won.length).toBeLessThanOrEqual(1);
      expect((await seatHolders(world)).get(slotId)).toBe(won[0]?.body.id);
      rebooked += won.length;
      for (const [index, { status, body }] of replies.entries())
        if (status === 201) await contenders[index]!.post(`/matters/${body.id}/cancel`, { version: body.version });
    }
    say(`races: cancel and rebook: ${rebooked} seats rebooked while they were given back, 0 double`);
    expect(await doubleBooked(world)).toEqual([]);
    expect(await historyFaults(world.db)).toEqual([]);
  });
});

function crowd(world: World, count: number): Promise<Client[]> {
  return Promise.all(Array.from({ length: count }, () => world.resident()));
}

/** The planted fault: what was free when it was read may be taken when it is written. */
async function readThenWrite(tx: EntityManager, slotId: string, matterId: string): Promise<boolean> {
  const [free] = await tx.query<{ seatNo: number }[]>(
    'SELECT seat_no AS seatNo FROM slot_seats WHERE slot_id = ? AND matter_id IS NULL ORDER BY seat_no LIMIT 1',
    [slotId],
  );
  if (free === undefined) return false;
  await tx.query('UPDATE slot_seats SET matter_id = ? WHERE slot_id = ? AND seat_no = ?', [
    matterId,
    slotId,
    free.seatNo,
  ]);
  return true;
}

async function countOf(world: World, table: string): Promise<number> {
  const [row] = await world.db.query<[{ count: number }]>(`SELECT COUNT(*) AS count FROM ${table}`);
  return Number(row.count);
}
