import { World } from '../world/world.js';
import { Cast } from './cast.js';
import { maySee } from './expectation.js';
import { inspect } from './inspection.js';
import { drift, listed, routesOf } from './route-table.js';
import { HEADS, ROUTES } from './routes.js';

describe('who may do what', () => {
  let world: World;
  let cast: Cast;
  beforeAll(async () => {
    world = await World.open();
    cast = await Cast.assemble(world);
  });
  afterAll(() => world.close());

  it('holds for every role, every route and every row', async () => {
    const { checks, leaks } = await inspect(cast, [...ROUTES, ...HEADS]);
    const routes = listed('test').length;
    const { unlisted } = drift(await routesOf('test', process.env.DATABASE_URL ?? ''), 'test');
    const found = routes + unlisted.length;
    process.stdout.write(`matrix: ${checks} checks, ${leaks.length} leaks, ${routes}/${found} routes listed\n`);
    expect(leaks).toEqual([]);
    expect(unlisted).toEqual([]);
  });

  it('holds for what the live line tells', async () => {
    const clerk = cast.askers.find(({ role }) => role === 'clerk')!;
    const lawyer = cast.askers.find(({ role }) => role === 'adviser')!.client;
    let told = false;
    const listening = clerk.client.listen('/board/stream', 'GET', /"event":"requestReopen"/).finally(() => {
      told = true;
    });
    while (!told) await cast.maker.full('labor', lawyer);
    const canaries = cast.canaries.in((await listening).text);
    const row = ROUTES.find(({ stream }) => stream)!;
    expect(canaries.length).toBeGreaterThan(0);
    expect(canaries.filter((canary) => !maySee(canary, row, clerk, null))).toEqual([]);
  });
});
