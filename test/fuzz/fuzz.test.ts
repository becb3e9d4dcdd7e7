import { MattersService } from '../../server/src/matters/matters.service.js';
import { withPlanted } from '../checks/planted.js';
import { logOf } from '../checks/writes.js';
import { Cast } from '../matrix/cast.js';
import { many, say } from '../races/crowd.js';
import { World } from '../world/world.js';
import { type Asker, Fuzzer } from './fuzzer.js';
import { type Operation, operations } from './openapi.js';

const REQUESTS = many(1_500, 20_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_123);

/** The live line never ends; the clock of tests is no door of a town; argon2 would take most of the time. */
const LEFT_OUT = ['GET /board/stream', 'PUT /test/clock', 'POST /sessions/desk'];

describe('made-up requests', () => {
  let world: World;
  let cast: Cast;
  let askers: Asker[];
  let all: Operation[];
  beforeAll(async () => {
    world = await World.open();
    cast = await Cast.assemble(world);
    const inside = ['resident', 'adviser', 'firmManager', 'clerk', 'director'];
    askers = cast.askers.map(({ role, client }) => ({ role, client, foreign: !inside.includes(role) }));
    // Strangers: a resident who has nothing to do with it, and a firm that no office can dispatch to.
    const firm = await world.firm({ endsOn: '2026-01-31', specialties: [] });
    askers.push({ role: 'resident', client: await world.resident(), foreign: true });
    askers.push({ role: 'adviser', client: await world.lawyer(firm), foreign: true });
    askers.push({ role: 'firmManager', client: await world.firmManager(firm), foreign: true });
    all = operations().filter(({ name }) => !LEFT_OUT.includes(name));
  });
  afterAll(() => world.close());

  it('are answered as the server says it answers, and show nobody what is not his', async () => {
    const fuzzer = new Fuzzer(cast, askers, all);
    await logOf(() => fuzzer.fire(REQUESTS, SEED));
    const { requests, statuses, faults } = fuzzer.report;
    say(`fuzz: ${requests} requests, ${all.length} operations, seed ${SEED}: ${JSON.stringify(statuses)}`);
    say(`fuzz: ${faults.length} faults`);
    expect(faults).toEqual([]);
    // It reaches behind the first check: many are taken.
    expect(statuses[200]).toBeGreaterThan(requests / 10);
  });

  const only = (name: string) => all.filter((operation) => operation.name === name);
  async function faultsOf(name: string): Promise<string> {
    const fuzzer = new Fuzzer(cast, askers, only(name));
    await logOf(() => fuzzer.fire(120, SEED));
    return fuzzer.report.faults.join('\n');
  }

  it('turn red when a handler throws', () =>
    withPlanted(
      MattersService,
      'list',
      () => () => Promise.reject(new Error('planted')),
      async () => expect(await faultsOf('GET /matters')).toMatch(/answered 500/),
    ));

  it('turn red when a row shows more than is described', () =>
    withPlanted(
      MattersService,
      'list',
      (right) =>
        async function (this: MattersService, actor) {
          return Object.assign(await right.call(this, actor), { personId: actor.personId });
        },
      async () => expect(await faultsOf('GET /matters')).toMatch(/must NOT have additional properties/),
    ));

  it('turn red when a stranger is shown the names', async () => {
    const fuzzer = new Fuzzer(
      cast,
      [{ ...askers.find(({ role }) => role === 'resident')!, foreign: true }],
      [...only('GET /matters'), ...only('GET /matters/{id}')],
    );
    await logOf(() => fuzzer.fire(120, SEED));
    expect(fuzzer.report.faults.join()).toMatch(/shows (words|opposingParty)/);
  });
});
