import type { Client } from '../../../test/world/client.js';
import { World } from '../../../test/world/world.js';

const TERMS = { startsOn: '2026-11-23', endsOn: '2027-11-22', share: 0.25, capacity: 10, specialties: ['labor'] };

describe('the firms that the office keeps', () => {
  let world: World;
  let clerk: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    clerk = await world.staff('clerk');
  });
  afterAll(() => world.close());

  let names = 0;
  const aName = () => `子丑第${(names += 1)}律师事务所`;
  const add = async (name = aName()) => (await clerk.post('/keeping/firms', { name, phone: '021-58000000' })).body;
  const sign = (firm: { id: string }, terms: object = {}) =>
    clerk.post(`/keeping/firms/${firm.id}/contracts`, { ...TERMS, ...terms });
  const change = (id: string, form: object) => clerk.put(`/keeping/contracts/${id}`, { ...TERMS, version: 1, ...form });
  const end = (id: string, form: object) =>
    clerk.post(`/keeping/contracts/${id}/endings`, { version: 1, lastDay: '2026-11-30', reason: '人手不够', ...form });
  const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

  /** Who is asked about a labour matter that is booked now; null: nobody. */
  const askedNow = async (lawyer: Client) => {
    const matter = await world.book(await world.resident(), { topic: 'labor' });
    return (await world.offerOf(lawyer, matter)) !== undefined;
  };

  it('are written down once, however often the button is pressed', async () => {
    const form = { name: aName(), phone: '13800000000' };
    const [first, again] = [
      await clerk.post('/keeping/firms', form, 'one-and-the-same-key'),
      await clerk.post('/keeping/firms', form, 'one-and-the-same-key'),
    ];
    expect([first.status, again.body]).toEqual([201, first.body]);
    expect(first.body).toMatchObject({ ...form, live: true, lawyers: 0, open: 0, contract: null, contracts: [] });
    expect(codeOf(await clerk.post('/keeping/firms', form))).toEqual([409, 'NAME_TAKEN']);
  });

  it('are asked from the first day of their contract to its last, and nobody restarts anything', async () => {
    await world.endContracts();
    const firm = await add();
    const lawyer = await world.lawyer(firm);
    expect(await askedNow(lawyer)).toBe(false);
    const { body } = await sign(firm);
    expect(await askedNow(lawyer)).toBe(true);

    const [contract] = body.contracts;
    await change(contract.id, { specialties: ['family'] });
    expect(await askedNow(lawyer)).toBe(false);
    await change(contract.id, { version: 2 });
    expect(await askedNow(lawyer)).toBe(true);
    await change(contract.id, { version: 3, capacity: 2 });
    expect(await askedNow(lawyer)).toBe(false);
    await change(contract.id, { version: 4 });

    expect((await end(contract.id, { version: 5, lastDay: '2026-11-23' })).status).toBe(200);
    expect(await askedNow(lawyer)).toBe(true);
    await world.to('2026-11-24 09:00');
    expect(await askedNow(lawyer)).toBe(false);
    await world.to('2026-11-23 09:00');
  });

  it('have one contract a day at most, even when two clerks sign at once', async () => {
    const firm = await add();
    const replies = await Promise.all(
      Array.from({ length: 6 }, (_, day) => sign(firm, { startsOn: `2026-12-0${day + 1}` })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(codeOf(await sign(firm, { startsOn: '2027-06-01', endsOn: '2028-05-31' }))).toEqual([
      409,
      'CONTRACT_OVERLAPS',
    ]);
    const { body } = await clerk.get(`/keeping/firms/${firm.id}`);
    expect(body.contracts).toHaveLength(1);
  });

  it('keep the first day of a contract that has begun, and its last may only move on', async () => {
    const firm = await add();
    const [contract] = (await sign(firm)).body.contracts;
    expect(codeOf(await change(contract.id, { startsOn: '2026-11-24' }))).toEqual([409, 'CONTRACT_BEGUN']);
    expect(codeOf(await change(contract.id, { endsOn: '2027-11-21' }))).toEqual([409, 'CONTRACT_BEGUN']);
    expect((await change(contract.id, { endsOn: '2028-11-22' })).body.contracts[0]).toMatchObject({
      endsOn: '2028-11-22',
      version: 2,
    });
    expect(codeOf(await change(contract.id, { version: 1 }))).toEqual([409, 'CHANGED_MEANWHILE']);
  });

  it('see a contract that was signed too early called off, and sign another for the same days', async () => {
    const firm = await add();
    const coming = { startsOn: '2027-01-01', endsOn: '2027-12-31' };
    const [contract] = (await sign(firm, coming)).body.contracts;
    const { body } = await end(contract.id, { lastDay: '2026-11-23' });
    expect(body.contracts).toMatchObject([{ standing: 'calledOff', actions: [] }]);
    expect(codeOf(await change(contract.id, { version: 2, ...coming }))).toEqual([409, 'CONTRACT_OVER']);
    expect((await sign(firm, coming)).status).toBe(201);
  });

  it.each([
    ['that end before they begin', { startsOn: '2027-01-02', endsOn: '2027-01-01' }, 'endsOn'],
    ['that are over already', { startsOn: '2025-01-01', endsOn: '2025-12-31' }, 'endsOn'],
    ['of a day that does not exist', { endsOn: '2027-02-30' }, 'endsOn'],
    ['of more than everything', { share: 1.01 }, 'share'],
    ['of a hair of a percent', { share: 0.25001 }, 'share'],
    ['with room for nothing', { capacity: 0 }, 'capacity'],
    ['for no kind of work', { specialties: [] }, 'specialties'],
    ['for a kind of work that nobody knows', { specialties: ['magic'] }, 'specialties'],
  ])('sign no contracts %s', async (_, terms, field) => {
    const firm = await add();
    const { status, body } = await sign(firm, terms);
    expect([status, body.code, body.details[0].field]).toEqual([400, 'INVALID', field]);
    expect((await clerk.get(`/keeping/firms/${firm.id}`)).body.contracts).toEqual([]);
  });

  it('are retired only without contract and lawyers, keep their past, and give their name free', async () => {
    const name = aName();
    const firm = await add(name);
    const retire = (version: number, live = false) =>
      clerk.put(`/keeping/firms/${firm.id}`, { version, name, phone: '021-58000000', live });
    const [contract] = (await sign(firm)).body.contracts;
    expect(codeOf(await retire(1))).toEqual([409, 'FIRM_IN_USE']);
    await end(contract.id, { lastDay: '2026-11-23' });
    await world.to('2026-11-24 09:00');
    clerk = await world.staff('clerk');
    expect((await retire(1)).body).toMatchObject({
      live: false,
      actions: ['resume'],
      contracts: [{ standing: 'over' }],
    });

    expect(codeOf(await sign(firm, { startsOn: '2026-12-01' }))).toEqual([409, 'FIRM_RETIRED']);
    const listed = async (show: string) =>
      ((await clerk.get(`/keeping/firms?show=${show}`)).body.firms as { id: string }[]).some(
        ({ id }) => id === firm.id,
      );
    expect([await listed('live'), await listed('retired')]).toEqual([false, true]);

    await add(name);
    expect(codeOf(await retire(2, true))).toEqual([409, 'NAME_TAKEN']);
  });

  it('remember who changed what, from what to what, and why', async () => {
    const firm = await add();
    const [contract] = (await sign(firm)).body.contracts;
    await change(contract.id, { share: 0.3, specialties: ['labor', 'family'] });
    const { body } = await end(contract.id, { version: 2, reason: '律所申请退出' });
    expect(body.changes.map(({ event, label, reason }: Record<string, unknown>) => [event, label, reason])).toEqual([
      ['ended', '2026年11月23日起的合同', '律所申请退出'],
      ['changed', '2026年11月23日起的合同', null],
      ['added', '2026年11月23日起的合同', null],
      ['added', firm.name, null],
    ]);
    expect(body.changes[1].fields).toEqual([
      { field: 'share', before: '25%', after: '30%' },
      { field: 'specialties', before: '劳动人事', after: '劳动人事、婚姻家庭' },
    ]);
    expect(body.changes[0].fields).toEqual([{ field: 'endsOn', before: '2027-11-22', after: '2026-11-30' }]);
    expect(new Set(body.changes.map(({ byName }: { byName: string }) => byName)).size).toBe(1);
    expect(body.changes[0].byName).toMatch(/^工作人员/);
    // The same again is no change.
    await clerk.put(`/keeping/firms/${firm.id}`, { version: 1, name: firm.name, phone: firm.phone, live: true });
    expect((await clerk.get(`/keeping/firms/${firm.id}`)).body.changes).toHaveLength(4);
  });

  it('show what the shares of today add up to', async () => {
    await world.endContracts();
    await sign(await add(), { share: 0.7 });
    await sign(await add(), { share: 0.4 });
    await sign(await add(), { share: 0.2, startsOn: '2026-11-25' });
    expect((await clerk.get('/keeping/firms')).body.shareToday).toBe(1.1);
  });
});
