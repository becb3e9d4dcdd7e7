import type { Reply } from '../world/client.js';
import { countChanges, tableCounts } from '../world/table-counts.js';
import { BOOKING, type World } from '../world/world.js';

const PLANTED = 'planted fault of the database';

/** Runs `work` while no row can be inserted into a table: the database itself refuses, as when a disk is full. */
export async function whileInsertFails<T>(world: World, table: string, work: () => Promise<T>): Promise<T> {
  await world.db.query(
    `CREATE TRIGGER planted BEFORE INSERT ON \`${table}\` FOR EACH ROW
       SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${PLANTED}'`,
  );
  try {
    return await work();
  } finally {
    await world.db.query('DROP TRIGGER planted');
  }
}

/** Collects what is logged while `work` runs. */
export async function logOf<T>(work: () => Promise<T>): Promise<{ result: T; log: string }> {
  const write = process.stderr.write.bind(process.stderr);
  let log = '';
  process.stderr.write = (line: unknown) => {
    log += String(line);
    return true;
  };
  try {
    return { result: await work(), log };
  } finally {
    process.stderr.write = write;
  }
}

/** A fault shows code, sentence and number of the request: nothing of tables, queries, values or files. */
export function expectNothingOfTheInside({ status, body, text }: Omit<Reply, 'raw'>): void {
  expect(status).toBe(500);
  expect(Object.keys(body).sort()).toEqual(['code', 'message', 'requestId']);
  expect(body).toMatchObject({ code: 'INTERNAL', message: expect.stringContaining('您填的内容还在') });
  expect(text).not.toMatch(/planted|INSERT|SELECT|SIGNAL|\.js|\.ts|at /);
}

/** Where one row of a step cannot be written, none of its rows is; afterwards the same form goes through. */
export async function expectNothingHalfWritten(
  world: World,
  table: string,
  act: (key: string) => Promise<Reply>,
): Promise<void> {
  const key = `half-written-${table.replaceAll('_', '-')}`;
  const before = await tableCounts(world.db);
  const { result, log } = await logOf(() => whileInsertFails(world, table, () => act(key)));
  expect(countChanges(before, await tableCounts(world.db))).toEqual({});
  expectNothingOfTheInside(result);
  expect(log).toContain(result.body.requestId);
  expect(log).not.toMatch(/planted|工钱|INSERT INTO/);
  expect((await act(key)).status).toBeLessThan(300);
}

/** A booking, as it is half written: with a seat, with an offer, for the office. */
export async function expectBookingWhole(world: World, table: string): Promise<void> {
  const resident = await world.resident();
  const form = { ...BOOKING, opposingParty: '陆老板' };
  await expectNothingHalfWritten(world, table, (key) => resident.post('/consultations', form, key));
}

/** Every event has its message and every message its event: none is lost, none is a ghost. */
export async function expectMessagePerEvent(world: World): Promise<void> {
  const events: { story: string }[] = await world.db.query(
    "SELECT CONCAT(matter_id, ' matter.', event) AS story FROM events ORDER BY story",
  );
  const messages: { story: string }[] = await world.db.query(
    `SELECT CONCAT(JSON_VALUE(payload, '$.matterId'), ' ', topic) AS story FROM outbox
      WHERE topic LIKE 'matter.%' AND topic <> 'matter.opened' ORDER BY story`,
  );
  expect(messages).toEqual(events);
}
