/** What a town has promised, held against what its tables and its messages say after everything. */
import { wait } from '../../scripts/process.mjs';

const PATIENCE_MS = 90_000;
const LOOK_MS = 500;
/** Longer than a lease of the outbox. */
const LEASE_AND_MORE_MS = 31_000;

/**
 * Lets the town finish. Only when nothing moves any more do the clocks run ahead, for the leases of the dead to run
 * out: a lease taken from a living worker would be told twice without anybody having been killed.
 */
export async function settleMessages(town, db) {
  let before = Infinity;
  for (const giveUpAt = performance.now() + PATIENCE_MS; performance.now() < giveUpAt; await wait(LOOK_MS)) {
    const [[{ count }]] = await db.query('SELECT COUNT(*) AS count FROM outbox WHERE done_at IS NULL');
    const waiting = Number(count);
    if (waiting === 0) return;
    if (waiting === before) town.skip(LEASE_AND_MORE_MS);
    before = waiting;
  }
  throw new Error('messages are still waiting');
}

/** `acknowledged`: bookings that the town answered with 201, as `{ id, number }`. All but the first two should be 0. */
export async function audit(town, db, acknowledged) {
  const [matters] = await db.query('SELECT id, number FROM matters');
  const [seats] = await db.query(
    `SELECT c.id, c.slot_id AS slotId, s.slot_id AS seatOf FROM consultations c
       LEFT JOIN slot_seats s ON s.matter_id = c.id WHERE c.slot_id IS NOT NULL`,
  );
  const [over] = await db.query(
    `SELECT c.slot_id FROM consultations c GROUP BY c.slot_id
     HAVING c.slot_id IS NOT NULL AND COUNT(*) > (SELECT COUNT(*) FROM slot_seats s WHERE s.slot_id = c.slot_id)`,
  );
  const [[{ drift }]] = await db.query(
    `SELECT COUNT(*) AS drift FROM matters m
      WHERE m.version <> (SELECT COUNT(*) FROM events e WHERE e.matter_id = m.id AND e.event <> 'rate')`,
  );
  const found = new Set(matters.map(({ id }) => id));
  const told = new Map();
  for (const text of town.gateway.texts) {
    const number = /HN-ZX-\d{4}-\d{6}/.exec(text)?.[0] ?? text;
    told.set(number, (told.get(number) ?? 0) + 1);
  }
  return {
    kills: town.kills,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter(({ id }) => !found.has(id)).length,
    unasked: found.size - new Set(acknowledged.map(({ id }) => id)).size,
    overCapacity: over.length + seats.filter(({ slotId, seatOf }) => slotId !== seatOf).length,
    counterDrift: Number(drift),
    notTold: acknowledged.filter(({ number }) => !told.has(number)).length,
    toldTwice: [...told.values()].reduce((sum, count) => sum + count - 1, 0),
  };
}
