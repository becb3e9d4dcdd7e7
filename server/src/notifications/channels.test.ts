import type { Client } from '../../../test/world/client.js';
import { World } from '../../../test/world/world.js';
import { PeopleService } from '../people/people.service.js';
import { Timers } from '../platform/jobs/timers.js';
import { OutboxMessage } from '../platform/outbox/outbox.entity.js';
import { OutboxWorker } from '../platform/outbox/outbox-worker.js';
import { SimulatedSms, Sms } from '../platform/sms/sms.js';
import { SimulatedWechat } from '../platform/wechat/simulated-wechat.js';
import { Wechat } from '../platform/wechat/wechat.js';
import { Delivery, Notification } from './notifications.entity.js';

describe('a message that reaches people outside the app', () => {
  let world: World;
  let adviser: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    adviser = await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());
  beforeEach(() => {
    sms().sent.length = 0;
    wechat().sent.length = 0;
  });

  const sms = () => world.app.get<SimulatedSms>(Sms);
  const wechat = () => world.app.get<SimulatedWechat>(Wechat);
  const bind = (person: Client, openid: string) =>
    world.app.get(PeopleService).bindWechat(world.db.manager, person.id, openid);
  const attempts = (person: Client): Promise<Pick<Delivery, 'channel' | 'state' | 'error' | 'attempts'>[]> =>
    world.db.query(
      `SELECT d.channel, d.state, d.error, d.attempts FROM deliveries d JOIN notifications n ON n.id = d.notification_id
        WHERE n.person_id = ? ORDER BY d.channel DESC`,
      [person.id],
    );
  /** A lawyer accepts, of which the resident is told at the next round; what was told before is out of the way. */
  async function happens(resident: Client): Promise<void> {
    const matter = await world.book(resident);
    await world.settle();
    sms().sent.length = 0;
    const offer = await world.offerOf(adviser, matter);
    await adviser.post(`/offers/${offer?.id}/accept`, { conflictChecked: true });
  }

  it('goes by WeChat where the person subscribed', async () => {
    const resident = await world.resident();
    await bind(resident, 'o-subscribed');
    await happens(resident);
    await world.settle();
    expect(wechat().sent).toMatchObject([{ openid: 'o-subscribed', title: '律师已接单' }]);
    expect(await attempts(resident)).toEqual([{ channel: 'wechat', state: 'sent', error: null, attempts: 1 }]);
    expect(sms().sent).toEqual([]);
  });

  it('goes by SMS when the one message of the subscription is used up (43101)', async () => {
    const resident = await world.resident();
    await bind(resident, 'o-unsubscribed');
    await happens(resident);
    await world.settle();
    expect(await attempts(resident)).toEqual([
      { channel: 'wechat', state: 'refused', error: '43101', attempts: 1 },
      { channel: 'sms', state: 'sent', error: null, attempts: 1 },
    ]);
    expect(sms().sent).toMatchObject([
      { phone: expect.stringMatching(/^1380000/), text: expect.stringContaining('HN-ZX-') },
    ]);
    expect(sms().sent[0]!.text).toMatch(/^【惠法通】/);
  });

  it('goes by SMS where there is no WeChat, and nowhere outside where there is no mobile', async () => {
    const [mobile, landLine] = [await world.resident(), await world.resident()];
    await landLine.put('/people/me', { name: '老王', phone: '021-58000000' });
    await happens(mobile);
    await world.settle();
    expect(sms().sent).toHaveLength(1);
    await happens(landLine);
    await world.settle();
    expect(await attempts(landLine)).toMatchObject([{ channel: 'sms', state: 'refused', error: 'noMobile' }]);
    expect((await landLine.get('/notifications')).body.unread).toBe(1);
  });

  it('is tried again after a passing fault, a little later each time, and then delivered once', async () => {
    await world.to('2026-11-23 10:00');
    const resident = await world.resident();
    await bind(resident, 'o-busy');
    wechat().failures.push(-1, 45011);
    await happens(resident);
    await world.settle();
    expect(wechat().sent).toEqual([]);
    const waiting = async () => (await world.db.manager.find(OutboxMessage, { order: { id: 'DESC' }, take: 1 }))[0]!;
    expect(await waiting()).toMatchObject({ attempts: 1, doneAt: null, dueAt: new Date(world.now + 2000) });
    await world.settle();
    expect(wechat().failures).toEqual([45011]);
    await world.to('2026-11-23 10:01');
    expect(await waiting()).toMatchObject({ attempts: 2, doneAt: null, dueAt: new Date(world.now + 4000) });
    await world.to('2026-11-23 10:02');
    expect(await waiting()).toMatchObject({ attempts: 3, doneAt: new Date(world.now), lastError: null });
    expect(wechat().sent).toHaveLength(1);
    expect(await attempts(resident)).toEqual([{ channel: 'wechat', state: 'sent', error: null, attempts: 3 }]);
    await world.to('2026-11-23 10:30');
    expect(wechat().sent).toHaveLength(1);
  });

  it('does not hold up the inbox while the provider is down', async () => {
    const resident = await world.resident();
    await happens(resident);
    sms().failures = 3;
    await world.settle();
    expect((await resident.get('/notifications')).body.unread).toBe(1);
    expect(sms().sent).toEqual([]);
    sms().failures = 0;
    await world.to('2026-11-23 11:00');
    expect(sms().sent).toHaveLength(1);
  });

  it('is given up after ten tries, and stays in the inbox', async () => {
    await world.to('2026-11-23 13:30');
    const resident = await world.resident();
    await happens(resident);
    sms().failures = 1000;
    for (let minute = 31; minute <= 59; minute += 1) await world.to(`2026-11-23 13:${minute}`);
    for (const moment of ['14:15', '14:45', '15:15', '15:45']) await world.to(`2026-11-23 ${moment}`);
    sms().failures = 0;
    const [last] = await world.db.manager.find(OutboxMessage, { order: { id: 'DESC' }, take: 1 });
    expect(last).toMatchObject({ attempts: 10, lastError: 'RefusalException' });
    expect(last!.doneAt).not.toBeNull();
    await world.to('2026-11-24 09:00');
    expect(sms().sent).toEqual([]);
    expect((await resident.get('/notifications')).body.unread).toBe(1);
  });
});

describe('a worker that dies', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());

  it('keeps its message until the lease of half a minute runs out; then another carries it, once', async () => {
    const worker = world.app.get(OutboxWorker);
    const carried: string[] = [];
    const at = new Date(world.now);
    await world.db.manager.insert(OutboxMessage, { topic: 'test.dies', payload: {}, createdAt: at, dueAt: at });
    await new Promise<void>((taken) => {
      // A worker that is killed in the middle never comes back to say so.
      worker.carry('test.dies', () => new Promise(() => taken()));
      void worker.drain();
    });
    worker.carry('test.dies', ({ id, attempts }) => Promise.resolve(void carried.push(`${id} at ${attempts}`)));
    await worker.drain();
    expect(carried).toEqual([]);
    await world.to('2026-11-23 09:01');
    expect(carried).toEqual([expect.stringMatching(/ at 2$/)]);
    await world.to('2026-11-23 09:10');
    expect(carried).toHaveLength(1);
  });

  it('leaves its timer to another as well', async () => {
    const timers = world.app.get(Timers);
    let rung = 0;
    await timers.set(world.db.manager, 'testDies', 'a'.repeat(32), new Date(world.now));
    await new Promise<void>((taken) => {
      timers.on('testDies', () => new Promise(() => taken()));
      void timers.ringDue();
    });
    timers.on('testDies', () => Promise.resolve(void (rung += 1)));
    expect([await timers.ringDue(), rung]).toEqual([0, 0]);
    await world.to('2026-11-23 09:11');
    expect(rung).toBe(1);
    await world.to('2026-11-23 09:20');
    expect(rung).toBe(1);
  });

  it('after it had written the notice, before it had said so: told twice is once', async () => {
    await world.lawyer(await world.firm());
    const { id: matterId } = await world.book(await world.resident());
    await world.settle();
    const before = await world.db.manager.countBy(Notification, { matterId });
    expect(before).toBeGreaterThanOrEqual(1);
    await world.db.manager.update(
      OutboxMessage,
      { topic: 'matter.offer' },
      { doneAt: null, dueAt: new Date(world.now) },
    );
    expect(await world.app.get(OutboxWorker).drain()).toBeGreaterThanOrEqual(1);
    expect(await world.db.manager.countBy(Notification, { matterId })).toBe(before);
  });

  it('leaves the others free: four at once carry each message once', async () => {
    const worker = world.app.get(OutboxWorker);
    const carried: string[] = [];
    worker.carry('test.many', ({ id }) => {
      carried.push(id);
      return new Promise((resolve) => setTimeout(resolve, 2));
    });
    const at = new Date(world.now);
    const rows = Array.from({ length: 60 }, () => ({ topic: 'test.many', payload: {}, createdAt: at, dueAt: at }));
    await world.db.manager.insert(OutboxMessage, rows);
    await Promise.all([1, 2, 3, 4].map(() => worker.drain()));
    expect(carried).toHaveLength(60);
    expect(new Set(carried).size).toBe(60);
  });
});
