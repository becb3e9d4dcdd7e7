import { expectKeyFreeAfterRefusal } from '../../../../test/checks/story.js';
import { countChanges, tableCounts } from '../../../../test/world/table-counts.js';
import { ANSWER, BOOKING, World } from '../../../../test/world/world.js';

describe('a form sent twice', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  it('with the same key and content gives the same answer, and is done once', async () => {
    const resident = await world.resident();
    const first = await resident.post('/consultations', BOOKING, 'same-key-0001');
    const before = await tableCounts(world.db);
    const second = await resident.post('/consultations', BOOKING, 'same-key-0001');
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
    expect(countChanges(before, await tableCounts(world.db))).toEqual({});
  });

  it('at the same moment, many times, is done once', async () => {
    const resident = await world.resident();
    const send = () => resident.post('/consultations', BOOKING, 'at-once-00001');
    const replies = await Promise.all(Array.from({ length: 8 }, send));
    expect(replies.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    expect((await resident.get('/matters')).body.open).toHaveLength(1);
  });

  it('with the same key and other content is refused: the content has changed', async () => {
    const resident = await world.resident();
    await resident.post('/consultations', BOOKING, 'changed-00001');
    const other = await resident.post('/consultations', { ...BOOKING, forWhom: 'parent' }, 'changed-00001');
    expect(other).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect((await resident.get('/matters')).body.open).toHaveLength(1);
  });

  it('with the same key for another step is refused, though the content is the same', async () => {
    await world.endContracts();
    const adviser = await world.lawyer(await world.firm());
    const resident = await world.resident();
    const { id, version } = await world.closed(resident, adviser);
    const form = { version, words: '还是不明白' };
    expect((await resident.post(`/matters/${id}/follow-ups`, form, 'step-000001')).status).toBe(200);
    const other = await resident.post(`/matters/${id}/reopen-requests`, form, 'step-000001');
    expect(other).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('under one key by two people is two forms', async () => {
    const [one, other] = [await world.resident(), await world.resident()];
    const ids = await Promise.all([one, other].map((each) => each.post('/consultations', BOOKING, 'shared-0001')));
    expect(ids[0]!.body.id).not.toBe(ids[1]!.body.id);
  });

  it('after a refusal may be corrected under its key', () => expectKeyFreeAfterRefusal(world));

  it('closes a matter once, though the lawyer taps twice', async () => {
    await world.endContracts();
    const adviser = await world.lawyer(await world.firm());
    const task = await world.accepted(await world.resident(), adviser);
    const form = { version: task.version, ...ANSWER };
    const replies = await Promise.all(
      [1, 2].map(() => adviser.post(`/tasks/${task.id}/answer`, form, 'tapped-twice-1')),
    );
    expect(replies.map(({ status, body }) => [status, body.answers.length])).toEqual([
      [200, 1],
      [200, 1],
    ]);
  });

  it.each([undefined, '', 'short', 'x'.repeat(65), 'has space in it'])('needs a proper key, not %j', async (key) => {
    const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
    expect(await (await world.resident()).send('POST', '/consultations', BOOKING, headers)).toMatchObject({
      status: 400,
      body: { code: 'IDEMPOTENCY_KEY_NEEDED' },
    });
  });

  it('leaves no readable answer behind', async () => {
    const resident = await world.resident();
    await resident.post('/consultations', { ...BOOKING, words: '不能外传的话' }, 'sealed-000001');
    const rows = JSON.stringify(await world.db.query('SELECT * FROM idempotency_keys'));
    expect(rows).not.toContain('不能外传');
    expect(rows).toContain('v1.');
  });
});
