import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BoardController } from '../../server/src/board/board.controller.js';
import { BoardQueries } from '../../server/src/board/board.queries.js';
import { MatterDetails } from '../../server/src/matters/matter-details.queries.js';
import { MatterQueries, type MatterRow } from '../../server/src/matters/matter.queries.js';
import { MatterViews } from '../../server/src/matters/matter.views.js';
import { setActor } from '../../server/src/platform/access/actor.js';
import { ACTION } from '../../server/src/platform/access/can.js';
import { AccessGuard } from '../../server/src/platform/access/guard.js';
import { refuse } from '../../server/src/platform/refuse.js';
import { World } from '../world/world.js';
import { Cast } from './cast.js';
import { type Findings, inspect } from './inspection.js';
import { ROUTES } from './routes.js';

/** Reading is enough to leak, and leaves the cast as it was. */
const READS = ROUTES.filter(({ route, stream }) => route.startsWith('GET ') && stream === undefined);

describe('the matrix turns red', () => {
  let world: World;
  let cast: Cast;
  let mend: () => void;
  beforeAll(async () => {
    world = await World.open();
    cast = await Cast.assemble(world);
  });
  afterEach(() => mend());
  afterAll(() => world.close());

  /** Replaces a method until the end of the test; the fault is told what it replaces. */
  function plant<T extends object, K extends keyof T>(owner: T, name: K, fault: (original: T[K]) => T[K]): void {
    const had = Object.hasOwn(owner, name);
    const original = owner[name];
    owner[name] = fault(original);
    mend = () => {
      if (had) owner[name] = original;
      else Reflect.deleteProperty(owner, name);
    };
  }

  let minute = 0;
  async function leaks(what: string): Promise<readonly string[]> {
    // What the board has answered to the last inspection it would answer again within the same second.
    minute += 1;
    await world.to(`2026-11-23 09:0${minute}`);
    const { checks, leaks: found }: Findings = await inspect(cast, READS);
    process.stdout.write(`matrix: planted ${what}: ${found.length} leaks in ${checks} checks\n`);
    return found;
  }

  it('not as long as nothing is planted', async () => {
    mend = () => undefined;
    expect(await leaks('nothing')).toEqual([]);
  });

  it('when the guard lets everybody through who is signed in', async () => {
    plant(
      AccessGuard.prototype,
      'canActivate',
      (original) =>
        async function letThrough(this: AccessGuard, context: ExecutionContext): Promise<boolean> {
          const request = context.switchToHttp().getRequest<FastifyRequest>();
          const session = await this['sessions'].find(request);
          if (session === null) return original.call(this, context);
          setActor(request, { ...session, sessionId: session.id, scope: 'town' });
          return true;
        },
    );
    const found = await leaks('guard without a lock');
    expect(found).toContain('GET /board as resident: expected forbidden, got allowed');
    expect(found).toContain('GET /tasks/:id as auditor, own: shows words');
  });

  it('when one route names an action that more may do', async () => {
    const handler = Reflect.get(BoardController.prototype, 'read') as object;
    Reflect.defineMetadata(ACTION, 'session.read', handler);
    mend = () => Reflect.defineMetadata(ACTION, 'board.read', handler);
    expect(await leaks('action of another route')).toContain('GET /board as surveyor: expected forbidden, got allowed');
  });

  it('when the scope is left out of the question', async () => {
    const queries = world.app.get(MatterQueries);
    plant(
      queries,
      'within',
      (original) =>
        (actor, ...rest) =>
          original.call(queries, { ...actor, scope: 'town' }, ...rest),
    );
    const found = await leaks('1 = 1 for one matter');
    expect(found).toContain('GET /matters/:id as resident, foreign: expected notFound, got allowed');
    expect(found).toContain('GET /matters/:id as resident, foreign: shows words');
    expect(found).toContain('GET /tasks/:id as adviser, sameFirm: shows phone');
  });

  it('when the scope is left out of a list', async () => {
    const queries = world.app.get(MatterQueries);
    plant(
      queries,
      'list',
      (original) =>
        (actor, ...rest) =>
          original.call(queries, { ...actor, scope: 'town' }, ...rest),
    );
    const found = await leaks('1 = 1 for lists');
    expect(found).toContain('GET /matters as resident: shows matterId');
    expect(found).toContain('GET /tasks as adviser: shows name');
  });

  it('when the board shows words', async () => {
    const [board, details] = [world.app.get(BoardQueries), world.app.get(MatterDetails)];
    plant(board, 'row', (original) => (row) => Object.assign(original.call(board, row), { words: details.words(row) }));
    expect(await leaks('words on the board')).toContain('GET /board as clerk: shows words');
  });

  it('when a row leaves the server as it is stored', async () => {
    const [views, queries] = [world.app.get(MatterViews), world.app.get(MatterQueries)];
    plant(views, 'view', (original) => async (actor, id) => {
      const row: MatterRow = await queries.within(actor, id);
      return Object.assign(await original.call(views, actor, id), { row });
    });
    const found = await leaks('row instead of a view');
    expect(found).toContain('GET /matters/:id as resident, own: shows sealed text');
    expect(found).toContain('GET /matters/:id as resident, own: shows personId');
  });

  it('when a foreign matter is refused in other words than a missing one', async () => {
    const queries = world.app.get(MatterQueries);
    plant(queries, 'within', (original) => async (actor, id, manager) => {
      const known = (await queries.byIds([id])).length > 0;
      return original.call(queries, actor, id, manager).catch((error: unknown) => {
        throw known ? refuse('NOT_FOUND', { hint: '这件事不归您办' }) : error;
      });
    });
    const found = await leaks('foreign told from missing');
    expect(found).toContain('GET /matters/:id as resident: foreign and missing differ');
    expect(found).toContain('GET /tasks/:id as adviser: otherFirm and missing differ');
  });
});
