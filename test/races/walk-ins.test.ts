import { World } from '../world/world.js';
import { many, say, tally } from './crowd.js';
import { historyFaults } from './history.js';
import { doubleBooked, seatHolders } from './slots.js';
import { BOOKING } from '../world/world.js';

const SLOTS = many(20, 200);

describe('four phones and four desks want the same seat', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.open();
  });
  afterEach(() => world.close());

  it('gives it to one of them', async () => {
    const lawyer = await world.lawyer(await world.firm());
    const clerks = await Promise.all(Array.from({ length: 4 }, () => world.staff('clerk')));
    const form = { origin: 'walkIn', againstTown: false, passToFirm: true, name: '上门的人', persons: 2 };
    let atDesk = 0;
    for (let n = 0; n < SLOTS; n += 1) {
      const slotId = await world.slot(lawyer, '2026-11-24 10:00');
      const residents = await Promise.all(Array.from({ length: 4 }, () => world.resident()));
      const replies = await Promise.all([
        ...residents.map((resident) => resident.post('/consultations', { ...BOOKING, way: 'point', slotId })),
        ...clerks.map((clerk) => clerk.post('/reception/bookings', { ...form, slotId })),
      ]);
      expect(tally(replies)).toEqual({ '201': 1, '409 SLOT_TAKEN': 7 });
      atDesk += replies.slice(4).filter(({ status }) => status === 201).length;
    }
    const doubled = await doubleBooked(world);
    say(`races: ${SLOTS} slots × 4 phones and 4 desks: ${atDesk} seats to walk-ins, ${doubled.length} double`);
    expect((await seatHolders(world)).size).toBe(SLOTS);
    expect(doubled).toEqual([]);
    expect(await historyFaults(world.db)).toEqual([]);
    // Nothing of the losers is left: no matter, no person.
    const [{ told }] = await world.db.query<[{ told: string }]>(
      `SELECT COUNT(*) AS told FROM people p WHERE NOT EXISTS(SELECT 1 FROM role_grants g WHERE g.person_id = p.id)`,
    );
    expect(Number(told)).toBe(atDesk);
  });
});
