import type { Client } from '../../../test/world/client.js';
import { ANSWER, World } from '../../../test/world/world.js';
import { Notification } from '../notifications/notifications.entity.js';

describe('rating', () => {
  let world: World;
  let adviser: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    adviser = await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  const rate = (resident: Client, { id, version }: { id: string; version: number }, form = {}) =>
    resident.post(`/matters/${id}/rating`, { version, level: 5, askedForMoney: false, ...form });

  it('is done on five levels, once', async () => {
    for (const level of [5, 4, 3, 2, 1]) {
      const resident = await world.resident();
      const closed = await world.closed(resident, adviser);
      const { body } = await rate(resident, closed, { level, words: '讲得清楚' });
      expect(body).toMatchObject({ ratable: false, rating: { level, words: '讲得清楚', askedForMoney: false } });
      expect(body.actions).not.toContain('rate');
      expect(await rate(resident, body)).toMatchObject({ status: 409, body: { code: 'RATED_ALREADY' } });
      expect((await resident.get(`/matters/${closed.id}`)).body.rating.level).toBe(level);
    }
  });

  it.each([
    { level: 0 },
    { level: 6 },
    { level: '5' },
    { level: 4.5 },
    { askedForMoney: null },
    { words: '好'.repeat(501) },
  ])('is refused with %j', async (form) => {
    const resident = await world.resident();
    const reply = await rate(resident, await world.closed(resident, adviser), form);
    expect(reply).toMatchObject({ status: 400, body: { details: [{ field: Object.keys(form)[0] }] } });
  });

  it('is for what is closed, by whose matter it is', async () => {
    const resident = await world.resident();
    const task = await world.accepted(resident, adviser);
    expect(await rate(resident, task)).toMatchObject({ status: 409, body: { code: 'NOT_NOW' } });
    const closed = await world.closed(await world.resident(), adviser);
    expect((await rate(await world.resident(), closed)).status).toBe(404);
    expect((await rate(adviser, closed)).status).toBe(403);
  });

  it('is not shown to the firm, and its words not to the office', async () => {
    const resident = await world.resident();
    const closed = await world.closed(resident, adviser);
    await rate(resident, closed, { level: 1, words: '评价里的心里话' });
    const clerk = await world.staff('clerk');
    expect((await adviser.get(`/tasks/${closed.id}`)).text).not.toContain('评价里的心里话');
    expect((await adviser.get(`/tasks/${closed.id}`)).body).not.toHaveProperty('rating');
    const board = await clerk.get(`/board/matters/${closed.id}`);
    expect(board.body.rating).toMatchObject({ level: 1, words: null });
    expect(board.text).not.toContain('评价里的心里话');
  });

  it('that tells of money reaches every director, and the board counts it', async () => {
    const director = await world.staff('director');
    const clerk = await world.staff('clerk');
    const resident = await world.resident();
    const closed = await world.closed(resident, adviser);
    await rate(resident, closed, { level: 2, askedForMoney: true });
    await world.settle();
    const told = await world.db.manager.findBy(Notification, { kind: 'moneyAsked', matterId: closed.id });
    expect(told.map(({ personId }) => personId)).toEqual([director.id]);
    expect(told[0]!.body).toContain(closed.number);
    const { counts } = (await clerk.get('/board')).body;
    expect(counts.moneyAsked).toBe(1);
    const { rows } = (await clerk.get('/board?moneyAsked=true')).body;
    expect(rows.map(({ id }: { id: string }) => id)).toEqual([closed.id]);
  });

  it('that tells of none reaches no director', async () => {
    const resident = await world.resident();
    const closed = await world.closed(resident, adviser);
    await rate(resident, closed);
    await world.settle();
    expect(await world.db.manager.countBy(Notification, { kind: 'moneyAsked', matterId: closed.id })).toBe(0);
  });
});

describe('asking for another try', () => {
  let world: World;
  let clerk: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    clerk = await world.staff('clerk');
  });
  afterAll(() => world.close());
  beforeEach(() => world.endContracts());

  /** A matter that was closed by one firm while another stands by, and the request. */
  async function asked() {
    const adviser = await world.lawyer(await world.firm());
    const resident = await world.resident();
    const closed = await world.closed(resident, adviser);
    await resident.post(`/matters/${closed.id}/rating`, { version: closed.version, level: 1, askedForMoney: false });
    const other = await world.lawyer(await world.firm());
    const form = { version: closed.version, words: '没有讲清楚怎么办' };
    const { body: matter } = await resident.post(`/matters/${closed.id}/reopen-requests`, form);
    return { adviser, other, resident, matter };
  }
  const decide = (matterId: string, version: number, granted: boolean, reason = '情况属实，换一家律所办理') =>
    clerk.post(`/board/matters/${matterId}/reopen-decision`, { version, granted, reason });

  it('waits for the office, which has 240 office minutes', async () => {
    const { resident, matter } = await asked();
    expect(matter).toMatchObject({
      state: 'reopenRequested',
      whoseMove: 'office',
      reopen: { state: 'asked', words: '没有讲清楚怎么办', reason: null },
      actions: [],
    });
    const { rows, counts } = (await clerk.get('/board?officeReason=reopenRequested')).body;
    expect(rows.at(-1)).toMatchObject({ id: matter.id, minutesLeft: 240 });
    expect(counts.reopenRequested).toBeGreaterThanOrEqual(1);
    const again = { version: matter.version, words: '再说一遍' };
    expect(await resident.post(`/matters/${matter.id}/reopen-requests`, again)).toMatchObject({
      status: 409,
      body: { code: 'REOPEN_ASKED_ALREADY' },
    });
  });

  it('granted, goes to another firm with a new clock, and can be rated again', async () => {
    const { adviser, other, resident, matter } = await asked();
    const { body } = await decide(matter.id, matter.version, true);
    expect(body).toMatchObject({ state: 'offered', reopen: { state: 'granted' }, declines: 0 });
    expect(await world.offerOf(adviser, matter)).toBeUndefined();
    expect((await adviser.get(`/tasks/${matter.id}`)).status).toBe(404);
    const offer = await world.offerOf(other, matter);
    expect(offer).toMatchObject({ minutesLeft: 240 });
    const seen = (await resident.get(`/matters/${matter.id}`)).body;
    expect(seen).toMatchObject({ firmName: null, reopen: { state: 'granted', reason: '情况属实，换一家律所办理' } });
    const task = (await other.post(`/offers/${offer?.id}/accept`, { conflictChecked: true })).body;
    await other.post(`/tasks/${matter.id}/answer`, { version: task.version, ...ANSWER });
    const closed = (await resident.get(`/matters/${matter.id}`)).body;
    expect(closed.actions).toEqual(['followUp', 'askReopen', 'rate']);
    const rating = { version: closed.version, level: 5, askedForMoney: false };
    expect((await resident.post(`/matters/${matter.id}/rating`, rating)).body.rating.level).toBe(5);
  });

  it('refused, is closed again with a reason that the resident reads, and not asked a second time', async () => {
    const { resident, matter } = await asked();
    expect((await decide(matter.id, matter.version, false, '答复内容完整，建议接着问')).body.state).toBe('closed');
    const seen = (await resident.get(`/matters/${matter.id}`)).body;
    expect(seen).toMatchObject({
      state: 'closed',
      reopen: { state: 'refused', reason: '答复内容完整，建议接着问' },
      actions: ['followUp'],
    });
    expect(seen.timeline.at(-1)).toEqual({
      at: expect.any(String),
      sentence: '镇法治办没有同意重办',
      detail: '答复内容完整，建议接着问',
    });
    const again = { version: seen.version, words: '还是不满意' };
    expect((await resident.post(`/matters/${matter.id}/reopen-requests`, again)).body.code).toBe(
      'REOPEN_ASKED_ALREADY',
    );
  });

  it('is decided with a reason, once, in the version on the screen', async () => {
    const { matter } = await asked();
    expect((await decide(matter.id, matter.version, true, '行')).body.details).toMatchObject([{ field: 'reason' }]);
    expect((await decide(matter.id, matter.version - 1, true)).body.code).toBe('STATE_MOVED');
    const { body } = await decide(matter.id, matter.version, false);
    expect(await decide(matter.id, body.version, true)).toMatchObject({ status: 409, body: { code: 'NOT_NOW' } });
    const { reopen } = (await clerk.get(`/board/matters/${matter.id}`)).body;
    expect(reopen).toMatchObject({ state: 'refused' });
  });

  it('goes to the office’s pile when no other firm can be asked', async () => {
    const { other, matter } = await asked();
    await world.db.query('UPDATE contracts SET capacity = 0 WHERE firm_id = ?', [other.identity.firmId]);
    expect((await decide(matter.id, matter.version, true)).body).toMatchObject({
      state: 'officeDecides',
      officeReason: 'nobodyEligible',
    });
  });

  it('of what stayed with the office, stays with the office', async () => {
    const resident = await world.resident();
    const matter = await world.book(resident, { passToFirm: false });
    await clerk.post(`/board/matters/${matter.id}/answer`, { version: matter.version, ...ANSWER });
    const { version } = (await resident.get(`/matters/${matter.id}`)).body;
    const { body } = await resident.post(`/matters/${matter.id}/reopen-requests`, { version, words: '没说清楚' });
    expect((await decide(matter.id, body.version, true)).body).toMatchObject({ state: 'kept', officeReason: 'kept' });
  });

  it('waits for an answer first', async () => {
    const resident = await world.resident();
    const matter = await world.book(resident);
    const form = { version: matter.version, words: '等不及了' };
    expect(await resident.post(`/matters/${matter.id}/reopen-requests`, form)).toMatchObject({
      status: 409,
      body: { code: 'NOT_NOW' },
    });
  });
});
