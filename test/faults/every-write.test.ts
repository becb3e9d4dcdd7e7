import { ENTITIES } from '../../server/src/platform/db/entities.js';
import { Transactions } from '../../server/src/platform/db/transactions.js';
import { expectNothingOfTheInside, logOf } from '../checks/writes.js';
import { withPlanted } from '../checks/planted.js';
import { newKey, type Reply } from '../world/client.js';
import { World } from '../world/world.js';
import { BESIDE_THE_STEP, contents, whileRefused, type Write, writesOf } from './statements.js';
import { addressOf, type WriteRoute } from './write-route.js';
import { writeRoutes } from './write-routes.js';

/**
 * Each writing route, with each write that it sends refused by the database in turn: all of it is written or nothing.
 * A table that a route does not write cannot fail it, so what a route writes is read off its statements first.
 */
describe('whatever the database refuses', () => {
  let world: World;
  let writes: ReadonlyMap<string, readonly Write[]>;
  let routes: WriteRoute[];
  let tables: string[];
  beforeAll(async () => {
    writes = await spy();
    world = await World.open('2026-11-23 09:00');
    tables = ENTITIES.map((entity) => world.db.getMetadata(entity).tableName).filter(
      (table) => !BESIDE_THE_STEP.includes(table),
    );
    routes = await writeRoutes(world);
  });
  afterAll(() => world.close());

  const send = (route: WriteRoute, key = newKey()): Promise<Reply> =>
    route.by.send(route.name.split(' ')[0] as 'POST', addressOf(route), route.file?.bytes ?? route.form, {
      'idempotency-key': key,
      ...(route.file && { 'content-type': route.file.type }),
    });

  /** What each route writes, in a town of its own: a step that has happened would not write again. */
  async function spy(): Promise<Map<string, Write[]>> {
    const spied = new Map<string, Write[]>();
    const town = await World.open('2026-11-23 09:00');
    for (const route of await writeRoutes(town))
      spied.set(route.name, await writesOf(town.db, async () => void (await send(route))));
    await town.close();
    return spied;
  }

  /** Every refused write of a route in turn; what was half written, in words. */
  async function halfWritten(route: WriteRoute): Promise<string[]> {
    const faults: string[] = [];
    for (const write of writes.get(route.name) ?? []) faults.push(...(await tryWrite(route, write)));
    return faults;
  }

  async function tryWrite(route: WriteRoute, write: Write): Promise<string[]> {
    const before = await contents(world.db, tables);
    const { result } = await logOf(() => whileRefused(world.db, write, () => send(route)));
    const after = await contents(world.db, tables);
    const changed = tables.filter((table) => before[table] !== after[table]);
    const told = `${route.name}, ${write.kind} ${write.table} refused`;
    // An UPDATE or DELETE that finds no row writes nothing, and cannot be refused.
    if (result.status < 300 && write.kind !== 'INSERT' && !changed.includes(write.table)) return [];
    if (result.status < 300 && write.perhaps) return [];
    if (result.status < 500) return [`${told}: answered ${result.status}`];
    expectNothingOfTheInside(result);
    return changed.length > 0 ? [`${told}: ${changed.join()} changed`] : [];
  }

  it('leaves everything or nothing, on every writing route and every table it writes', async () => {
    const faults: string[] = [];
    for (const route of routes) faults.push(...(await halfWritten(route)));
    const tried = [...writes.values()].flat();
    const touched = new Set(tried.map(({ table }) => table));
    process.stdout.write(
      `faults: ${routes.length} writing routes × ${tables.length} tables: ${tried.length} writes refused in ` +
        `${touched.size} tables, ${faults.length} half written\n`,
    );
    expect(faults).toEqual([]);
    expect(tried.length).toBeGreaterThan(2 * routes.length);
  });

  it('would be seen if one route wrote outside its transaction', async () => {
    const booking = routes.find(({ name }) => name === 'POST /consultations')!;
    await withPlanted(
      Transactions,
      'run',
      () =>
        function (work) {
          return work(world.db.manager);
        },
      async () => expect(await halfWritten(booking)).not.toEqual([]),
    );
  });
});
