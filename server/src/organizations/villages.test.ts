import type { Client } from '../../../test/world/client.js';
import { World } from '../../../test/world/world.js';

describe('the villages that the office keeps, and who advises them', () => {
  let world: World;
  let clerk: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    clerk = await world.staff('clerk');
  });
  afterAll(() => world.close());

  let names = 0;
  const aName = () => `测试${(names += 1)}村`;
  const community = async () => (await world.village()).communityId;
  const add = async (name = aName()) =>
    (await clerk.post('/keeping/villages', { name, communityId: await community() })).body;
  const assign = (id: string, form: object, key?: string) =>
    clerk.post(`/keeping/villages/${id}/advisers`, { startsOn: '2026-11-23', ...form }, key);
  const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
  const shown = async (id: string) =>
    ((await world.visitor.get('/town')).body.villages as { id: string; adviser: unknown }[]).find(
      (village) => village.id === id,
    );

  it('are written down once, and two in use of one community never bear one name', async () => {
    const form = { name: aName(), communityId: await community() };
    const first = await clerk.post('/keeping/villages', form, 'one-and-the-same-key');
    const again = await clerk.post('/keeping/villages', form, 'one-and-the-same-key');
    expect([first.status, again.body]).toEqual([201, first.body]);
    expect(first.body).toMatchObject({ ...form, live: true, adviser: null, advisers: [] });
    expect(codeOf(await clerk.post('/keeping/villages', form))).toEqual([409, 'NAME_TAKEN']);
    expect((await clerk.post('/keeping/villages', { ...form, communityId: 'f'.repeat(32) })).body.details).toEqual([
      { field: 'communityId', message: '请从列表里选社区' },
    ]);
  });

  it('are renamed and retired, and whoever lives there can no longer choose a retired one', async () => {
    const { id, communityId, name } = await add();
    const resident = await world.resident();
    const change = (form: object) =>
      clerk.put(`/keeping/villages/${id}`, { version: 1, name, communityId, live: true, ...form });
    const other = aName();
    expect((await change({ name: other })).body).toMatchObject({ name: other, version: 2 });
    expect(codeOf(await change({}))).toEqual([409, 'CHANGED_MEANWHILE']);
    expect((await resident.put('/people/me', { name: '王阿婆', villageId: id })).status).toBe(200);
    expect((await change({ version: 2, name: other, live: false })).body).toMatchObject({
      live: false,
      actions: ['resume'],
    });
    expect(codeOf(await resident.put('/people/me', { name: '王阿婆', villageId: id }))).toEqual([400, 'INVALID']);
    expect(await shown(id)).toBeUndefined();
    expect(codeOf(await assign(id, { lawyerId: null }))).toEqual([409, 'VILLAGE_RETIRED']);
    const { body } = await clerk.get(`/keeping/villages/${id}`);
    expect(body.changes.map(({ event, label }: Record<string, unknown>) => [event, label])).toEqual([
      ['ended', other],
      ['changed', other],
      ['added', name],
    ]);
    expect((await clerk.get('/keeping/villages?show=retired')).body.villages).toMatchObject([{ id }]);
  });

  it('are advised by one lawyer after the other, and everybody sees whose turn it is', async () => {
    const { id } = await add();
    const firm = await world.firm();
    const [first, second] = [await world.lawyer(firm), await world.lawyer(firm)];
    expect((await shown(id))!.adviser).toBeNull();
    await assign(id, { lawyerId: first.id, startsOn: '2025-01-01' });
    const seen = (await shown(id))!.adviser;
    expect(seen).toEqual({ lawyerName: expect.stringMatching(/^律师/), firmName: firm.name, firmPhone: firm.phone });

    const { body } = await assign(id, { lawyerId: second.id, startsOn: '2026-12-01' });
    expect(body.advisers).toMatchObject([
      { lawyerId: second.id, startsOn: '2026-12-01', endsOn: null, standing: 'coming' },
      { lawyerId: first.id, startsOn: '2025-01-01', endsOn: '2026-11-30', standing: 'now' },
    ]);
    expect(body.adviser.lawyerId).toBe(first.id);
    expect((await shown(id))!.adviser).toEqual(seen);
    await world.to('2026-12-01 09:00');
    clerk = await world.staff('clerk');
    expect((await clerk.get(`/keeping/villages/${id}`)).body.adviser.lawyerId).toBe(second.id);

    await assign(id, { lawyerId: null, startsOn: '2026-12-01' });
    expect((await shown(id))!.adviser).toBeNull();
    await world.to('2026-11-23 09:00');
    clerk = await world.staff('clerk');
  });

  it('keep what was before, remember the correction, and refuse to write into the past of another', async () => {
    const { id, name } = await add();
    const firm = await world.firm();
    const [first, second] = [await world.lawyer(firm), await world.lawyer(firm)];
    await assign(id, { lawyerId: first.id });
    expect(codeOf(await assign(id, { lawyerId: second.id, startsOn: '2026-11-22' }))).toEqual([409, 'ADVISER_ORDER']);
    const { body } = await assign(id, { lawyerId: second.id });
    expect(body.advisers).toMatchObject([{ lawyerId: second.id }]);
    expect(body.changes[0]).toMatchObject({
      kind: 'villageAdviser',
      label: `${name}法律顾问`,
      fields: [{ field: 'adviser', before: expect.any(String), after: expect.any(String) }],
    });
    expect(await world.db.query('SELECT live FROM village_advisers WHERE village_id = ? ORDER BY live', [id])).toEqual([
      { live: null },
      { live: 1 },
    ]);
  });

  it.each([
    ['of a day that does not exist', { startsOn: '2026-02-30' }, 'startsOn'],
    ['from years ahead on', { startsOn: '2028-01-01' }, 'startsOn'],
    ['whom nobody knows', { lawyerId: 'e'.repeat(32) }, 'lawyerId'],
  ])('take no adviser %s', async (_, form, field) => {
    const { id } = await add();
    const { status, body } = await assign(id, { lawyerId: null, ...form });
    expect([status, body.code, body.details[0].field]).toEqual([400, 'INVALID', field]);
  });

  it('have one adviser a day, even when two clerks name him at once', async () => {
    const { id } = await add();
    const firm = await world.firm();
    const lawyers = [await world.lawyer(firm), await world.lawyer(firm), await world.lawyer(firm)];
    const replies = await Promise.all(lawyers.map((lawyer) => assign(id, { lawyerId: lawyer.id })));
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await clerk.get(`/keeping/villages/${id}`)).body.advisers).toHaveLength(1);
  });
});
