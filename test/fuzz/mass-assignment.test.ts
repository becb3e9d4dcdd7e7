import { ENTITIES } from '../../server/src/platform/db/entities.js';
import { addressOf, type WriteRoute } from '../faults/write-route.js';
import { writeRoutes } from '../faults/write-routes.js';
import { BESIDE_THE_STEP, contents } from '../faults/statements.js';
import { many, say } from '../races/crowd.js';
import { newKey } from '../world/client.js';
import { World } from '../world/world.js';

/** Every how-manieth column is tried at each route; the issue wants all of them. */
const STEP = many(12, 1);

/** Names by which a form could reach behind itself. */
const PROTOTYPE = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

/**
 * A form that also names a column of ours is refused as a whole: nobody makes himself a director, moves a due date or
 * gives a matter to another firm by adding a field.
 */
describe('a form with a column of a table in it', () => {
  let world: World;
  let routes: WriteRoute[];
  let tables: string[];
  let columns: string[];
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    routes = (await writeRoutes(world)).filter(({ form, optional }) => Object.keys(form).length + optional.length > 0);
    const metadata = ENTITIES.map((entity) => world.db.getMetadata(entity));
    tables = metadata.map(({ tableName }) => tableName).filter((table) => !BESIDE_THE_STEP.includes(table));
    columns = [...new Set(metadata.flatMap((table) => table.columns.map(({ propertyName }) => propertyName)))].sort();
  });
  afterAll(() => world.close());

  /** JSON by hand: an object literal would swallow `__proto__`. */
  const withField = (route: WriteRoute, field: string): string =>
    `{${[[field, 'director'], ...Object.entries(route.form)]
      .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
      .join()}}`;

  /** What was taken that should have been refused, in words. */
  async function takenWith(route: WriteRoute, field: string): Promise<string[]> {
    const { status, body } = await route.by.send(
      route.name.split(' ')[0] as 'POST',
      addressOf(route),
      withField(route, field),
      { 'content-type': 'application/json', ...(route.once ? { 'idempotency-key': newKey() } : {}) },
    );
    return status === 400 ? [] : [`${route.name} with ${field}: ${status} ${body?.code ?? ''}`];
  }

  it('is refused on every writing route for every column, and changes nothing', async () => {
    const before = await contents(world.db, tables);
    const taken: string[] = [];
    let sent = 0;
    for (const [place, route] of routes.entries()) {
      const known = [...Object.keys(route.form), ...route.optional];
      const foreign = columns.filter((column, index) => !known.includes(column) && (index + place) % STEP === 0);
      for (const field of [...foreign, ...PROTOTYPE]) {
        taken.push(...(await takenWith(route, field)));
        sent += 1;
      }
    }
    say(`mass assignment: ${routes.length} routes × ${columns.length} columns: ${sent} forms, ${taken.length} taken`);
    expect(taken).toEqual([]);
    expect(await contents(world.db, tables)).toEqual(before);
    expect(({} as Record<string, unknown>).role).toBeUndefined();
    expect(sent).toBeGreaterThan((routes.length * columns.length) / STEP / 2);
  });

  it('would be seen: a field that the form does know is taken', async () => {
    const profile = routes.find(({ name }) => name === 'PUT /people/me')!;
    expect(await takenWith({ ...profile, form: {} }, 'name')).toEqual(['PUT /people/me with name: 200 ']);
  });
});
