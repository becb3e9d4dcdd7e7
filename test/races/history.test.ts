import type { Client } from '../world/client.js';
import { World } from '../world/world.js';
import { historyFaults } from './history.js';

/** What goes round the one door, and what it does to the story. */
const ROUND_THE_DOOR = [
  ["UPDATE matters SET state = 'cancelled'", 'the events lead to inProgress, stored is cancelled'],
  ['UPDATE matters SET version = version + 1', '3 changes, but version 4'],
  ['UPDATE matters SET lawyer_id = NULL', 'in progress without a lawyer'],
  ["UPDATE events SET to_state = 'closed' WHERE event = 'accept'", 'accept does not lead from offered to closed'],
  ["DELETE FROM outbox WHERE topic = 'matter.accept'", '1 × accept, 0 messages'],
  ["UPDATE offers SET state = 'open'", '1 open offers instead of 0 in inProgress'],
  ['DELETE FROM conflict_checks', '0 conflict checks instead of 1 in inProgress'],
] as const;

describe('the replay of events', () => {
  let world: World;
  let adviser: Client;
  beforeEach(async () => {
    world = await World.open();
    adviser = await world.lawyer(await world.firm());
    await world.accepted(await world.resident(), adviser);
  });
  afterEach(() => world.close());

  it.each(ROUND_THE_DOOR)('notices: %s', async (sql, fault) => {
    expect(await historyFaults(world.db)).toEqual([]);
    await world.db.query(sql);
    expect((await historyFaults(world.db)).join('\n')).toContain(fault);
  });

  it('notices a seat that is not given back', async () => {
    const resident = await world.resident();
    const slotId = await world.slot(adviser, '2026-11-24 10:00');
    const { id, version } = await world.book(resident, { way: 'point', slotId });
    expect(await historyFaults(world.db)).toEqual([]);
    await resident.post(`/matters/${id}/cancel`, { version });
    expect(await historyFaults(world.db)).toEqual([]);
    await world.db.query('UPDATE slot_seats SET matter_id = ?', [id]);
    expect(await historyFaults(world.db)).toEqual([`${id}: sits on "${slotId}" instead of ""`]);
  });
});
