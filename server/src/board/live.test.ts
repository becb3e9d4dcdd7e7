import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from '../../../test/world/client.js';
import { World } from '../../../test/world/world.js';

/** What one desk's open line has received so far. */
interface Line {
  readonly text: () => string;
  readonly response: IncomingMessage;
  readonly close: () => void;
}

describe('the live board', () => {
  let world: World;
  let port: number;
  let cookie: string;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    await world.app.listen(0, '127.0.0.1');
    port = (world.app.getHttpServer().address() as AddressInfo).port;
    await world.lawyer(await world.firm());
    cookie = (await world.staff('clerk')).headers.cookie!;
  });
  afterAll(() => world.close());

  function open(headers: Record<string, string>): Promise<Line> {
    return new Promise((resolve, reject) => {
      const request = get({ port, host: '127.0.0.1', path: '/api/v1/board/stream', headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        resolve({ text: () => text, response, close: () => request.destroy() });
      }).on('error', reject);
    });
  }

  /** Waits until a line says something; the milliseconds it took. */
  async function hears(line: Line, words: string, withinMs: number): Promise<number> {
    const began = performance.now();
    while (!line.text().includes(words)) {
      if (performance.now() - began > withinMs) throw new Error(`not heard in ${withinMs} ms: ${line.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return performance.now() - began;
  }

  it('tells of a booking within three seconds, to every desk, by number only', async () => {
    const lines = [await open({ cookie }), await open({ cookie })];
    for (const line of lines) await hears(line, 'event: beat', 3000);
    const matter = await world.book(await world.resident(), { words: '不该出现的话' });
    for (const line of lines) {
      expect(await hears(line, matter.id, 3000)).toBeLessThan(3000);
      await hears(line, '"event":"offer"', 3000);
      expect(line.response.headers['content-type']).toContain('text/event-stream');
      expect(line.text()).not.toContain('不该出现');
      const messages = [...line.text().matchAll(/^data: (\{.*\})$/gm)].map(([, data]) => JSON.parse(data!) as object);
      expect(messages).toEqual([
        { id: expect.any(Number), matterId: matter.id, event: 'submit' },
        { id: expect.any(Number), matterId: matter.id, event: 'offer' },
      ]);
      line.close();
    }
  });

  it('says nothing of what happened before the line was opened', async () => {
    const line = await open({ cookie });
    await hears(line, 'event: beat', 3000);
    expect(line.text()).not.toContain('matterId');
    line.close();
  });

  it('is for the desk only', async () => {
    const line = await open({});
    expect(line.response.statusCode).toBe(401);
    line.close();
    const adviser = await world.lawyer(await world.firm());
    expect((await adviser.get('/board/stream')).status).toBe(403);
  });

  it.each<[string, (clerk: Client) => Promise<unknown>]>([
    ['signs out', (clerk) => clerk.delete('/sessions/current')],
    [
      'is signed out elsewhere, by the administrator or on their phone',
      ({ id }) => world.db.query('UPDATE sessions SET revoked_at = NOW(3) WHERE person_id = ?', [id]),
    ],
    [
      'puts on a hat that sees no board',
      ({ id }) => world.db.query("UPDATE sessions SET role = 'auditor' WHERE person_id = ?", [id]),
    ],
    ['has left the desk alone for too long', () => world.to('2026-11-23 20:00')],
  ])('goes silent and ends once its clerk %s', async (_, leave) => {
    const clerk = await world.staff('clerk');
    const line = await open({ cookie: clerk.headers.cookie!, accept: 'text/event-stream' });
    await hears(line, 'event: beat', 3000);
    const ended = new Promise((resolve) => line.response.on('end', resolve));
    await leave(clerk);
    await ended;
    const refused = await open({ cookie: clerk.headers.cookie!, accept: 'text/event-stream' });
    expect([401, 403]).toContain(refused.response.statusCode);
    refused.close();
  });

  it('does not keep the server from stopping', async () => {
    const other = await World.open('2026-11-23 09:00');
    await other.app.listen(0, '127.0.0.1');
    const { headers } = await other.staff('clerk');
    const at = (other.app.getHttpServer().address() as AddressInfo).port;
    const line = await new Promise<IncomingMessage>((resolve, reject) => {
      get({ port: at, path: '/api/v1/board/stream', headers }, resolve).on('error', reject);
    });
    const ended = new Promise((resolve) =>
      line
        .on('data', () => undefined)
        .on('close', resolve)
        .on('error', resolve),
    );
    const began = performance.now();
    await other.close();
    await ended;
    expect(performance.now() - began).toBeLessThan(8000);
  });
});
