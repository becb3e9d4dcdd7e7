import { setTimeout as delay } from 'node:timers/promises';
import { Notification } from '../../server/src/notifications/notifications.entity.js';
import { DutySlot } from '../../server/src/organizations/organizations.entity.js';
import type { Client } from '../world/client.js';
import { World } from '../world/world.js';
import { many, say } from './crowd.js';
import { historyFaults } from './history.js';
import { contendFor, doubleBooked, seatHolders } from './slots.js';

/** The bookings come first, at once, or after: each order has its round. */
const HEAD_START_MS = 25;

describe('a sitting is cancelled while people hold and book its seats', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.open();
  });
  afterEach(() => world.close());

  const crowd = (count: number) => Promise.all(Array.from({ length: count }, () => world.resident()));

  it('leaves nobody in a seat that is gone, and everybody who had one in another, told once', async () => {
    const [ill, well] = [await world.lawyer(await world.firm()), await world.lawyer(await world.firm())];
    const clerk = await world.staff('clerk');
    const free: string[] = [];
    for (let n = 0; n < many(10, 80); n += 1) free.push(await world.slot(well, `2026-12-0${1 + (n % 4)} 10:00`));
    let [moved, refused] = [0, 0];
    for (let round = 0; round < many(3, 25); round += 1) {
      const slotId = await world.slot(ill, '2026-11-24 10:00', 5);
      const [early, holders, bookers] = [await world.resident(), await crowd(2), await crowd(2)];
      await contendFor(slotId, [early]);
      const cancel = () => clerk.post(`/sittings/${slotId}/cancellation`, { reason: '律师发高烧' });
      const holding = holders.map((holder: Client) => holder.put(`/slots/${slotId}/hold`, {}));
      const booking = contendFor(slotId, bookers);
      const cancelling = delay((round % 3) * HEAD_START_MS).then(cancel);
      const [cancelled, booked] = await Promise.all([cancelling, booking, ...holding]);
      expect(cancelled.status).toBe(201);
      expect(await world.db.manager.existsBy(DutySlot, { id: slotId })).toBe(false);
      const seats = await seatHolders(world);
      expect(seats.has(slotId)).toBe(false);
      const kept = booked.filter(({ status }) => status === 201);
      expect(cancelled.body.moved).toHaveLength(1 + kept.length);
      moved += cancelled.body.moved.length;
      refused += bookers.length - kept.length;
      await world.settle();
      const about = cancelled.body.moved.map(({ matterId }: { matterId: string }) => matterId);
      for (const matterId of about)
        expect(await world.db.manager.countBy(Notification, { matterId, kind: 'rebooked' })).toBe(1);
    }
    say(`races: cancel, hold and book: ${moved} residents moved and told once, ${refused} refused, 0 in a lost seat`);
    expect(free.length).toBeGreaterThanOrEqual(moved);
    expect(await doubleBooked(world)).toEqual([]);
    expect(await historyFaults(world.db)).toEqual([]);
  });
});
