import type { Client, Reply } from '../world/client.js';
import { ANSWER, World } from '../world/world.js';
import { atOnce, inLanes, many, say, tally, winners } from './crowd.js';
import { historyFaults } from './history.js';

const CONTENDERS = many(20, 100);
const MATTERS = many(10, 50);
const LANES = 5;

describe('what comes after the answer', () => {
  let world: World;
  let adviser: Client;
  beforeEach(async () => {
    world = await World.open();
    adviser = await world.lawyer(await world.firm({ capacity: 10_000 }));
  });
  afterEach(() => world.close());

  it('rated many times at once: one rating', async () => {
    const resident = await world.resident();
    const { id, version } = await world.closed(resident, adviser);
    const replies = await atOnce(CONTENDERS, (n) =>
      resident.post(`/matters/${id}/rating`, { version, level: 1 + (n % 5), askedForMoney: false, words: `第${n}次` }),
    );
    say(`races: rate × ${CONTENDERS}: ${JSON.stringify(tally(replies))}`);
    expect(tally(replies)).toEqual({ '200': 1, '409 RATED_ALREADY': CONTENDERS - 1 });
    const ratings = await world.db.query<{ level: number }[]>('SELECT level FROM ratings');
    expect(ratings).toEqual([{ level: winners(replies)[0]!.body.rating.level }]);
    expect(await historyFaults(world.db)).toEqual([]);
  });

  it('rated while a question follows: the rating stands on a closed matter or not at all', async () => {
    await withClosed(async ({ id, version, resident }) => {
      const replies = await Promise.all([
        resident.post(`/matters/${id}/follow-ups`, { version, words: '还有一句要问' }),
        resident.post(`/matters/${id}/rating`, { version, level: 5, askedForMoney: false }),
      ]);
      expect(replies[0].status).toBe(200);
      expect(['200', '409 STATE_MOVED', '409 NOT_NOW']).toContain(Object.keys(tally([replies[1]]))[0]);
    });
    expect(await historyFaults(world.db)).toEqual([]);
  });

  it('asked to reopen many times at once: one request', async () => {
    const resident = await world.resident();
    const { id, version } = await world.closed(resident, adviser);
    const ask = { version, words: '没有解决' };
    const replies = await atOnce(CONTENDERS, () => resident.post(`/matters/${id}/reopen-requests`, ask));
    expect(winners(replies)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(CONTENDERS - 1);
    expect(await world.db.query('SELECT state FROM reopen_requests')).toEqual([{ state: 'asked' }]);
    expect(await historyFaults(world.db)).toEqual([]);
  });

  it('granted and refused at once: one decision', async () => {
    const [clerk, director] = [await world.staff('clerk'), await world.staff('director')];
    const granted: boolean[] = [];
    await withClosed(async ({ id, version, resident }) => {
      const asked = await resident.post(`/matters/${id}/reopen-requests`, { version, words: '没有解决' });
      const decide = (who: Client, grants: boolean) =>
        who.post(`/board/matters/${id}/reopen-decision`, {
          version: asked.body.version,
          granted: grants,
          reason: grants ? '同意换一位律师' : '答复已经清楚',
        });
      const [yes, no] = await Promise.all([decide(clerk, true), decide(director, false)]);
      expect(winners([yes, no])).toHaveLength(1);
      expect(codesOf([yes, no])).toEqual(['STATE_MOVED']);
      const [request] = await world.db.query<{ state: string }[]>(
        'SELECT state FROM reopen_requests WHERE matter_id = ?',
        [id],
      );
      expect(request?.state).toBe(yes.status === 200 ? 'granted' : 'refused');
      granted.push(yes.status === 200);
    });
    const yes = granted.filter(Boolean).length;
    say(`races: reopen granted against refused on ${MATTERS} matters: ${yes} granted, ${MATTERS - yes} refused`);
    expect(await historyFaults(world.db)).toEqual([]);
  });

  it('a question to the resident and the answer at once: one of them', async () => {
    const tasks: { id: string; version: number }[] = [];
    while (tasks.length < MATTERS) tasks.push(await world.accepted(await world.resident(), adviser));
    // More at once than the pool has connections: no transaction may wait for a second one.
    await Promise.all(
      tasks.map(async ({ id, version }) => {
        const replies = await Promise.all([
          adviser.post(`/tasks/${id}/questions`, { version, words: '欠条还在吗' }),
          adviser.post(`/tasks/${id}/answer`, { version, ...ANSWER }),
        ]);
        expect(winners(replies)).toHaveLength(1);
        expect(codesOf(replies)).toEqual(['STATE_MOVED']);
      }),
    );
    expect(await historyFaults(world.db)).toEqual([]);
  });

  it('replied twice at once: the clock runs on once', async () => {
    const asked: { id: string; version: number; resident: Client }[] = [];
    while (asked.length < MATTERS) {
      const resident = await world.resident();
      const { id, version } = await world.accepted(resident, adviser);
      const question = await adviser.post(`/tasks/${id}/questions`, { version, words: '欠条还在吗' });
      asked.push({ id, version: question.body.version, resident });
    }
    await Promise.all(
      asked.map(async ({ id, version, resident }) => {
        const reply = () => resident.post(`/matters/${id}/replies`, { version, words: '还在' });
        const replies = await Promise.all([reply(), reply()]);
        expect(winners(replies)).toHaveLength(1);
        expect(codesOf(replies)).toEqual(['STATE_MOVED']);
      }),
    );
    expect(await world.db.query('SELECT COUNT(*) AS count FROM exchanges WHERE author = ?', ['resident'])).toEqual([
      { count: MATTERS },
    ]);
    expect(await historyFaults(world.db)).toEqual([]);
  });

  async function withClosed(act: (matter: { id: string; version: number; resident: Client }) => Promise<void>) {
    const matters: { id: string; version: number; resident: Client }[] = [];
    while (matters.length < MATTERS) {
      const resident = await world.resident();
      const { id, version } = await world.closed(resident, adviser);
      matters.push({ id, version, resident });
    }
    await inLanes(matters, LANES, act);
  }
});

function codesOf(replies: readonly Reply[]): string[] {
  return replies.filter(({ status }) => status >= 400).map(({ body }) => String(body.code));
}
