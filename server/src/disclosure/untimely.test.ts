import type { Client } from '../../../test/world/client.js';
import { APPLICATION, DeskCase, ON_PAPER, openDisclosure, REVIEWS, service } from '../../../test/world/disclosures.js';
import { World } from '../../../test/world/world.js';

const CORRECTION = { items: '写明要哪一年的文件', guidance: '例如文件名称、文号', methods: '当面或者邮寄' };
const EXTENSION = { reason: '涉及的档案较多，需要逐份核对', workdays: '20' };
const PUBLIC = { where: '惠南镇门户网站“政府信息公开”栏目，2025年5月6日《宅基地审批公示》' };

describe('what comes too early, too late, twice or in the wrong order', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-03-02 09:00');
    await openDisclosure(world);
  });
  afterAll(() => world.close());

  const received = (on = '2026-03-02') => DeskCase.registered(world, { receivedOn: on });
  const refusal = async (asked: ReturnType<DeskCase['ask']>) => {
    const { status, body } = await asked;
    return [status, body.code];
  };
  const notice = (kind: string, fields: object, more: object = {}) => ({
    ...{ kind, fields, addressee: null, lateReason: null },
    ...more,
  });

  it('a day of receipt that has not come', async () => {
    const desk = await world.staff('clerk');
    const { status, body } = await desk.post('/desk/disclosures', { ...ON_PAPER, receivedOn: '2026-03-03' });
    expect([status, body.code, body.details[0].field]).toEqual([400, 'DAY_AHEAD', 'receivedOn']);
  });

  it('an identity that cannot be, and post without an address', async () => {
    const desk = await world.staff('clerk');
    const send = (form: object) => desk.post('/desk/disclosures', { ...ON_PAPER, receivedOn: null, ...form });
    const fields = async (form: object) =>
      (await send(form)).body.details.map(({ field }: { field: string }) => field) as string[];
    expect(await fields({ identity: '999999197001010018' })).toEqual(['identity']);
    expect(await fields({ applicantKind: 'business' })).toEqual(['identity']);
    expect(await fields({ address: null })).toEqual(['address']);
    expect((await send({ channel: 'oral' })).body.details[0].field).toBe('readBack');
    expect((await send({ purpose: '写论文' })).status).toBe(400);
  });

  it('a correction on the eighth day, which only the director takes upon himself, and a second one, which nobody may', async () => {
    await world.to('2026-03-11 10:00');
    const inTime = await received();
    await inTime.notice('correction', CORRECTION);
    await inTime.serve('inPerson', '2026-03-11');
    expect(inTime.body).toMatchObject({ state: 'correctionSent', dueOn: null, applicantLastDay: '2026-04-01' });

    await world.to('2026-03-12 10:00');
    const late = await received();
    expect(late.body.correctionUntil).toBeNull();
    expect(await refusal(late.ask('/notices', notice('correction', CORRECTION)))).toEqual([409, 'CORRECTION_LATE']);
    const reason = '申请人当天才说清楚，仍需补正';
    const byClerk = late.ask('/notices', notice('correction', CORRECTION, { lateReason: reason }));
    expect(await refusal(byClerk)).toEqual([409, 'CORRECTION_LATE']);
    const director = await DeskCase.of(world, late.id, 'director');
    await director.notice('correction', CORRECTION, { lateReason: reason });
    expect(director.body.lateCorrection).toBe(reason);
    await director.serve('inPerson', '2026-03-12');

    await inTime.at('2026-03-16 10:00');
    await inTime.step('/corrections', { on: '2026-03-16', wanted: '2024 年测试村宅基地审批名单', features: null });
    expect(inTime.body).toMatchObject({ state: 'registered', dueOn: '2026-04-14' });
    expect(await refusal(inTime.ask('/notices', notice('correction', CORRECTION)))).toEqual([409, 'CORRECTION_TWICE']);
  });

  it('a lapse before the applicant’s last day is over', async () => {
    await world.to('2026-04-20 09:00');
    const one = await received('2026-04-20');
    await one.notice('correction', CORRECTION);
    await one.serve('ems', '2026-04-20');
    expect(one.body.applicantLastDay).toBeNull();
    await one.at('2026-04-23 09:00');
    await one.result('signed', '2026-04-22');
    expect(one.body.applicantLastDay).toBe('2026-05-15');
    await one.at('2026-05-15 09:00');
    expect(await refusal(one.ask('/lapses'))).toEqual([409, 'CORRECTION_RUNS']);
    await one.at('2026-05-16 09:00');
    await one.step('/lapses');
    const [served, last] = ['2026-04-22', '2026-05-15'];
    await one.signedReply('otherNotCorrected', { servedOn: served, lastDay: last }, '2026-05-16');
    await one.serve('ems', '2026-05-16');
    expect(one.body).toMatchObject({ state: 'served', outcome: 'otherNotCorrected' });
  });

  it('an extension on the due day, of 21 days, or a second one', async () => {
    await world.to('2026-06-01 09:00');
    const one = await received('2026-06-01');
    expect(one.body.dueOn).toBe('2026-06-30');
    const ask = (workdays: string) => one.ask('/notices', notice('extension', { ...EXTENSION, workdays }));
    expect(await refusal(ask('21'))).toEqual([400, 'EXTENSION_TOO_LONG']);
    expect(await refusal(ask('0'))).toEqual([400, 'EXTENSION_TOO_LONG']);
    await one.at('2026-06-30 09:00');
    expect(await refusal(ask('20'))).toEqual([409, 'EXTENSION_LATE']);

    const other = await DeskCase.of(world, (await received('2026-06-03')).id);
    await other.notice('extension', EXTENSION);
    expect(other.body.dueOn).toBe('2026-07-02');
    // Signed in time, told too late: it does not hold.
    await other.at('2026-07-02 09:00');
    await other.seal();
    const told = other.ask(`/letters/${other.letter.id}/services`, service('inPerson', '2026-07-02'));
    expect(await refusal(told)).toEqual([409, 'EXTENSION_LATE']);
    expect((await other.again()).body.dueOn).toBe('2026-07-02');

    const third = await received('2026-07-02');
    await third.notice('extension', EXTENSION);
    await third.serve('inPerson', '2026-07-02');
    expect(await refusal(third.ask('/notices', notice('extension', EXTENSION)))).toEqual([409, 'EXTENSION_TWICE']);
  });

  it('an opinion before its question, and a day before its cause', async () => {
    await world.to('2026-07-06 09:00');
    const one = await received('2026-07-06');
    await one.notice('thirdPartyConsultation', { info: '名单', interest: 'privacy' }, { addressee: '某村民' });
    const opinion = (on: string) => one.ask(`/letters/${one.letter.id}/opinions`, { on, note: '不同意' });
    expect(await refusal(opinion('2026-07-06'))).toEqual([409, 'OPINION_WITHOUT_LETTER']);
    await one.serve('inPerson', '2026-07-06');
    expect(await refusal(opinion('2026-07-03'))).toEqual([400, 'DAY_BEFORE_CAUSE']);
    expect(await refusal(opinion('2026-07-07'))).toEqual([400, 'DAY_AHEAD']);
  });

  it('service before the signature, before the seal, ahead of today, or back-dated', async () => {
    await world.to('2026-07-13 09:00');
    const one = await received('2026-07-13');
    await one.step('/replies', { outcome: 'grantAlreadyPublic', fields: PUBLIC });
    const serve = (on: string) => one.ask(`/letters/${one.letter.id}/services`, service('ems', on));
    expect(await refusal(serve('2026-07-13'))).toEqual([409, 'LETTER_NOT_SIGNED']);
    expect(await refusal(one.ask(`/letters/${one.letter.id}/signatures`))).toEqual([409, 'REVIEW_ORDER']);
    const review = (step: string, byName: string) =>
      one.ask(`/letters/${one.letter.id}/reviews`, { step, byName, agrees: true, on: '2026-07-13', opinion: null });
    expect(await refusal(review('secrecy', '保密员乙'))).toEqual([409, 'REVIEW_ORDER']);
    for (const [step, byName] of REVIEWS) {
      if (step === 'secrecy') expect(await refusal(review(step, '别人'))).toEqual([400, 'INVALID']);
      expect((await review(step, byName)).status).toBe(200);
      await one.again();
    }
    await one.at('2026-07-14 09:00');
    await one.step(`/letters/${one.letter.id}/signatures`);
    expect(await refusal(serve('2026-07-14'))).toEqual([409, 'SEAL_MISSING']);
    expect((await one.seal('答复书.docx', Buffer.from('PK'))).status).toBe(400);
    await one.seal();
    expect(await refusal(serve('2026-07-15'))).toEqual([400, 'DAY_AHEAD']);
    expect(await refusal(serve('2026-07-13'))).toEqual([400, 'DAY_BEFORE_CAUSE']);
    const byApp = one.ask(`/letters/${one.letter.id}/services`, service('app', '2026-07-14'));
    expect(await refusal(byApp)).toEqual([409, 'APP_SERVICE_NOT_CHOSEN']);
    await one.step(`/letters/${one.letter.id}/services`, service('ems', '2026-07-14'));
    expect(await refusal(serve('2026-07-14'))).toEqual([409, 'SERVED_ALREADY']);
    expect(await refusal(one.ask('/withdrawals'))).toEqual([409, 'NOT_NOW']);
  });

  it('an answer without what the law wants said, without a search, or about a state secret', async () => {
    await world.to('2026-07-20 09:00');
    const one = await received('2026-07-20');
    const put = (outcome: string, fields: object = {}) => one.ask('/replies', { outcome, fields });
    const unreasoned = await put('denyInternal', { internal: 'personnel' });
    expect([unreasoned.status, unreasoned.body.code]).toEqual([400, 'REASONS_MISSING']);
    expect(unreasoned.body.message).toBe('文书里还缺 「不予公开的理由」，请补上再提交。');
    const absent = { search: '镇档案室', absence: '未制作', reason: '没有做过' };
    const none = await put('noInfoNotExist', { ...absent, absence: 'notMade' });
    expect([none.status, none.body.code]).toEqual([409, 'SEARCH_RECORD_MISSING']);
    expect(await refusal(put('denyStateSecret', { reason: '依法定密' }))).toEqual([409, 'OFFLINE_ONLY']);
  });

  it('a signature on a day for which nobody is named', async () => {
    await world.db.query("UPDATE disclosure_duties SET ends_on = '2026-07-31' WHERE duty = 'noticeSigner'");
    await world.to('2026-08-03 09:00');
    const one = await received('2026-08-03');
    expect(await refusal(one.ask('/notices', notice('correction', CORRECTION)))).toEqual([409, 'DUTY_MISSING']);
    const director: Client = await world.staff('director');
    const deputy = { duty: 'noticeSigner', name: '副科长己', post: '副主任', deputy: true };
    const named = await director.post('/keeping/disclosure/duties', {
      ...deputy,
      startsOn: '2026-08-03',
      endsOn: '2026-08-07',
    });
    expect(named.status).toBe(201);
    await one.notice('correction', CORRECTION);
    expect(one.body.letters.at(-1).signerName).toBe('副科长己');
  });

  it('a request on the phone while the channel is closed, or without a last look', async () => {
    const resident = await world.resident();
    const file = (form: object = {}) => resident.post('/disclosures', { ...APPLICATION, confirmed: true, ...form });
    expect((await file({ confirmed: false })).body.details[0].field).toBe('confirmed');
    await world.db.query('UPDATE disclosure_settings SET online_open = 0');
    expect(await refusal(file())).toEqual([409, 'ONLINE_CLOSED']);
  });
});
