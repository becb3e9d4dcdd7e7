import { readFileSync } from 'node:fs';
import { addDays, instantAt } from '@huifa/shared/kernel/day';
import type { Client } from '../../../test/world/client.js';
import { Browser, deskPerson } from '../../../test/world/desk.js';
import { World } from '../../../test/world/world.js';
import { AccessEntry } from './access-log.entity.js';
import { AccessLogService } from './access-log.service.js';

const NOBODY = 'f'.repeat(32);

interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
}

/** Every route that the server describes; streams are another test's. */
function everyRoute(): Route[] {
  const { paths } = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as {
    paths: Record<string, Record<string, unknown>>;
  };
  return Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({
        method: method.toUpperCase() as Route['method'],
        path: path.replace('/api/v1', ''),
      })),
    )
    .filter(({ path }) => !path.endsWith('/stream'));
}

describe('the access log', () => {
  let world: World;
  let log: AccessLogService;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    log = world.app.get(AccessLogService);
  });
  afterAll(() => world.close());

  async function linesOf({ id }: Pick<Client, 'id'>): Promise<AccessEntry[]> {
    await log.flush();
    return world.db.manager.find(AccessEntry, { where: { personId: id }, order: { id: 'ASC' } });
  }
  const call = ({ method, path }: Route, client: Client) =>
    client.send(method, path.replace(/\{\w+\}/g, NOBODY), method === 'GET' ? undefined : {});

  it('has a line for every route that somebody of the town asks for, done or refused', async () => {
    const routes = everyRoute();
    expect(routes.length).toBeGreaterThan(50);
    const silent: string[] = [];
    for (const route of routes) {
      const clerk = await world.staff('clerk');
      const { status } = await call(route, clerk);
      const lines = await linesOf(clerk);
      const found = lines.map((line) => [line.route, line.status, line.addressIndex.length > 8]);
      const expected = [`${route.method} ${route.path.replace(/\{(\w+)\}/g, ':$1')}`, status, true];
      if (JSON.stringify(found) !== JSON.stringify([expected])) silent.push(`${route.method} ${route.path}: ${status}`);
    }
    // What anybody may ask for without saying who they are leaves no line.
    const public_ = await publicRoutes(routes);
    expect(silent.map((line) => line.split(':')[0])).toEqual(public_);
  });

  /** Routes that answer a visitor with something else than "sign in first". */
  async function publicRoutes(routes: readonly Route[]): Promise<string[]> {
    const found: string[] = [];
    for (const route of routes)
      if ((await call(route, world.visitor)).status !== 401) found.push(`${route.method} ${route.path}`);
    return found;
  }

  it('says who, as what, when, which matter and how it ended; never a word of it', async () => {
    const clerk = await world.staff('clerk');
    const { id, number } = await world.book(await world.resident(), { words: '不该出现的话' });
    await clerk.post(`/board/matters/${id}/openings`, { reason: '接到来电，需要核对' });
    await clerk.get(`/board/matters/${NOBODY}`);
    await log.flush();
    const auditor = await world.staff('auditor');
    const reply = await auditor.get(`/access-log?personId=${clerk.id}`);
    const [missing, opened] = reply.body.entries;
    expect(opened).toMatchObject({ role: 'clerk', action: 'board.open', matterNumber: number, subjectId: id });
    expect(opened.at).toBe(new Date(world.now).toISOString());
    expect(missing).toMatchObject({ status: 404, subjectId: NOBODY, matterNumber: null });
    for (const words of ['不该出现', '需要核对']) expect(reply.text).not.toContain(words);
    expect((await auditor.get(`/access-log?personId=${clerk.id}&outcome=refused`)).body.entries).toHaveLength(1);
    expect((await auditor.get(`/access-log?subjectId=${id}`)).body.entries).toHaveLength(1);
    expect((await auditor.get('/access-log?from=2026-11-24')).body.entries).toEqual([]);
  });

  it('says when somebody signed in, and from where', async () => {
    const person = await deskPerson(world, ['director']);
    await new Browser(world, '10.1.0.61').signIn(person);
    const lines = await linesOf({ id: person.personId });
    expect(lines.map(({ action, role, status }) => [action, role, status])).toEqual([
      ['session.start', 'director', 200],
    ]);
    expect(lines[0]!.addressIndex).toBe(world.cipher.index('address', '10.1.0.61'));
  });

  it('has the lawyers’ steps, and none of the residents’', async () => {
    const lawyer = await world.lawyer(await world.firm());
    const resident = await world.resident();
    await lawyer.get('/offers');
    await resident.get('/matters');
    expect((await linesOf(lawyer)).map(({ action }) => action)).toEqual(['offer.read']);
    expect(await linesOf(resident)).toEqual([]);
  });

  it('has the refusal of somebody who asked beyond their role', async () => {
    const clerk = await world.staff('clerk');
    expect((await clerk.get('/access-log')).status).toBe(403);
    expect((await linesOf(clerk)).map(({ action, status }) => [action, status])).toEqual([['accessLog.read', 403]]);
  });

  it('loses nothing while the database is away for a moment, and makes nobody wait', async () => {
    const clerk = await world.staff('clerk');
    await world.db.query('RENAME TABLE access_log TO access_log_away');
    for (let n = 0; n < 5; n += 1) expect((await clerk.get('/board')).status).toBe(200);
    await log.flush();
    await world.db.query('RENAME TABLE access_log_away TO access_log');
    expect(await linesOf(clerk)).toHaveLength(5);
  });

  it('is kept for more than twelve months, and then goes', async () => {
    const day = (daysAgo: number) => new Date(instantAt(addDays('2026-11-23', -daysAgo)));
    const line = { role: 'clerk', action: 'board.read', route: 'GET /board', subjectId: null, status: 200 } as const;
    for (const daysAgo of [366, 395, 396, 397, 800])
      await world.db.manager.insert(AccessEntry, { ...line, personId: NOBODY, addressIndex: 'x', at: day(daysAgo) });
    await log.purge();
    const left = await world.db.manager.find(AccessEntry, { where: { personId: NOBODY }, order: { at: 'DESC' } });
    expect(left.map(({ at }) => at)).toEqual([day(366), day(395), day(396)]);
  });
});
