import { RESULTS } from '@huifa/shared/consultations/results';
import type { Client } from '../../../test/world/client.js';
import { ANSWER, World } from '../../../test/world/world.js';
import { Lawyer } from '../organizations/organizations.entity.js';

describe('the clock of a matter', () => {
  let world: World;
  let adviser: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    adviser = await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  it('starts at dispatch, not at acceptance', async () => {
    await world.to('2026-11-23 09:00');
    const matter = await world.book(await world.resident());
    await world.to('2026-11-23 14:00');
    const offer = await world.offerOf(adviser, matter);
    await adviser.get(`/offers/${offer?.id}`);
    await world.to('2026-11-23 14:30');
    const task = (await adviser.post(`/offers/${offer?.id}/accept`, { conflictChecked: true })).body;
    // Three working days from nine o'clock on Monday, whenever it was accepted.
    expect(task).toMatchObject({ dueAt: '2026-11-25T09:00:00.000Z', minutesLeft: 870 });
    const { times } = (await (await world.staff('clerk')).get(`/board/matters/${matter.id}`)).body;
    expect(times).toMatchObject({
      dispatchedAt: '2026-11-23T01:00:00.000Z',
      viewedAt: '2026-11-23T06:00:00.000Z',
      acceptedAt: '2026-11-23T06:30:00.000Z',
      minutesToAccept: 210,
      minutesToAnswer: null,
      minutesPaused: 0,
    });
  });

  it('stops only while the move is the resident’s, and moves on by exactly these office minutes', async () => {
    await world.to('2026-11-24 09:00');
    const resident = await world.resident();
    const task = await world.accepted(resident, adviser);
    expect(task.dueAt).toBe('2026-11-26T09:00:00.000Z');
    await world.to('2026-11-24 10:00');
    const words = '请问有没有劳动合同';
    const asked = await adviser.post(`/tasks/${task.id}/questions`, { version: task.version, words });
    expect(asked.body).toMatchObject({ state: 'awaitingResident', light: 'stopped', minutesLeft: null });
    expect((await resident.get(`/matters/${task.id}`)).body).toMatchObject({
      whoseMove: 'resident',
      question: words,
      actions: ['reply', 'cancel'],
    });
    // Friday, the weekend and half of Monday go by; nobody is late.
    await world.to('2026-11-30 11:30');
    const clerk = await world.staff('clerk');
    expect((await clerk.get('/board?light=stopped')).body.rows).toMatchObject([{ id: task.id, minutesLeft: null }]);
    const version = asked.body.version;
    const replied = await resident.post(`/matters/${task.id}/replies`, { version, words: '没有签过' });
    expect(replied.body).toMatchObject({ state: 'inProgress', question: null, dueAt: '2026-12-03T02:30:00.000Z' });
    await world.to('2026-11-30 14:30');
    const answer = { version: replied.body.version, ...ANSWER };
    await adviser.post(`/tasks/${task.id}/answer`, answer);
    const { times, events } = (await clerk.get(`/board/matters/${task.id}`)).body;
    expect(times).toMatchObject({ minutesToAccept: 0, minutesPaused: 1530, minutesToAnswer: 120 });
    expect(events.map(({ event }: { event: string }) => event)).toEqual([
      'submit',
      'offer',
      'accept',
      'askResident',
      'residentReplied',
      'close',
    ]);
  });

  it('stops for every question, and a firm that is slow in between pays for it', async () => {
    await world.to('2026-12-07 09:00');
    const resident = await world.resident();
    const { id, version: accepted } = await world.accepted(resident, adviser);
    let version = accepted;
    for (const [ask, reply] of [
      ['2026-12-07 10:00', '2026-12-07 11:00'],
      ['2026-12-07 13:30', '2026-12-07 14:00'],
    ] as const) {
      await world.to(ask);
      ({ version } = (await adviser.post(`/tasks/${id}/questions`, { version, words: '请补充' })).body);
      await world.to(reply);
      ({ version } = (await resident.post(`/matters/${id}/replies`, { version, words: '补充了' })).body);
    }
    expect((await resident.get(`/matters/${id}`)).body.dueAt).toBe('2026-12-10T02:30:00.000Z');
    const { exchanges } = (await adviser.get(`/tasks/${id}`)).body;
    expect(exchanges.map(({ by }: { by: string }) => by)).toEqual(['adviser', 'resident', 'adviser', 'resident']);
  });

  it('says late when it is late', async () => {
    await world.to('2026-12-14 09:00');
    const task = await world.accepted(await world.resident(), adviser, { urgency: 'deadline' });
    expect(task).toMatchObject({ minutesLeft: 120, light: 'green' });
    await world.to('2026-12-14 10:00');
    expect((await adviser.get(`/tasks/${task.id}`)).body.light).toBe('amber');
    await world.to('2026-12-14 11:00');
    expect((await adviser.get(`/tasks/${task.id}`)).body).toMatchObject({ minutesLeft: 0, light: 'amber' });
    await world.to('2026-12-14 13:40');
    expect((await adviser.get(`/tasks/${task.id}`)).body).toMatchObject({ minutesLeft: -40, light: 'red' });
  });
});

describe('answering', () => {
  let world: World;
  let adviser: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    adviser = await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  it('prints lawyer, firm, licence number and what the answer is not', async () => {
    const resident = await world.resident();
    const { id } = await world.closed(resident, adviser);
    const lawyer = await world.db.manager.findOneByOrFail(Lawyer, { personId: adviser.id });
    const view = (await resident.get(`/matters/${id}`)).body;
    expect(view.answers).toEqual([
      {
        words: ANSWER.answer,
        result: 'answered',
        lawyerName: lawyer.name,
        licenceNo: lawyer.licenceNo,
        givenBy: view.firmName,
        aidTold: true,
        disclaimer: expect.stringContaining('仅供参考，不构成代理关系'),
        at: '2026-11-23T01:00:00.000Z',
      },
    ]);
    expect(view).toMatchObject({ state: 'closed', whoseMove: 'nobody', dueAt: null, ratable: true });
    expect((await adviser.get('/tasks')).body.closed.map((task: { id: string }) => task.id)).toContain(id);
  });

  it('keeps what was printed, though the lawyer changes his name later', async () => {
    const resident = await world.resident();
    const { id } = await world.closed(resident, adviser);
    const before = (await resident.get(`/matters/${id}`)).body.answers[0].lawyerName;
    await world.db.manager.update(Lawyer, adviser.id, { name: '改名律师' });
    expect((await resident.get(`/matters/${id}`)).body.answers[0].lawyerName).toBe(before);
  });

  it('does not close before the right to legal aid was told, except where nobody was there to be told', async () => {
    for (const result of RESULTS) {
      const task = await world.accepted(await world.resident(), adviser);
      const form = { version: task.version, ...ANSWER, result, aidTold: false };
      const reply = await adviser.post(`/tasks/${task.id}/answer`, form);
      const silent = result === 'unreachable' || result === 'withdrawn';
      expect([result, reply.status, reply.body.code]).toEqual(
        silent ? [result, 200, undefined] : [result, 400, 'AID_NOT_TOLD'],
      );
    }
  });

  it('needs an answer, a result code that exists, and no more than 5,000 characters', async () => {
    const task = await world.accepted(await world.resident(), adviser);
    const tries = [
      { answer: '' },
      { answer: ' \n ' },
      { result: 'won' },
      { answer: '答'.repeat(5001) },
      { aidTold: 'yes' },
    ];
    for (const wrong of tries)
      expect(
        await adviser.post(`/tasks/${task.id}/answer`, { version: task.version, ...ANSWER, ...wrong }),
      ).toMatchObject({ status: 400, body: { code: 'INVALID', details: [{ field: Object.keys(wrong)[0] }] } });
  });

  it('is done once: a second tap with the old screen is told so', async () => {
    const task = await world.accepted(await world.resident(), adviser);
    const form = { version: task.version, ...ANSWER };
    expect((await adviser.post(`/tasks/${task.id}/answer`, form)).status).toBe(200);
    expect(await adviser.post(`/tasks/${task.id}/answer`, form)).toMatchObject({
      status: 409,
      body: { code: 'STATE_MOVED', details: { state: 'closed', version: task.version + 1 } },
    });
  });

  it('is possible while the resident still owes a reply', async () => {
    const resident = await world.resident();
    const task = await world.accepted(resident, adviser);
    const asked = await adviser.post(`/tasks/${task.id}/questions`, { version: task.version, words: '请补充' });
    expect(asked.body.actions).toEqual(['call', 'answer', 'handOver']);
    const form = { version: asked.body.version, ...ANSWER };
    expect((await adviser.post(`/tasks/${task.id}/answer`, form)).body.state).toBe('closed');
    expect((await resident.get(`/matters/${task.id}`)).body).toMatchObject({ question: null, whoseMove: 'nobody' });
  });
});
