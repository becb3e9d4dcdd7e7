import type { Client } from '../../../test/world/client.js';
import { World } from '../../../test/world/world.js';
import { DutySlot } from './organizations.entity.js';

const POINT = {
  address: '测试路 1 号一楼',
  phone: '021-58000000',
  villageId: null,
  communityId: null,
  latitude: 31.05,
  longitude: 121.75,
  mapLink: 'https://map.example.com/a?b=1',
};

describe('the service points that the office keeps', () => {
  let world: World;
  let clerk: Client;
  let lawyer: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    clerk = await world.staff('clerk');
    lawyer = await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  let names = 0;
  const aName = () => `第${(names += 1)}法律服务点`;
  const add = async (form: object = {}) => clerk.post('/keeping/points', { ...POINT, name: aName(), ...form });
  const change = (point: { id: string; name: string; version: number }, form: object) =>
    clerk.put(`/keeping/points/${point.id}`, {
      ...POINT,
      name: point.name,
      version: point.version,
      live: true,
      ...form,
    });
  const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
  const sit = (pointId: string, day = '2026-11-24') =>
    clerk.post('/sittings', { pointId, lawyerId: lawyer.id, day, from: '09:00', to: '10:00' });

  it('are written down once, with a number and a place on the map that residents see', async () => {
    const village = await world.village();
    const form = { ...POINT, name: aName(), villageId: village.id };
    const first = await clerk.post('/keeping/points', form, 'one-and-the-same-key');
    const again = await clerk.post('/keeping/points', form, 'one-and-the-same-key');
    expect([first.status, again.body]).toEqual([201, first.body]);
    expect(first.body).toMatchObject({
      ...form,
      placeName: village.name,
      sittingsAhead: 0,
      actions: ['change', 'close'],
    });
    expect(codeOf(await clerk.post('/keeping/points', form))).toEqual([409, 'NAME_TAKEN']);
    const points: { id: string }[] = (await world.visitor.get('/town')).body.points;
    expect(points.find(({ id }) => id === first.body.id)).toEqual({ id: first.body.id, ...form });
  });

  it.each([
    ['on a map without https', { mapLink: 'http://map.example.com/a' }, 'mapLink'],
    ['on a map that is a script', { mapLink: 'javascript:alert(1)' }, 'mapLink'],
    ['on a map behind somebody’s name', { mapLink: 'https://map.qq.com@evil.example.com/' }, 'mapLink'],
    ['on half a place', { longitude: null }, 'longitude'],
    ['out of the country', { latitude: 60 }, 'latitude'],
    ['of a village and a community at once', { villageId: 'a'.repeat(32), communityId: 'b'.repeat(32) }, 'communityId'],
    ['of a village that nobody knows', { villageId: 'a'.repeat(32) }, 'villageId'],
    ['without a number', { phone: '五八' }, 'phone'],
  ])('are not %s', async (_, form, field) => {
    const { status, body } = await add(form);
    expect([status, body.code, body.details[0].field]).toEqual([400, 'INVALID', field]);
  });

  it('stay open while lawyers are to sit there, and say how often; then close, take no sitting, and open again', async () => {
    const { body: point } = await add();
    await sit(point.id);
    await sit(point.id, '2026-11-25');
    const refused = await change(point, { live: false });
    expect(codeOf(refused)).toEqual([409, 'POINT_HAS_SITTINGS']);
    expect(refused.body.message).toBe(
      '这个服务点后面还排了 2 次坐班，不能关。请先到「坐班」里取消，或移到别的服务点。',
    );
    expect((await clerk.get(`/keeping/points/${point.id}`)).body).toMatchObject({ live: true, sittingsAhead: 2 });

    await world.db.manager.delete(DutySlot, { pointId: point.id });
    const closed = (await change(point, { live: false })).body;
    expect(closed).toMatchObject({ live: false, actions: ['reopen'] });
    expect(codeOf(await sit(point.id))).toEqual([409, 'POINT_CLOSED']);
    const shown = async () => ((await world.visitor.get('/town')).body.points as { id: string }[]).map(({ id }) => id);
    expect(await shown()).not.toContain(point.id);
    await change(closed, { live: true });
    expect(await shown()).toContain(point.id);
    expect((await sit(point.id)).status).toBe(201);
  });

  it('are not closed under a sitting that is made at the same moment', async () => {
    const { body: point } = await add();
    const [closed, sat] = await Promise.all([change(point, { live: false }), sit(point.id, '2026-12-09')]);
    expect([
      [200, 409],
      [409, 201],
    ]).toContainEqual([closed.status, sat.status]);
  });

  it('remember who changed what', async () => {
    const { body: point } = await add();
    await change(point, { phone: '021-58000001', mapLink: null });
    expect(codeOf(await change(point, {}))).toEqual([409, 'CHANGED_MEANWHILE']);
    const { body } = await clerk.get(`/keeping/points/${point.id}`);
    expect(body.changes[0]).toMatchObject({
      kind: 'point',
      event: 'changed',
      fields: [
        { field: 'phone', before: '021-58000000', after: '021-58000001' },
        { field: 'mapLink', before: POINT.mapLink, after: null },
      ],
    });
    expect(body.changes).toHaveLength(2);
  });

  it('stand with the times that can be booked, and with what was booked', async () => {
    const slotId = await world.slot(lawyer, '2026-12-10 09:00');
    const resident = await world.resident();
    const { slots } = (await resident.post('/slot-searches', {})).body;
    const slot = slots.find(({ id }: { id: string }) => id === slotId);
    const matter = await world.book(resident, { way: 'point', slotId });
    expect((await resident.get(`/matters/${matter.id}`)).body.appointment.pointId).toBe(slot.pointId);
    expect(slot.pointId).toMatch(/^[0-9a-f]{32}$/);
  });
});
