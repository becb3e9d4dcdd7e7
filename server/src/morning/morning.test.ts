import type { Client } from '../../../test/world/client.js';
import { World } from '../../../test/world/world.js';

describe('the director’s morning', () => {
  let world: World;
  let director: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-20 09:00');
    director = await world.staff('director');
  });
  afterAll(() => world.close());

  const morning = async (by = director) => (await by.get('/morning')).body;

  it('is quiet in an empty town', async () => {
    const { waiting, received, duty, leaves, dissatisfied, shares, year } = await morning();
    expect(Object.values(waiting)).toEqual(Object.values(waiting).map(() => 0));
    expect(received).toEqual({
      from: '2026-11-19',
      to: '2026-11-19',
      received: 0,
      persons: 0,
      unaccepted: 0,
      overdue: [],
    });
    expect([duty, leaves, dissatisfied, shares]).toEqual([[], [], [], []]);
    expect(year).toMatchObject({ year: 2026, received: 0, inTime: null, satisfied: null, firms: 0 });
  });

  it('counts each thing once, and each figure opens a list that is as long', async () => {
    const firm = await world.firm({ share: 0.75 });
    const lawyer = await world.lawyer(firm);
    await world.leave(lawyer, '2026-11-23', '2026-11-25');
    await world.slot(lawyer, '2026-11-23 09:00', 2);
    await world.book(await world.resident());
    await world.book(await world.resident(), { passToFirm: false });
    const unhappy = await world.resident();
    const { id, version } = await world.closed(unhappy, lawyer);
    await unhappy.post(`/matters/${id}/rating`, { version, level: 1, askedForMoney: true });
    await world.to('2026-11-23 08:45');
    director = await world.staff('director');
    const found = await morning();
    expect(found.received).toMatchObject({ from: '2026-11-20', to: '2026-11-22', received: 3, persons: 3 });
    const listed = async (query: string) => (await director.get(`/board?${query}`)).body.rows.length;
    expect(await listed('receivedFrom=2026-11-20&receivedTo=2026-11-22')).toBe(3);
    expect(await listed('state=offered')).toBe(found.received.unaccepted);
    expect(await listed('state=kept')).toBe(found.waiting.toAnswer);
    expect(await listed('dissatisfied=true')).toBe(found.dissatisfiedCount);
    expect(found.dissatisfied).toEqual([expect.objectContaining({ id, level: 1, firmName: firm.name })]);
    expect(found.waiting).toMatchObject({ toAnswer: 1, moneyAsked: 1 });
    expect(found.duty).toEqual([expect.objectContaining({ firmName: firm.name, seats: 2, taken: 0, away: true })]);
    expect(found.leaves).toEqual([expect.objectContaining({ firmName: firm.name, until: '2026-11-25' })]);
    expect(found.shares).toEqual([
      expect.objectContaining({ firmId: firm.id, contracted: 1, received: 1, offers: 2, ending: true }),
    ]);
    expect(found.year).toMatchObject({ received: 3, closed: 1, rated: 1, firms: 1, lawyers: 1 });
  });

  it('says what is late and at whom', async () => {
    const { overdue } = (await morning()).received;
    await world.to('2026-11-27 16:00');
    director = await world.staff('director');
    const later = (await morning()).received.overdue;
    expect(later.length).toBeGreaterThan(overdue.length);
    for (const { firmId, count } of later) {
      const query = firmId === null ? 'light=red&move=office' : `light=red&move=firm&firmId=${firmId}`;
      expect((await director.get(`/board?${query}`)).body.rows).toHaveLength(count);
    }
  });

  it('refuses days that do not exist', async () => {
    for (const query of ['receivedFrom=2026-02-30', 'receivedTo=yesterday', 'dissatisfied=1'])
      expect(await director.get(`/board?${query}`)).toMatchObject({ status: 400, body: { code: 'INVALID' } });
  });

  it('is for the office alone', async () => {
    expect((await morning(await world.staff('clerk'))).day).toBe('2026-11-27');
    const adviser = await world.lawyer(await world.firm());
    for (const stranger of [await world.resident(), adviser, await world.staff('auditor')])
      expect((await stranger.get('/morning')).status).toBe(403);
  });
});
