import type { Client } from '../../../test/world/client.js';
import { ANSWER, World } from '../../../test/world/world.js';

const WINDOW = { way: 'call', windowDay: '2026-11-24', windowHalf: 'am' };

describe('calls of the lawyer', () => {
  let world: World;
  let adviser: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    adviser = await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  /** A matter with a call window on Tuesday morning, accepted on Monday. */
  async function waiting() {
    await world.to('2026-11-23 09:00');
    const resident = await world.resident();
    return { resident, ...(await world.accepted(resident, adviser, WINDOW)) } as {
      resident: Client;
      id: string;
      version: number;
    };
  }

  async function call(id: string, at: string, outcome: string) {
    await world.to(at);
    const { version } = (await adviser.get(`/tasks/${id}`)).body;
    return adviser.post(`/tasks/${id}/calls`, { version, outcome });
  }

  it('tells who will ring, from which number, free and without codes, before anybody rings', async () => {
    const { resident } = await waiting();
    await world.settle();
    const [notice] = (await resident.get('/notifications')).body.notifications;
    expect(notice.title).toBe('律师已接单');
    expect(notice.body).toMatch(/律所\d+的律律师，来电号码 021-0000\d{4}。.*不收钱，不要验证码。/);
  });

  it('shows a call in vain to the resident at once, and tells him', async () => {
    const { id, resident } = await waiting();
    const { body } = await call(id, '2026-11-24 09:30', 'noAnswer');
    expect(body.calls).toEqual([{ at: '2026-11-24T01:30:00.000Z', outcome: 'noAnswer' }]);
    expect(body.state).toBe('inProgress');
    await world.settle();
    const seen = (await resident.get(`/matters/${id}`)).body;
    expect(seen.calls).toEqual(body.calls);
    expect((await resident.get('/notifications')).body.notifications[0].title).toBe('律师打电话没找到您');
  });

  it('stops the clock from the first call once three on two days were in vain, and runs on when one gets through', async () => {
    const { id, resident } = await waiting();
    const dueAt = (await adviser.get(`/tasks/${id}`)).body.dueAt;
    expect(dueAt).toBe('2026-11-24T03:30:00.000Z');
    await call(id, '2026-11-24 10:30', 'noAnswer');
    await call(id, '2026-11-24 14:00', 'busy');
    const third = (await call(id, '2026-11-25 09:00', 'noAnswer')).body;
    expect(third).toMatchObject({ state: 'awaitingResident', light: 'stopped', minutesLeft: null });
    expect((await resident.get(`/matters/${id}`)).body).toMatchObject({
      state: 'awaitingResident',
      question: null,
      actions: expect.arrayContaining(['reply']),
    });
    // An hour was left at the first call; so an hour is left when he picks up.
    const reached = (await call(id, '2026-11-26 10:00', 'reached')).body;
    expect(reached).toMatchObject({ state: 'inProgress', minutesLeft: 60, dueAt: '2026-11-26T03:00:00.000Z' });
  });

  it('does not stop for three calls on one day', async () => {
    const { id } = await waiting();
    for (const at of ['09:30', '10:30', '11:15']) await call(id, `2026-11-24 ${at}`, 'noAnswer');
    expect((await adviser.get(`/tasks/${id}`)).body.state).toBe('inProgress');
  });

  it('runs on with a better time that the resident writes', async () => {
    const { id, resident } = await waiting();
    for (const at of ['2026-11-24 10:30', '2026-11-25 09:00', '2026-11-25 10:00']) await call(id, at, 'noAnswer');
    await world.to('2026-11-26 10:00');
    const { version } = (await resident.get(`/matters/${id}`)).body;
    await resident.post(`/matters/${id}/replies`, { version, words: '请下午三点以后打' });
    const task = (await adviser.get(`/tasks/${id}`)).body;
    expect(task).toMatchObject({ state: 'inProgress', minutesLeft: 60 });
    // Two more calls in vain are not yet three since he wrote.
    await call(id, '2026-11-26 15:00', 'noAnswer');
    expect((await call(id, '2026-11-27 15:00', 'noAnswer')).body.state).toBe('inProgress');
  });

  it('is refused to another lawyer, before conflicts were searched, and after closing', async () => {
    const { id, version } = await waiting();
    const other = await world.lawyer(await world.firm());
    expect((await other.post(`/tasks/${id}/calls`, { version, outcome: 'noAnswer' })).status).toBe(404);
    const slotId = await world.slot(adviser, '2026-11-27 09:00');
    const booked = await world.book(await world.resident(), { way: 'point', slotId });
    const early = await adviser.post(`/tasks/${booked.id}/calls`, { version: booked.version, outcome: 'reached' });
    expect(early.body.code).toBe('NOT_NOW');
    const closed = (await adviser.post(`/tasks/${id}/answer`, { version, ...ANSWER })).body;
    const late = await adviser.post(`/tasks/${id}/calls`, { version: closed.version, outcome: 'reached' });
    expect(late.body.code).toBe('NOT_NOW');
  });
});
