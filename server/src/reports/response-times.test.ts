import type { Client } from '../../../test/world/client.js';
import { ANSWER, World } from '../../../test/world/world.js';

describe('response times of firms', () => {
  let world: World;
  let clerk: Client;
  let firm: Awaited<ReturnType<World['firm']>>;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    firm = await world.firm();
    const adviser = await world.lawyer(firm);
    // 10, 20, 30, 40 and 50 minutes; then one that nobody answers.
    for (const minute of ['09:10', '09:30', '10:00', '10:40', '11:30']) {
      const matter = await world.book(await world.resident());
      await world.to(`2026-11-23 ${minute}`);
      const offer = await world.offerOf(adviser, matter);
      const task = (await adviser.post(`/offers/${offer?.id}/accept`, { conflictChecked: true })).body;
      await adviser.post(`/tasks/${task.id}/answer`, { version: task.version, ...ANSWER });
    }
    await world.book(await world.resident());
    await world.to('2026-11-24 15:00');
    clerk = await world.staff('clerk');
  });
  afterAll(() => world.close());

  const times = async (query = '') => (await clerk.get(`/reports/response-times${query}`)).body;

  it('are told for all and for each firm, with every count', async () => {
    const figure = { offers: 6, accepted: 5, half: 30, nineInTen: 50, inTime: 5 / 6 };
    expect(await times()).toMatchObject({
      by: 'firm',
      from: '2026-08-27',
      to: '2026-11-24',
      all: figure,
      groups: [{ key: firm.id, name: firm.name, ...figure }],
      hidden: 0,
    });
  });

  it('are grouped by topic, community and month', async () => {
    for (const [by, name] of [
      ['topic', expect.any(String)],
      ['community', expect.any(String)],
      ['month', '2026年11月'],
    ])
      expect((await times(`?by=${by}`)).groups).toEqual([expect.objectContaining({ offers: 6, name })]);
  });

  it('hide what is narrowed down to fewer than five, and look at no other days', async () => {
    expect(await times('?by=firm&from=2026-11-24&to=2026-11-24')).toMatchObject({
      all: { offers: 0, half: null, inTime: null },
      groups: [],
    });
    expect(await times(`?firmId=${'0'.repeat(32)}`)).toMatchObject({ all: { offers: 0 }, groups: [], hidden: 0 });
  });

  it.each(['?from=2026-02-30', '?to=soon', '?from=2026-11-24&to=2026-11-23', '?from=2020-01-01', '?by=lawyer'])(
    'refuse %s',
    async (query) => {
      const reply = await clerk.get(`/reports/response-times${query}`);
      expect(reply).toMatchObject({ status: 400, body: { code: 'INVALID' } });
    },
  );
});
