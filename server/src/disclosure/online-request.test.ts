import type { Client } from '../../../test/world/client.js';
import { APPLICATION, DeskCase, openDisclosure, service } from '../../../test/world/disclosures.js';
import { World } from '../../../test/world/world.js';
import { DailyTimer } from '../platform/jobs/daily-timer.js';
import { AlarmsService, DISCLOSURE_ALARMS } from './alarms.service.js';

const CORRECTION = { items: '写明要哪一年的文件', guidance: '例如文件名称、文号', methods: '在小程序里补充' };
const DENIED = { internal: 'personnel', reason: '该信息是本机关人事管理信息，不影响公民权利义务' };

describe('a request on the phone', () => {
  let world: World;
  let resident: Client;
  beforeAll(async () => {
    world = await World.open('2026-03-02 09:00');
    await openDisclosure(world);
    resident = await world.resident();
  });
  afterAll(() => world.close());

  const file = async (form: object = {}) => {
    const reply = await resident.post('/disclosures', { ...APPLICATION, serviceWay: 'app', confirmed: true, ...form });
    expect(reply.status).toBe(201);
    return reply.body;
  };
  const mine = async (id: string) => (await resident.get(`/disclosures/${id}`)).body;
  const inbox = async (person: Client): Promise<string[]> =>
    (await person.get('/notifications')).body.notifications.map(({ title }: { title: string }) => title);

  it('waits for the office, and is due from the day both sides have confirmed', async () => {
    const request = await file();
    expect(request).toMatchObject({ state: 'submitted', receivedOn: null, dueOn: null, actions: ['withdraw'] });
    await world.to('2026-03-03 09:00');
    const one = await DeskCase.of(world, request.id);
    expect(one.body).toMatchObject({ state: 'submitted', channel: 'online' });
    await one.step('/confirmations');
    expect(await mine(request.id)).toMatchObject({
      state: 'registered',
      receivedOn: '2026-03-03',
      dueOn: '2026-03-31',
    });
    await world.settle();
    expect(await inbox(resident)).toContain('文件申请已登记');
  });

  it('confirms itself when the office lets its working day pass, and says so', async () => {
    await world.to('2026-03-06 17:00');
    const request = await file();
    await world.to('2026-03-08 12:00');
    expect((await mine(request.id)).state).toBe('submitted');
    await world.to('2026-03-10 00:00');
    expect(await mine(request.id)).toMatchObject({ state: 'registered', receivedOn: '2026-03-09' });
    const director = await world.staff('director');
    const { body } = await director.get(`/desk/disclosures/${request.id}`);
    expect(body.confirmedByItself).toBe(true);
  });

  it('is corrected in the applicant’s own words, and the first ones stay on the file', async () => {
    await world.to('2026-03-11 09:00');
    const { id } = await file({ wanted: '关于宅基地的文件' });
    const one = await DeskCase.of(world, id);
    await one.step('/confirmations');
    await one.notice('correction', CORRECTION);
    await one.serve('app', '2026-03-11');
    const asked = await mine(id);
    expect(asked).toMatchObject({ state: 'correctionSent', correctBy: '2026-04-01', actions: ['correct', 'withdraw'] });
    expect(asked.correction).toContain('写明要哪一年的文件');
    expect(asked.letters).toMatchObject([{ title: '补正告知书', readable: true }]);
    const wanted = '2024 年测试村宅基地审批名单';
    await world.to('2026-03-12 09:00');
    const form = { version: asked.version, wanted, features: null };
    const corrected = await resident.post(`/disclosures/${id}/corrections`, form);
    expect(corrected.body).toMatchObject({ state: 'registered', wanted, dueOn: '2026-04-10' });
    expect(corrected.body.ledger.map(({ superseded }: { superseded: boolean }) => superseded)).toEqual([
      true,
      true,
      false,
    ]);
    expect(await world.db.query('SELECT COUNT(*) AS kept FROM exchanges WHERE matter_id = ?', [id])).toMatchObject([
      { kept: 1 },
    ]);
  });

  it('is answered in the app: the sealed letter, the ledger, and until when one may object', async () => {
    await world.to('2026-03-16 09:00');
    const { id } = await file();
    const one = await DeskCase.of(world, id);
    await one.step('/confirmations');
    await one.signedReply('denyInternal', DENIED, '2026-03-16');
    expect(one.letter.text.join('')).toContain('属于应当先申请行政复议的情形');
    const letter = `/disclosures/${id}/letters/${one.letter.id}/file`;
    expect((await resident.get(letter)).status).toBe(404);
    await one.serve('app', '2026-03-16');
    const answered = await mine(id);
    expect(answered).toMatchObject({ state: 'served', actions: [] });
    // 60 days end on 15 May; where reconsideration comes first there is no direct suit.
    expect(answered.remedy).toMatchObject({ kind: 'P', reconsiderBy: '2026-05-15', sueBy: null });
    const { status, headers } = await resident.get(letter);
    expect([status, headers['content-type']]).toEqual([200, 'application/octet-stream']);
    await one.again();
    expect(one.body.letters[0].services[0].openedAt).not.toBeNull();
    expect((await (await world.resident()).get(letter)).status).toBe(404);
    await world.settle();
    expect(await inbox(resident)).toContain('文件申请有答复了');
  });

  it('can be withdrawn until it is answered', async () => {
    const { id, version } = await file();
    const { body } = await resident.post(`/disclosures/${id}/withdrawals`, { version });
    expect(body).toMatchObject({ state: 'withdrawn', actions: [] });
  });

  it('shows an identity to nobody without a reason that stays', async () => {
    const { id } = await file();
    const one = await DeskCase.of(world, id);
    const looked = await one.ask('/identity-looks', { reason: '核对身份证明' });
    expect(looked.status).toBe(400);
    const reply = await one.desk.post(`/desk/disclosures/${id}/identity-looks`, { reason: '核对身份证明' });
    expect(reply.body.identity).toBe(APPLICATION.identity);
    expect(
      await world.db.query('SELECT COUNT(*) AS looks FROM disclosure_identity_looks WHERE matter_id = ?', [id]),
    ).toMatchObject([{ looks: 1 }]);
  });
});

describe('alarms', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-03-02 09:00');
    await openDisclosure(world);
  });
  afterAll(() => world.close());

  it('ring at ten, five, three and one day, on the day and after it: each once, whatever the scheduler did', async () => {
    const director = await world.staff('director');
    const one = await DeskCase.registered(world, { receivedOn: '2026-03-02' });
    const rung = async () =>
      (await world.db.query<{ days: number }[]>('SELECT days FROM disclosure_alarms WHERE matter_id = ?', [one.id]))
        .map(({ days }) => days)
        .sort((a, b) => b - a);
    await world.app.get(DailyTimer).arm(DISCLOSURE_ALARMS);
    await world.to('2026-03-13 09:01');
    expect(await rung()).toEqual([]);
    await world.to('2026-03-16 09:01');
    expect(await rung()).toEqual([10]);
    await world.to('2026-03-16 18:00');
    expect(await rung()).toEqual([10]);
    // The scheduler stands still from the 20th to the 26th.
    await world.to('2026-03-26 09:01');
    expect(await rung()).toEqual([10, 5, 3]);
    await world.to('2026-03-30 09:01');
    expect(await rung()).toEqual([10, 5, 3, 1, 0]);
    await world.to('2026-03-31 09:01');
    await world.to('2026-04-01 09:01');
    expect(await rung()).toEqual([10, 5, 3, 1, 0, -1]);
    await world.settle();
    const titles = (await (await world.staff('director', director.id)).get('/notifications')).body.notifications.map(
      ({ title }: { title: string }) => title,
    );
    expect(titles.filter((title: string) => title === '文件申请今明两天到期')).toHaveLength(2);
    expect(titles.filter((title: string) => title === '文件申请超期了')).toHaveLength(1);
  });

  it('remind once of the post when an answer lies unread in the app three working days before the last day', async () => {
    await world.to('2026-05-06 10:00');
    const resident = await world.resident();
    const form = { ...APPLICATION, serviceWay: 'app', confirmed: true };
    const one = await DeskCase.of(world, (await resident.post('/disclosures', form)).body.id);
    await one.step('/confirmations');
    await one.signedReply('denyInternal', DENIED, '2026-05-06');
    await one.serve('app', '2026-05-06');
    await world.app.get(AlarmsService).ring();
    const reminders = () =>
      world.db.query<unknown[]>('SELECT 1 FROM disclosure_alarms WHERE matter_id = ? AND days = 99', [one.id]);
    expect(await reminders()).toHaveLength(0);
    // Due on 2 June.
    await one.at('2026-05-28 10:00');
    await world.app.get(AlarmsService).ring();
    await world.app.get(AlarmsService).ring();
    expect(await reminders()).toHaveLength(1);
    await one.step(`/letters/${one.letter.id}/services`, service('ems', '2026-05-28'));
    expect(one.body.letters[0].services).toHaveLength(2);
  });
});
