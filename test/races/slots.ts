import type { Client, Reply } from '../world/client.js';
import { BOOKING, type World } from '../world/world.js';
import { inLanes } from './crowd.js';

const CONTENDERS = 8;
/** A resident may have five matters open: nobody contends for more slots than that. */
const SLOTS_EACH = 5;
/** Two slots at a time keep all ten connections of the pool busy. */
const LANES = 2;

/** What the contenders of one slot were answered. */
export interface Contest {
  readonly slotId: string;
  readonly replies: readonly Reply[];
}

/** `count` slots of one seat, eight different residents after each, all through the front door. */
export async function contend(world: World, count: number): Promise<Contest[]> {
  const lawyer = await world.lawyer(await world.firm());
  const slotIds: string[] = [];
  for (let n = 0; n < count; n += 1) slotIds.push(await world.slot(lawyer, `2026-11-2${4 + (n % 4)} 10:00`));
  const residents: Client[] = [];
  while (residents.length < Math.ceil(count / SLOTS_EACH) * CONTENDERS) residents.push(await world.resident());

  const contests: Contest[] = [];
  await inLanes([...slotIds.entries()], LANES, async ([n, slotId]) => {
    const first = Math.floor(n / SLOTS_EACH) * CONTENDERS;
    const contenders = residents.slice(first, first + CONTENDERS);
    contests.push({ slotId, replies: await contendFor(slotId, contenders) });
  });
  return contests;
}

/** Everybody wants this slot now. */
export function contendFor(slotId: string, contenders: readonly Client[]): Promise<Reply[]> {
  const form = { ...BOOKING, way: 'point', slotId };
  return Promise.all(contenders.map((contender) => contender.post('/consultations', form)));
}

/** Slots with more matters than seats. */
export async function doubleBooked(world: World): Promise<string[]> {
  const rows = await world.db.query<{ slotId: string }[]>(
    `SELECT c.slot_id AS slotId FROM consultations c JOIN matters m ON m.id = c.id
      WHERE c.slot_id IS NOT NULL AND m.state <> 'cancelled' GROUP BY c.slot_id
     HAVING COUNT(*) > (SELECT COUNT(*) FROM slot_seats s WHERE s.slot_id = c.slot_id)`,
  );
  return rows.map(({ slotId }) => slotId);
}

/** Who sits where. */
export async function seatHolders(world: World): Promise<Map<string, string>> {
  const rows = await world.db.query<{ slotId: string; matterId: string }[]>(
    'SELECT slot_id AS slotId, matter_id AS matterId FROM slot_seats WHERE matter_id IS NOT NULL',
  );
  return new Map(rows.map(({ slotId, matterId }) => [slotId, matterId]));
}
