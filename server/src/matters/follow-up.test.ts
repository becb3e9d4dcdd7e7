import type { Client } from '../../../test/world/client.js';
import { ANSWER, World } from '../../../test/world/world.js';

describe('asking on', () => {
  let world: World;
  let adviser: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    adviser = await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  const askOn = (resident: Client, { id, version }: { id: string; version: number }, words = '还想问一句') =>
    resident.post(`/matters/${id}/follow-ups`, { version, words });

  it('needs no new matter: the same lawyer answers in the same one', async () => {
    await world.to('2026-11-23 09:00');
    const resident = await world.resident();
    const closed = await world.closed(resident, adviser);
    await world.to('2026-11-24 09:00');
    const asked = await askOn(resident, closed, '仲裁要交钱吗');
    expect(asked.body).toMatchObject({
      number: closed.number,
      state: 'inProgress',
      whoseMove: 'firm',
      dueAt: '2026-11-26T09:00:00.000Z',
    });
    const task = (await adviser.get(`/tasks/${closed.id}`)).body;
    expect(task.exchanges).toMatchObject([{ by: 'resident', words: '仲裁要交钱吗' }]);
    await adviser.post(`/tasks/${closed.id}/answer`, { version: task.version, ...ANSWER, answer: '劳动仲裁不收费。' });
    const { answers, state } = (await resident.get(`/matters/${closed.id}`)).body;
    expect([state, answers.map(({ words }: { words: string }) => words)]).toEqual([
      'closed',
      [ANSWER.answer, '劳动仲裁不收费。'],
    ]);
  });

  it('does not make the first answer late on the office’s board', async () => {
    await world.to('2026-12-01 09:00');
    const resident = await world.resident();
    const closed = await world.closed(resident, adviser);
    await world.to('2026-12-10 09:00');
    const { version } = (await askOn(resident, closed)).body;
    await adviser.post(`/tasks/${closed.id}/answer`, { version, ...ANSWER });
    const { times } = (await (await world.staff('clerk')).get(`/board/matters/${closed.id}`)).body;
    expect(times).toMatchObject({ minutesToAnswer: 0, answeredAt: '2026-12-01T01:00:00.000Z' });
  });

  it('is taken for thirty days, and not on the thirty-first', async () => {
    await world.to('2026-11-23 16:00');
    const [resident, late] = [await world.resident(), await world.resident()];
    const [closed, other] = [await world.closed(resident, adviser), await world.closed(late, adviser)];
    await world.to('2026-12-23 15:00');
    expect((await resident.get(`/matters/${closed.id}`)).body.actions).toEqual(['followUp', 'askReopen', 'rate']);
    expect((await askOn(resident, closed)).status).toBe(200);
    await world.db.query('UPDATE sessions SET expires_at = ?', [new Date('2027-06-01')]);
    await world.to('2026-12-24 00:00');
    expect((await late.get(`/matters/${other.id}`)).body.actions).toEqual(['rate']);
    expect(await askOn(late, other)).toMatchObject({ status: 409, body: { code: 'FOLLOW_UP_CLOSED' } });
  });

  it('waits until there is an answer', async () => {
    await world.to('2026-11-23 09:00');
    const resident = await world.resident();
    const matter = await world.book(resident);
    expect(await askOn(resident, matter)).toMatchObject({
      status: 409,
      body: { code: 'NOT_NOW', details: { state: 'offered', version: matter.version } },
    });
    expect(
      await resident.post(`/matters/${matter.id}/replies`, { version: matter.version, words: '好' }),
    ).toMatchObject({
      status: 409,
      body: { code: 'NOT_NOW', details: { state: 'offered', version: matter.version } },
    });
  });

  it('needs words, and keeps them sealed', async () => {
    const resident = await world.resident();
    const closed = await world.closed(resident, adviser);
    expect((await askOn(resident, closed, '  ')).body.details).toMatchObject([{ field: 'words' }]);
    await askOn(resident, closed, '不能外传的追问');
    expect(JSON.stringify(await world.db.query('SELECT * FROM exchanges'))).not.toContain('不能外传');
  });
});
