import type { Client } from '../../../../test/world/client.js';
import { World } from '../../../../test/world/world.js';

const TOKEN = 'a token that nobody guesses';

describe('figures for whoever watches the installation', () => {
  let world: World;
  let first: Client;
  beforeAll(async () => {
    process.env.METRICS_TOKEN = TOKEN;
    world = await World.open('2026-11-23 09:00');
    first = await world.lawyer(await world.firm({ share: 0.6 }));
    await world.lawyer(await world.firm({ share: 0.4 }));
    await world.app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    delete process.env.METRICS_TOKEN;
    await world.close();
  });

  async function scrape(authorization?: string): Promise<{ status: number; text: string }> {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const reply = await fetch(`${await world.app.getUrl()}/metrics`, { headers });
    return { status: reply.status, text: await reply.text() };
  }

  /** The value of one line, such as `huifa_offers_total{outcome="made"}`. */
  async function figure(line: string): Promise<number | undefined> {
    const { text } = await scrape(`Bearer ${TOKEN}`);
    const found = text.split('\n').find((candidate) => candidate.startsWith(`${line} `));
    return found === undefined ? undefined : Number(found.slice(line.length + 1));
  }

  it('are not there for anybody else, from this machine neither: a proxy is on this machine too', async () => {
    const missing = await fetch(`${await world.app.getUrl()}/nothing`);
    const { code, message } = (await missing.json()) as { code: string; message: string };
    for (const words of [undefined, TOKEN, 'Bearer ', `Bearer ${TOKEN}x`, `bearer ${TOKEN}`]) {
      const { status, text } = await scrape(words);
      expect(status).toBe(404);
      expect(JSON.parse(text)).toMatchObject({ code, message });
    }
    expect((await world.visitor.get('/metrics')).status).toBe(404);
    expect((await scrape(`Bearer ${TOKEN}`)).status).toBe(200);
  });

  it('count bookings and what became of offers, each once, however often they are read', async () => {
    const offers = async () =>
      Promise.all(
        ['made', 'accepted', 'declined', 'expired'].map((outcome) =>
          figure(`huifa_offers_total{outcome="${outcome}"}`),
        ),
      );
    expect(await figure('huifa_bookings_total')).toBe(0);
    expect(await offers()).toEqual([0, 0, 0, 0]);
    const declined = await world.offerOf(first, await world.book(await world.resident()));
    await first.post(`/offers/${declined?.id}/decline`, { code: 'timeClash' });
    await world.accepted(await world.resident(), first);
    expect(await figure('huifa_bookings_total')).toBe(2);
    expect(await offers()).toEqual([3, 1, 1, 0]);
    // The declined matter's second offer runs out, unanswered.
    await world.to('2026-11-23 15:00');
    expect(await figure('huifa_bookings_total')).toBe(2);
    expect(await offers()).toEqual([3, 1, 1, 1]);
    // Long settled, and read again.
    await world.to('2026-11-24 09:00');
    expect([await offers(), await offers()]).toEqual([
      [3, 1, 1, 1],
      [3, 1, 1, 1],
    ]);
    expect(await figure('huifa_matters_waiting_for_office{reason="secondDecline"}')).toBe(1);
  });

  it('do not count an appointment that its duty lawyer takes as an offer', async () => {
    const before = await figure('huifa_offers_total{outcome="accepted"}');
    const slotId = await world.slot(first, '2026-11-24 14:00');
    const matter = await world.book(await world.resident(), { way: 'point', slotId });
    const { body } = await first.get(`/tasks/${matter.id}`);
    await first.post(`/tasks/${matter.id}/confirm`, { version: body.version, conflictChecked: true });
    expect((await first.get(`/tasks/${matter.id}`)).body.state).toBe('inProgress');
    expect(await figure('huifa_offers_total{outcome="accepted"}')).toBe(before);
  });

  it('tell what is late, and what the outbox has not carried', async () => {
    expect(await figure('huifa_matters_overdue')).toBe(0);
    await world.to('2026-12-04 09:00');
    // The written answer, the appointment's note and the office's own decision.
    expect(await figure('huifa_matters_overdue')).toBe(3);
    expect(await figure('huifa_outbox_depth')).toBe(0);
    expect(await figure('huifa_outbox_oldest_seconds')).toBe(0);
    await world.book(await world.resident());
    const waiting = await world.db.query<[{ count: string }]>(
      'SELECT COUNT(*) AS count FROM outbox WHERE done_at IS NULL',
    );
    expect(await figure('huifa_outbox_depth')).toBe(Number(waiting[0].count));
    expect(Number(waiting[0].count)).toBeGreaterThan(0);
    await world.db.query("UPDATE outbox SET created_at = '2026-12-04 00:50:00' WHERE done_at IS NULL");
    expect(await figure('huifa_outbox_oldest_seconds')).toBe(600);
    await world.settle();
    expect(await figure('huifa_outbox_depth')).toBe(0);
  });

  it('time requests by route, never by address, and know the pool', async () => {
    const resident = await world.resident();
    const matter = await world.book(resident);
    await resident.get(`/matters/${matter.id}`);
    const { text } = await scrape(`Bearer ${TOKEN}`);
    expect(text).toMatch(/_count\{method="GET",route="\/api\/v1\/matters\/:id",status="200"\} 1\n/);
    expect(text).toMatch(/_count\{method="POST",route="\/api\/v1\/consultations",status="201"\} \d+\n/);
    expect(text).not.toContain(matter.id);
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
    const states = ['used', 'idle', 'waiting'].map((state) => figure(`huifa_database_pool{state="${state}"}`));
    const [used, idle, waiting] = await Promise.all(states);
    expect(used! + idle!).toBeGreaterThan(0);
    expect(used! + idle!).toBeLessThanOrEqual(10);
    expect(waiting).toBeGreaterThanOrEqual(0);
  });

  it('say that the database is away instead of giving figures that calm', async () => {
    await world.db.query('RENAME TABLE outbox TO outbox_elsewhere');
    try {
      expect(await figure('huifa_database_up')).toBe(0);
      expect(await figure('huifa_matters_overdue')).toBeUndefined();
    } finally {
      await world.db.query('RENAME TABLE outbox_elsewhere TO outbox');
    }
    expect(await figure('huifa_database_up')).toBe(1);
    expect(await figure('huifa_matters_overdue')).toBeDefined();
  });
});

describe('without a token in the configuration', () => {
  it('the route is not there', async () => {
    const world = await World.open();
    try {
      expect((await world.app.inject({ url: '/metrics', headers: { authorization: 'Bearer ' } })).statusCode).toBe(404);
      expect(world.app.getHttpAdapter().getInstance().printRoutes()).not.toContain('metrics');
    } finally {
      await world.close();
    }
  });
});
