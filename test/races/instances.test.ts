import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { OutboxMessage } from '../../server/src/platform/outbox/outbox.entity.js';
import { type Leased, OutboxWorker } from '../../server/src/platform/outbox/outbox-worker.js';
import { SimulatedSms, Sms } from '../../server/src/platform/sms/sms.js';
import { World } from '../world/world.js';
import { many, say } from './crowd.js';
import { historyFaults } from './history.js';
import { moveClocks, secondInstance, workTogether } from './instances.js';

const MATTERS = many(10, 40);

describe('two instances on one database', () => {
  let world: World;
  let apps: NestFastifyApplication[];
  beforeEach(async () => {
    world = await World.open();
    apps = [world.app, await secondInstance(world)];
    const adviser = await world.lawyer(await world.firm({ specialties: ['labor'], capacity: 10_000 }));
    for (let n = 0; n < MATTERS; n += 1) await world.accepted(await world.resident(), adviser);
  });
  afterEach(async () => {
    await apps[1]?.close();
    await world.close();
  });

  it('carry every message once, and tell everybody once', async () => {
    await workTogether(apps);
    expect(await attempts('outbox')).toEqual([1]);
    // The lawyer is told of the offer, the resident of the acceptance: each in the inbox and by SMS.
    const inbox = await world.db.query<{ kind: string; count: number }[]>(
      'SELECT kind, COUNT(*) AS count FROM notifications GROUP BY kind ORDER BY kind',
    );
    expect(inbox).toEqual(['accepted', 'offer'].map((kind) => ({ kind, count: MATTERS })));
    const share = apps.map((app) => sent(app).length);
    expect(share[0]! + share[1]!).toBe(2 * MATTERS);
    expect(Math.min(...share)).toBeGreaterThan(0);
    expect(repeated(apps)).toBe(0);
    say(`races: two instances: ${share.join(' + ')} messages sent, 0 twice`);
  });

  it('turn red when a message is claimed without a lock', async () => {
    for (const app of apps) claimCarelessly(app);
    await workTogether(apps);
    const twice = repeated(apps);
    say(`races: planted claim without a lock: ${twice} messages sent twice`);
    expect(twice).toBeGreaterThan(0);
    expect((await attempts('outbox')).some((count) => count > 1)).toBe(true);
  });

  it('ring every timer once: each offer runs out once', async () => {
    const adviser = await world.lawyer(await world.firm({ specialties: ['family'], capacity: 10_000 }));
    for (let n = 0; n < MATTERS; n += 1) await world.book(await world.resident(), { topic: 'inheritance' });
    const offers = await world.db.query<unknown[]>("SELECT id FROM offers WHERE state = 'open'");
    moveClocks(apps, '2026-11-23 15:00');
    await workTogether(apps);
    expect(await attempts('timers')).toEqual([1]);
    const [expiries] = await world.db.query<[{ count: number }]>(
      "SELECT COUNT(*) AS count FROM events WHERE event = 'expire'",
    );
    expect(Number(expiries.count)).toBe(offers.length);
    expect((await adviser.get('/offers')).body.offers).toEqual([]);
    say(`races: two instances: ${offers.length} offers ran out, each once`);
    expect(await historyFaults(world.db)).toEqual([]);
  });

  /** How often rows were claimed: `[1]` when each was claimed once. */
  async function attempts(table: 'outbox' | 'timers'): Promise<number[]> {
    const rows = await world.db.query<{ attempts: number }[]>(`SELECT DISTINCT attempts FROM ${table} ORDER BY 1`);
    return rows.map((row) => Number(row.attempts));
  }
});

function sent(app: NestFastifyApplication): readonly { phone: string; text: string }[] {
  const sms = app.get(Sms);
  if (!(sms instanceof SimulatedSms)) throw new Error('tests send nothing for real');
  return sms.sent;
}

/** Messages that somebody got more than once. */
function repeated(apps: readonly NestFastifyApplication[]): number {
  const all = apps.flatMap((app) => sent(app)).map(({ phone, text }) => `${phone} ${text}`);
  return all.length - new Set(all).size;
}

/** The planted fault: what is due is read and marked, and nobody is kept from reading it meanwhile. */
function claimCarelessly(app: NestFastifyApplication): void {
  const worker = app.get<{ lease: () => Promise<Leased | null> }>(OutboxWorker);
  worker.lease = async () => {
    const { manager } = app.get(DataSource);
    const message = await manager
      .createQueryBuilder(OutboxMessage, 'm')
      .where('m.doneAt IS NULL')
      .orderBy('m.id')
      .getOne();
    if (message === null) return null;
    await manager.increment(OutboxMessage, { id: message.id }, 'attempts', 1);
    return { ...message, attempts: message.attempts + 1 };
  };
}
