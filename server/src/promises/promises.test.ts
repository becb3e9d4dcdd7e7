import type { Client } from '../../../test/world/client.js';
import { PROMISE } from '../../../test/world/promise.js';
import { World } from '../../../test/world/world.js';

describe('what the town promises', () => {
  let world: World;
  let director: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    director = await world.staff('director');
    await world.lawyer(await world.firm({ endsOn: '2027-12-31' }));
  });
  afterAll(() => world.close());

  const make = (form: object) => director.post('/promises', { ...PROMISE, ...form });

  it('begins with what it always promised', async () => {
    const { body } = await director.get('/promises');
    expect(body.earliest).toBe('2026-11-24');
    expect(body.versions).toMatchObject([
      { ...PROMISE, effectiveFrom: '2024-01-01', standing: 'inForce', byName: null },
    ]);
  });

  it('changes from a day ahead on, and what was promised before stays', async () => {
    const resident = await world.resident();
    const before = await world.book(resident);
    expect(before.dueAt).toBe('2026-11-23T07:00:00.000Z');
    const { status, body } = await make({ effectiveFrom: '2026-11-24', offerMinutes: 60, cancelMinutes: 240 });
    expect(status).toBe(201);
    expect(body.versions.map((version: { standing: string }) => version.standing)).toEqual(['ahead', 'inForce']);
    expect((await world.book(resident)).dueAt).toBe('2026-11-23T07:00:00.000Z');
    expect((await world.visitor.get('/town')).body.promises.cancelMinutes).toBe(120);

    await world.to('2026-11-24 09:00');
    director = await world.staff('director');
    expect((await resident.get(`/matters/${before.id}`)).body.dueAt).not.toBe('2026-11-24T02:00:00.000Z');
    expect((await world.book(resident)).dueAt).toBe('2026-11-24T02:00:00.000Z');
    expect((await world.visitor.get('/town')).body.promises.cancelMinutes).toBe(240);
    expect((await director.get('/promises')).body.versions[0].standing).toBe('inForce');
  });

  it('says its own figure when it is too late', async () => {
    const lawyer = await world.lawyer(await world.firm());
    const slotId = await world.slot(lawyer, '2026-11-24 14:00');
    const resident = await world.resident();
    const { id, version } = await world.book(resident, { way: 'point', slotId });
    const reply = await resident.post(`/matters/${id}/cancel`, { version });
    expect(reply.body).toMatchObject({ code: 'CANCEL_TOO_LATE', details: { limit: '4 小时' } });
    expect(reply.body.message).toBe('离约好的时间不到 4 小时（办公时间），不能在手机上取消，请打电话到镇法律服务站。');
  });

  it('never begins in the past, nor twice on one day', async () => {
    for (const effectiveFrom of ['2026-11-23', '2026-11-24', '2026-02-30'])
      expect((await make({ effectiveFrom })).body.code).toBe('PROMISE_TOO_SOON');
    const [one, other] = await Promise.all([
      make({ effectiveFrom: '2027-01-01' }),
      make({ effectiveFrom: '2027-01-01', offerMinutes: 90 }),
    ]);
    expect([one.status, other.status].sort()).toEqual([201, 409]);
    expect([one, other].find(({ status }) => status === 409)?.body.code).toBe('PROMISE_DAY_TAKEN');
  });

  it('is taken back while it lies ahead, and never once it is in force', async () => {
    const { versions } = (await director.get('/promises')).body;
    const [ahead, inForce] = versions as { id: string; standing: string }[];
    expect([ahead!.standing, inForce!.standing]).toEqual(['ahead', 'inForce']);
    expect((await director.delete(`/promises/${ahead!.id}`)).body.versions).toHaveLength(2);
    expect((await director.delete(`/promises/${ahead!.id}`)).body.code).toBe('NOT_FOUND');
    expect((await director.delete(`/promises/${inForce!.id}`)).body.code).toBe('PROMISE_IN_FORCE');
    expect((await (await world.staff('clerk')).delete(`/promises/${inForce!.id}`)).status).toBe(403);
  });
});
