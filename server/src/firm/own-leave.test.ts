import type { Client } from '../../../test/world/client.js';
import { World } from '../../../test/world/world.js';

describe("a lawyer's own leave", () => {
  let world: World;
  let firm: Awaited<ReturnType<World['firm']>>;
  let adviser: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    firm = await world.firm();
    adviser = await world.lawyer(firm);
  });
  afterAll(() => world.close());

  const away = (fromOn: string, toOn: string) => adviser.post('/my-leaves', { fromOn, toOn });

  it('says which sittings and matters fall into it', async () => {
    await world.slot(adviser, '2026-12-08 09:00');
    const call = { way: 'call', windowDay: '2026-11-24', windowHalf: 'am' };
    await world.accepted(await world.resident(), adviser, call);
    expect((await away('2026-12-07', '2026-12-09')).body.leaves).toMatchObject([{ sittings: 1, matters: 0 }]);
    const { leaves } = (await away('2026-11-24', '2026-11-24')).body;
    expect(leaves).toMatchObject([{ fromOn: '2026-11-24', sittings: 0, matters: 1 }, { fromOn: '2026-12-07' }]);
  });

  it('lets offers pass the firm by while its only lawyer is away', async () => {
    const before = await world.book(await world.resident());
    expect(await world.offerOf(adviser, before)).toBeDefined();
    const { leaves } = (await away('2026-11-23', '2026-11-23')).body;
    const during = await world.book(await world.resident());
    expect(await world.offerOf(adviser, during)).toBeUndefined();
    const gone = await adviser.post('/my-leaves/ends', { leaveId: leaves[0].id });
    expect(gone.status).toBe(200);
    expect(await world.offerOf(adviser, await world.book(await world.resident()))).toBeDefined();
  });

  it('is refused in words where the days are wrong or taken', async () => {
    const message = async (fromOn: string, toOn: string) => {
      const { status, body } = await away(fromOn, toOn);
      return [status, body.details?.[0].message];
    };
    expect(await message('2026-12-30', '2026-12-29')).toEqual([400, '最后一天不能早于第一天']);
    expect(await message('2026-11-01', '2026-11-22')).toEqual([400, '这几天已经过去了']);
    expect(await message('2026-02-30', '2026-12-29')).toEqual([400, '没有这一天']);
    expect(await message('2026-12-09', '2026-12-10')).toEqual([400, '这几天里有的已经写过休假']);
    expect(await message('2026-12-20', '2027-12-30')).toEqual([400, '一次最长休一年']);
  });

  it('is written once when the button is pressed many times', async () => {
    const form = { fromOn: '2027-03-01', toOn: '2027-03-03' };
    const replies = await Promise.all(Array.from({ length: 8 }, () => adviser.post('/my-leaves', form)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const { leaves } = (await adviser.get('/my-leaves')).body;
    expect(leaves.filter(({ fromOn }: { fromOn: string }) => fromOn === form.fromOn)).toHaveLength(1);
  });

  it('keeps the days that are over when it is taken back, and is missing to colleagues', async () => {
    await world.to('2026-12-08 10:00');
    const { leaves } = (await adviser.get('/my-leaves')).body;
    const colleague = await world.lawyer(firm);
    expect((await colleague.post('/my-leaves/ends', { leaveId: leaves[0].id })).status).toBe(404);
    await adviser.post('/my-leaves/ends', { leaveId: leaves[0].id });
    expect((await adviser.get('/schedule?from=2026-12-07')).body.leaveDays).toEqual(['2026-12-07']);
  });
});
