import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BoardStream } from '../../server/src/board/board-stream.js';
import { type Client, newKey } from '../world/client.js';
import { ANSWER, BOOKING, World } from '../world/world.js';
import { say } from './crowd.js';
import { secondInstance, workTogether } from './instances.js';
import { RoundRobin } from './round-robin.js';

const HEARD_WITHIN_MS = 5_000;

describe('two instances behind a proxy that gives each request to the next one', () => {
  let world: World;
  let apps: NestFastifyApplication[];
  let proxy: RoundRobin;
  let adviser: Client;
  beforeAll(async () => {
    world = await World.open();
    apps = [world.app, await secondInstance(world)];
    for (const app of apps) await app.listen(0, '127.0.0.1');
    proxy = await RoundRobin.before(apps.map((app) => (app.getHttpServer().address() as AddressInfo).port));
    adviser = await world.lawyer(await world.firm({ capacity: 10_000 }));
  });
  afterAll(async () => {
    proxy.close();
    await apps[1]?.close();
    await world.close();
  });

  /** Somebody's request, through the proxy. */
  async function ask(who: Client, method: 'GET' | 'POST', path: string, body?: object, key = newKey()) {
    const response = await fetch(proxy.url + path, {
      method,
      headers: {
        ...who.headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();

    return { status: response.status, text, body: JSON.parse(text) };
  }

  it('live one story from booking to rating, each step at another instance', async () => {
    const before = [...proxy.passed];
    const resident = await world.resident();
    const { body: booked } = await ask(resident, 'POST', '/consultations', BOOKING);
    const { body: offers } = await ask(adviser, 'GET', '/offers');
    const offer = (offers.offers as { id: string; number: string }[]).find(({ number }) => number === booked.number);
    const taken = await ask(adviser, 'POST', `/offers/${offer?.id}/accept`, { conflictChecked: true });
    const { version } = taken.body as { version: number };
    const answered = await ask(adviser, 'POST', `/tasks/${booked.id}/answer`, { version, ...ANSWER });
    const { body: seen } = await ask(resident, 'GET', `/matters/${booked.id}`);
    const rating = { version: seen.version as number, level: 5, askedForMoney: false };
    const rated = await ask(resident, 'POST', `/matters/${booked.id}/rating`, rating);
    expect([taken.status, answered.status, rated.status]).toEqual([200, 200, 200]);
    for (let turn = 0; turn < 2; turn += 1)
      expect((await ask(resident, 'GET', `/matters/${booked.id}`)).body).toMatchObject({ state: 'closed' });
    expect(proxy.passed.map((count, at) => count - before[at]!)).toEqual([4, 4]);
  });

  it('do a thing once for a key, whichever of them is asked, and give one answer', async () => {
    const [resident, key] = [await world.resident(), newKey()];
    const before = [...proxy.passed];
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => ask(resident, 'POST', '/consultations', BOOKING, key)),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(proxy.passed.map((count, at) => count - before[at]!)).toEqual([4, 4]);
    for (let turn = 0; turn < 2; turn += 1) {
      const other = await ask(resident, 'POST', '/consultations', { ...BOOKING, words: '别的事' }, key);
      expect([other.status, other.body.code]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
    }
    expect((await ask(resident, 'GET', '/matters')).body.open).toHaveLength(1);
  });

  it('tell every desk of what happens at the other instance', async () => {
    const clerk = await world.staff('clerk');
    const lines = await Promise.all(apps.map(() => openLine(clerk)));
    const heard = await Promise.all(lines.map((line) => line.until('event: beat')));
    // Booked at the first instance and at the second; both lines hang on different ones.
    const booked = [];
    for (let turn = 0; turn < 2; turn += 1)
      booked.push((await ask(await world.resident(), 'POST', '/consultations', BOOKING)).body.id as string);
    for (const line of lines) for (const id of booked) heard.push(await line.until(id));
    for (const line of lines) line.close();
    say(
      `races: behind a proxy: desks heard of the other instance's bookings within ${Math.round(Math.max(...heard))} ms`,
    );
  });

  it('would be found deaf to each other: an instance that tells only what it did itself says nothing', async () => {
    const stream = apps[1]!.get<{ after: () => Promise<unknown[]> }>(BoardStream, { strict: false });
    const { after } = stream;
    stream.after = () => Promise.resolve([]);
    const clerk = await world.staff('clerk');
    const lines = await Promise.all(apps.map(() => openLine(clerk)));
    const { id } = await world.book(await world.resident());
    const heard = await Promise.allSettled(lines.map((line) => line.until(id, 2_500)));
    for (const line of lines) line.close();
    stream.after = after;
    expect(heard.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('end a session for both', async () => {
    const resident = await world.resident();
    for (let turn = 0; turn < 2; turn += 1) expect((await ask(resident, 'GET', '/matters')).status).toBe(200);
    await fetch(`${proxy.url}/sessions/current`, { method: 'DELETE', headers: resident.headers });
    for (let turn = 0; turn < 2; turn += 1) expect((await ask(resident, 'GET', '/matters')).status).toBe(401);
  });

  it('carry each message once', async () => {
    await workTogether(apps);
    const [{ most }] = await world.db.query<[{ most: string }]>('SELECT MAX(attempts) AS most FROM outbox');
    expect(Number(most)).toBe(1);
  });

  /** A desk's live line through the proxy. */
  async function openLine(who: Client) {
    const hangUp = new AbortController();
    const response = await fetch(`${proxy.url}/board/stream`, { headers: who.headers, signal: hangUp.signal });
    let text = '';
    void (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of response.body ?? []) text += decoder.decode(chunk as Uint8Array, { stream: true });
    })().catch(() => undefined);
    const until = async (words: string, patienceMs = HEARD_WITHIN_MS): Promise<number> => {
      const begun = performance.now();
      while (!text.includes(words)) {
        if (performance.now() - begun > patienceMs) throw new Error(`not heard: ${words}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return performance.now() - begun;
    };
    return { until, close: () => hangUp.abort() };
  }
});
