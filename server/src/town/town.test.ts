import { World } from '../../../test/world/world.js';

describe('the town, as anybody may see it', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());

  it('has its villages by community, its points and the station’s number', async () => {
    const village = await world.village('海沈村');
    await world.slot(await world.lawyer(await world.firm()), '2026-11-24 09:00');
    const { body } = await world.visitor.get('/town');
    expect(body).toMatchObject({ name: '惠南镇', stationPhone: expect.stringMatching(/^021-/), demo: true });
    expect(body.villages).toMatchObject([{ id: village.id, name: '海沈村', communityName: expect.any(String) }]);
    expect(body.points).toHaveLength(1);
  });

  it('says who sits where next, soonest first, and how many places are free', async () => {
    const lawyer = await world.lawyer(await world.firm());
    await world.slot(lawyer, '2026-11-23 13:30', 3);
    const duties = (await world.visitor.get('/town')).body.nextDuties;
    expect(duties[0]).toMatchObject({ startsAt: '2026-11-23T05:30:00.000Z', seatsFree: 3, provisional: false });
    const starts = duties.map(({ startsAt }: { startsAt: string }) => startsAt);
    expect(starts).toEqual([...starts].sort());
  });

  it('is alive and ready, and lets nobody keep its answers', async () => {
    for (const path of ['/health', '/ready']) {
      const reply = await world.visitor.get(path);
      expect([path, reply.status, reply.body]).toEqual([path, 200, { ok: true }]);
      expect(reply.headers['cache-control']).toBe('no-store');
      expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    }
    expect((await world.visitor.get('/town')).headers['cache-control']).toBe('no-cache');
  });
});
