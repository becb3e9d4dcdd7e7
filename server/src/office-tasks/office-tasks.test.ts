import type { Client } from '../../../test/world/client.js';
import { ANSWER, World } from '../../../test/world/world.js';
import { OfficeTask } from './office-tasks.entity.js';
import { OfficeTasksService, type OfficeTaskWish } from './office-tasks.service.js';

const matterOf = ({ matterId }: { matterId: string }): string => matterId;

describe('what the office itself must do', () => {
  let world: World;
  let tasks: OfficeTasksService;
  let clerk: Client;
  let director: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    tasks = world.app.get(OfficeTasksService);
    clerk = await world.staff('clerk');
    director = await world.staff('director');
  });
  afterAll(() => world.close());

  const kept = async () => (await world.book(await world.resident(), { passToFirm: false })).id as string;
  const open = (matterId: string, wish: Partial<OfficeTaskWish> = {}) =>
    world.db.transaction((tx) => tasks.open(tx, { kind: 'unreachable', matterId, ...wish }));
  const finish = (id: string, form: object = {}, by = clerk) =>
    by.post(`/office-tasks/${id}/finish`, { outcome: 'found', note: '邻居说在女儿家，已打通女儿电话', ...form });
  const again = (id: string) => clerk.post(`/office-tasks/${id}/take-up-again`, undefined);
  const listed = async (query = '') => (await clerk.get(`/office-tasks${query}`)).body;

  it('is listed with its matter, its clerk and the office minutes left', async () => {
    const matterId = await kept();
    const id = await open(matterId);
    const { tasks: found, counts, clerks } = await listed(`?matterId=${matterId}`);
    expect(found).toEqual([
      expect.objectContaining({
        id,
        kind: 'unreachable',
        state: 'open',
        matterId,
        clerkId: clerk.id,
        minutesLeft: 360,
        light: 'green',
        note: null,
        actions: ['finish', 'assign'],
      }),
    ]);
    expect(counts).toMatchObject({ unreachable: counts.open });
    expect(clerks.map((each: { id: string }) => each.id).sort()).toEqual([clerk.id, director.id].sort());
  });

  it('is opened once for a matter, however often it is asked for, and once more when it was done', async () => {
    const matterId = await kept();
    const first = await open(matterId);
    const [second, third] = await Promise.all([open(matterId), open(matterId)]);
    expect([second, third]).toEqual([first, first]);
    await finish(first);
    expect(await open(matterId)).not.toBe(first);
  });

  it('is done with a note that only the office reads, and stands in the history', async () => {
    const matterId = await kept();
    const id = await open(matterId);
    const { status, body } = await finish(id, { note: '在女儿家，已找到' });
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ state: 'done', outcome: 'found', note: '在女儿家，已找到', light: 'stopped' }),
    ]);
    const row = await world.db.manager.findOneByOrFail(OfficeTask, { id });
    expect(row.noteSealed).not.toContain('女儿');
    const { events } = (await clerk.get(`/board/matters/${matterId}`)).body;
    expect(events.slice(-2)).toEqual([
      expect.objectContaining({ label: '镇里要办的事', detail: '联系不上，请找人' }),
      expect.objectContaining({ label: '镇里办好了', detail: '联系不上，请找人 · 找到了' }),
    ]);
    expect(await finish(id)).toMatchObject({ status: 409, body: { code: 'TASK_DONE_ALREADY' } });
  });

  it.each([{ note: '好' }, { note: undefined }, { outcome: 'gone' }, { outcome: undefined }])(
    'is not done with %j',
    async (form) => {
      expect(await finish(await open(await kept()), form)).toMatchObject({ status: 400, body: { code: 'INVALID' } });
    },
  );

  it('ends only as its kind can end', async () => {
    const id = await open(await kept());
    const reply = await finish(id, { outcome: 'wentWell' });
    expect(reply).toMatchObject({ status: 400, body: { code: 'TASK_OUTCOME_UNSUITABLE' } });
  });

  it('is taken up again on the same day, and not the day after', async () => {
    const matterId = await kept();
    const id = await open(matterId);
    expect(await again(id)).toMatchObject({ status: 409, body: { code: 'TASK_OPEN_ALREADY' } });
    await finish(id);
    expect((await again(id)).body).toMatchObject({ state: 'open', doneAt: null, outcome: null });
    await finish(id);
    const next = await open(matterId);
    expect(await again(id)).toMatchObject({ status: 409, body: { code: 'TASK_OPEN_ALREADY' } });
    await finish(next);
    await world.db.manager.update(OfficeTask, { id }, { doneAt: new Date(world.now - 86_400_000) });
    expect(await again(id)).toMatchObject({ status: 409, body: { code: 'TASK_UNDO_TOO_LATE' } });
  });

  it('goes to who knows the matter, and to whom it is given', async () => {
    const second = await world.staff('clerk');
    const matterId = await kept();
    await second.post(`/board/matters/${matterId}/openings`, { reason: '核对一下号码' });
    await second.post(`/board/matters/${matterId}/answer`, {
      version: 2,
      answer: '请到人社窗口办理。',
      result: 'toOtherBody',
      aidTold: true,
    });
    const id = await open(matterId, { kind: 'externalHandOff' });
    const clerkOf = async () => (await world.db.manager.findOneByOrFail(OfficeTask, { id })).clerkId;
    expect(await clerkOf()).toBe(second.id);
    const give = (clerkId: unknown) => clerk.put(`/office-tasks/${id}/clerk`, { clerkId });
    expect((await give(director.id)).body).toMatchObject({ clerkId: director.id });
    expect(await give((await world.resident()).id)).toMatchObject({ status: 400, body: { code: 'INVALID' } });
    expect((await give(null)).body).toMatchObject({ clerkId: null, clerkName: null });
    await finish(id, { outcome: 'notFound' });
    expect(await give(clerk.id)).toMatchObject({ status: 409, body: { code: 'TASK_DONE_ALREADY' } });
  });

  it('is nobody else’s business', async () => {
    const adviser = await world.lawyer(await world.firm());
    for (const stranger of [await world.resident(), adviser, world.visitor]) {
      expect((await stranger.get('/office-tasks')).status).toBeGreaterThanOrEqual(401);
      expect((await finish(await open(await kept()), {}, stranger)).status).toBeGreaterThanOrEqual(401);
    }
  });

  it('waits five working days before it asks how a hand-off went', async () => {
    const matterId = await kept();
    await open(matterId, { kind: 'externalHandOff' });
    const ids = async (query: string, by = clerk): Promise<string[]> =>
      (await by.get(`/office-tasks${query}`)).body.tasks.map(matterOf);
    expect(await ids('')).not.toContain(matterId);
    expect(await ids('?show=later')).toContain(matterId);
    await world.to('2026-12-01 09:00');
    const tomorrow = await world.staff('clerk');
    expect(await ids('?kind=externalHandOff', tomorrow)).toContain(matterId);
    expect(await ids('?show=later', tomorrow)).not.toContain(matterId);
  });
});

describe('what makes work for the office', () => {
  let world: World;
  let adviser: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    adviser = await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  it('comes from an answer that sends the resident elsewhere, and from no other answer', async () => {
    const asked = async (result: string) => {
      const { id, version } = await world.accepted(await world.resident(), adviser);
      await adviser.post(`/tasks/${id}/answer`, { ...ANSWER, version, result });
      const { body } = await (await world.staff('clerk')).get(`/office-tasks?matterId=${id}`);
      return body.tasks.map(({ kind }: { kind: string }) => kind);
    };
    expect(await asked('toOtherBody')).toEqual(['externalHandOff']);
    expect(await asked('answered')).toEqual([]);
  });

  it('comes from the third call in vain, and is gone from the list when the lawyer gets through', async () => {
    const window = { way: 'call', windowDay: '2026-11-24', windowHalf: 'am' };
    const { id } = await world.accepted(await world.resident(), adviser, window);
    const call = async (at: string, outcome: string): Promise<void> => {
      await world.to(at);
      const { version } = (await adviser.get(`/tasks/${id}`)).body;
      await adviser.post(`/tasks/${id}/calls`, { version, outcome });
    };
    const inTime = async () =>
      (await (await world.staff('clerk')).get('/office-tasks?kind=unreachable')).body.tasks.map(matterOf);
    for (const at of ['2026-11-24 09:30', '2026-11-24 10:30']) await call(at, 'noAnswer');
    expect(await inTime()).not.toContain(id);
    await call('2026-11-25 09:30', 'noAnswer');
    expect(await inTime()).toContain(id);
    await call('2026-11-25 10:00', 'reached');
    expect(await inTime()).not.toContain(id);
  });
});
