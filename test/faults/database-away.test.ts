import { newKey } from '../world/client.js';
import { countChanges, tableCounts } from '../world/table-counts.js';
import { BOOKING, World } from '../world/world.js';
import { createApp } from '../../server/src/create-app.js';
import { logOf } from '../checks/writes.js';
import { Proxy } from './proxy.js';

/** As the protocol sends it; the bare word is also in READ COMMITTED. */
const COMMIT = '\u0003COMMIT';

describe('a database that is away', () => {
  let world: World;
  let proxy: Proxy;
  const direct = process.env.TEST_DATABASE_SERVER!;
  beforeAll(async () => {
    proxy = await Proxy.open(direct);
    process.env.TEST_DATABASE_SERVER = proxy.url;
    world = await World.open('2026-11-23 09:00');
    await world.lawyer(await world.firm());
  });
  afterEach(() => proxy.mend());
  afterAll(async () => {
    process.env.TEST_DATABASE_SERVER = direct;
    await world.close();
    await proxy.close();
  });

  const away = { status: 503, body: { code: 'DATABASE_AWAY', message: expect.stringContaining('您填的内容还在') } };
  /** The first request after a mended line may still meet a broken connection of the pool. */
  async function mended(): Promise<void> {
    proxy.mend();
    for (let tries = 0; (await world.visitor.get('/ready')).status !== 200; tries += 1) expect(tries).toBeLessThan(20);
  }

  it('is told as that to everybody, with a sentence, and nothing of its inside', async () => {
    const resident = await world.resident();
    const clerk = await world.staff('clerk');
    proxy.cut();
    for (const reply of [
      await resident.post('/consultations', BOOKING),
      await resident.get('/matters'),
      await clerk.get('/board'),
      await world.visitor.get('/town'),
      await world.visitor.post('/outside-help', { from: 'home' }),
      await world.visitor.post('/sessions/wechat', { code: 'demo-somebody' }),
      await world.visitor.post('/sessions/desk', { login: 'clerk', password: 'a pass phrase' }),
    ]) {
      expect(reply).toMatchObject(away);
      expect(reply.text).not.toMatch(/ECONN|127\.0\.0\.1|mysql|PROTOCOL/i);
    }
  });

  it('makes the server not ready, but alive', async () => {
    proxy.cut();
    expect(await world.visitor.get('/ready')).toMatchObject(away);
    expect(await world.visitor.get('/health')).toMatchObject({ status: 200, body: { ok: true } });
    await mended();
  });

  it('comes back, and the form goes through under the same key, once', async () => {
    await mended();
    const resident = await world.resident();
    const key = newKey();
    proxy.cut();
    expect(await resident.post('/consultations', BOOKING, key)).toMatchObject(away);
    await mended();
    const replies = [
      await resident.post('/consultations', BOOKING, key),
      await resident.post('/consultations', BOOKING, key),
    ];
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
    expect((await resident.get('/matters')).body.open).toHaveLength(1);
  });

  it.each([
    '`matter_numbers`',
    '`consultations`',
    '`events`',
    '`offers`',
    '`timers`',
    '`idempotency_keys` SET',
    COMMIT,
  ])('in the middle of a booking, at %s, leaves nothing half written', async (moment) => {
    await mended();
    const resident = await world.resident();
    const before = await tableCounts(world.db);
    const key = newKey();
    proxy.cutAt(moment);
    expect(await resident.post('/consultations', BOOKING, key)).toMatchObject(away);
    await mended();
    expect(countChanges(before, await tableCounts(world.db))).toEqual({});
    expect((await resident.post('/consultations', BOOKING, key)).status).toBe(201);
    expect((await resident.get('/matters')).body.open).toHaveLength(1);
  });

  it('just after it had kept a booking, gives the same booking to the same key', async () => {
    await mended();
    const resident = await world.resident();
    const key = newKey();
    proxy.cutAfter(COMMIT);
    expect(await resident.post('/consultations', BOOKING, key)).toMatchObject(away);
    await mended();
    const [kept] = (await resident.get('/matters')).body.open;
    expect((await resident.post('/consultations', BOOKING, key)).body.id).toBe(kept.id);
    expect((await resident.get('/matters')).body.open).toHaveLength(1);
  });

  it('does not lose what was to be told meanwhile', async () => {
    await mended();
    const resident = await world.resident();
    await world.accepted(resident, await adviserOf(world));
    proxy.cut();
    await expect(world.settle()).rejects.toThrow();
    await mended();
    await world.to('2026-11-23 09:05');
    expect((await resident.get('/notifications')).body.unread).toBe(1);
  });
});

describe('a server without a database', () => {
  it('does not start, and says so', async () => {
    const before = process.env.DATABASE_URL;
    process.env.APP_MODE = 'test';
    process.env.DATABASE_URL = 'mysql://nobody@127.0.0.1:9/none';
    const { result } = await logOf(() =>
      createApp('test').then(
        () => 'started',
        (error: Error) => error.message,
      ),
    );
    process.env.DATABASE_URL = before;
    expect(result).toMatch(/ECONNREFUSED/);
  });
});

async function adviserOf(world: World) {
  await world.endContracts();
  return world.lawyer(await world.firm());
}
