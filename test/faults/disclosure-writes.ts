import ExcelJS from 'exceljs';
import { caseTemplate } from '../../server/src/disclosure-report/case-import-template.js';
import type { Client } from '../world/client.js';
import { APPLICATION, DeskCase, ON_PAPER, openDisclosure, PUBLISHED, SETTINGS } from '../world/disclosures.js';
import { multipart, PICTURE } from '../world/files.js';
import type { World } from '../world/world.js';
import type { WriteRoute } from './write-route.js';

const TODAY = '2026-11-23';
const WANTED = { wanted: '2024 年宅基地审批名单', features: null };
const CORRECTION = { items: '写明年份', guidance: '文件名称', methods: '当面' };
const CASE = { track: 'reconsideration', caseNumber: '浦府复字〔2026〕1号', openedOn: TODAY, procedure: null };
const RESULT = { version: 1, endedOn: TODAY, result: 'upheld' };
const PUBLIC = { where: '镇门户网站' };

/** 依申请公开, each route on a request of its own that stands where the route begins. */
export async function disclosureWrites(world: World, director: Client): Promise<WriteRoute[]> {
  await openDisclosure(world);
  const resident = await world.resident();
  const clerk = await world.staff('clerk');
  const filed = async () => (await resident.post('/disclosures', { ...APPLICATION, confirmed: true })).body;
  const received = () => DeskCase.registered(world, { receivedOn: TODAY });
  const write = (name: string, by: Client, id: string | null, form: object, more: Partial<WriteRoute> = {}) => ({
    ...{ name, by, id, optional: [], once: true },
    form: { ...form },
    ...more,
  });
  const desk = (path: string, { id, body }: DeskCase, form: object = {}, parts: Record<string, string> = {}) =>
    write(`POST /desk/disclosures/{id}/${path}`, clerk, id, { version: body.version, ...form }, { parts });

  const corrected = await filed();
  const ofApp = await DeskCase.of(world, corrected.id);
  await ofApp.step('/confirmations');
  await ofApp.notice('correction', CORRECTION);
  await ofApp.serve('inPerson', TODAY);
  const correcting = await received();
  await correcting.notice('correction', CORRECTION);
  await correcting.serve('inPerson', TODAY);
  const silentApplicant = await received();
  await silentApplicant.notice('correction', CORRECTION);
  await silentApplicant.serve('inPerson', TODAY);
  await world.db.query("UPDATE disclosure_services SET result_on = '2026-10-09' WHERE matter_id = ?", [
    silentApplicant.id,
  ]);
  const paying = await received();
  await paying.notice('feeNotice', { standard: 'byVolume', units: '40', amount: '100', payment: '镇财政所窗口' });
  await paying.serve('inPerson', TODAY);
  const assigned = await received();
  await assigned.step('/departments', { names: ['规划建设办公室'] });
  const departmentId = assigned.body.departments[0].id;
  const put = async () => {
    const one = await received();
    return one.step('/replies', { outcome: 'grantAlreadyPublic', fields: PUBLIC });
  };
  const signed = async () => {
    const one = await received();
    return one.signedReply('grantAlreadyPublic', PUBLIC, TODAY);
  };
  const sealed = async () => {
    const one = await signed();
    await one.seal();
    return one;
  };
  const asked = async (way: 'ems' | 'inPerson') => {
    const one = await received();
    await one.notice('thirdPartyConsultation', { info: '名单', interest: 'privacy' }, { addressee: '某村民' });
    return one.serve(way, TODAY);
  };
  const ready = await put();
  for (const [step, byName] of [
    ['department', '部门丁'],
    ['adviser', '律师戊'],
    ['secrecy', '保密员乙'],
  ])
    await ready.step(`/letters/${ready.letter.id}/reviews`, { step, byName, agrees: true, on: TODAY, opinion: null });
  const served = await sealed();
  await served.step(`/letters/${served.letter.id}/services`, { way: 'inPerson', sentOn: TODAY, trackingNo: null });
  const posted = await asked('ems');
  const silent = await asked('inPerson');
  const wrong = await asked('inPerson');
  const [reviewing, voiding, sealing, serving] = [await put(), await signed(), await signed(), await sealed()];
  const letter = ({ letter: { id: letterId } }: DeskCase) => ({ letterId });
  const { type, body: bytes } = multipart('盖章件.png', PICTURE);
  const duty = {
    duty: 'noticeSigner',
    name: '科长庚',
    post: '科长',
    deputy: false,
    startsOn: '2030-01-01',
    endsOn: null,
  };
  const { body: kept } = await director.post('/keeping/disclosure/duties', { ...duty, startsOn: '2031-01-01' });
  const dutyId = kept.duties.find(({ startsOn }: { startsOn: string }) => startsOn === '2031-01-01').id;
  const mine = (await resident.get(`/disclosures/${corrected.id}`)).body;
  const leaving = await filed();
  const waiting = await DeskCase.of(world, (await filed()).id);
  const { body: challenged } = await clerk.post(`/desk/disclosures/${(await received()).id}/remedies`, CASE);
  const review = { step: 'department', agrees: true, byName: '部门丁', on: TODAY, opinion: null };
  const notice = { kind: 'correction', fields: CORRECTION, addressee: null, lateReason: null };
  return [
    // Before any other letter takes the next number.
    write('POST /keeping/disclosure/numbers', clerk, null, { serial: await nextSerial(world), note: '办公系统发的文' }),
    write('POST /disclosures', resident, null, { ...APPLICATION, confirmed: true }),
    write('POST /disclosures/{id}/corrections', resident, mine.id, { version: mine.version, ...WANTED }),
    write('POST /disclosures/{id}/withdrawals', resident, leaving.id, { version: leaving.version }),
    write('POST /desk/disclosures', clerk, null, { ...ON_PAPER, receivedOn: TODAY }),
    write('POST /desk/disclosures/{id}/identity-looks', clerk, waiting.id, { reason: '核对身份证明' }),
    desk('confirmations', waiting),
    desk('departments', await received(), { names: ['规划建设办公室'] }),
    desk('departments/{departmentId}/returns', assigned, { search: null, opinion: '可以公开' }, { departmentId }),
    desk('corrections', correcting, { on: TODAY, ...WANTED }),
    desk('lapses', silentApplicant),
    desk('payments', paying, { on: TODAY }),
    desk('withdrawals', await received()),
    desk('archivings', served),
    write('POST /desk/disclosures/{id}/remedies', clerk, (await received()).id, { ...CASE }),
    write('PUT /desk/disclosures/{id}/remedies/{remedyId}', clerk, challenged.id, RESULT, {
      once: false,
      parts: { remedyId: challenged.remedies[0].id },
    }),
    desk('platform-numbers', await received(), { number: 'PD-2026-0001' }),
    {
      ...desk('facts/{factId}/voidings', wrong, { reason: '日期抄错了' }, { factId: wrong.body.facts[2].id }),
      by: director,
    },
    desk('notices', await received(), notice),
    desk('replies', await received(), { outcome: 'grantAlreadyPublic', fields: PUBLIC }),
    desk('letters/{letterId}/reviews', reviewing, review, letter(reviewing)),
    desk('letters/{letterId}/signatures', ready, {}, letter(ready)),
    desk('letters/{letterId}/voidings', voiding, { reason: '文号抄错了' }, letter(voiding)),
    {
      ...desk('letters/{letterId}/seals', sealing, {}, letter(sealing)),
      form: {},
      file: { bytes, type },
      query: `version=${sealing.body.version}`,
    },
    desk('letters/{letterId}/services', serving, { way: 'inPerson', sentOn: TODAY, trackingNo: null }, letter(serving)),
    desk(
      'services/{serviceId}/results',
      posted,
      { result: 'signed', on: TODAY },
      { serviceId: posted.letter.services[0]!.id },
    ),
    desk('letters/{letterId}/opinions', silent, { on: TODAY, note: '不同意' }, letter(silent)),
    write('PUT /keeping/disclosure/settings', director, null, SETTINGS, { once: false }),
    write('POST /keeping/disclosure/duties', director, null, duty),
    write(
      'PUT /keeping/disclosure/duties/{id}',
      director,
      dutyId,
      { version: 1, endsOn: '2031-12-31' },
      { once: false },
    ),
    { ...write('POST /desk/disclosure-reports/imports', clerk, null, {}), file: await filledTable() },
    write('PUT /desk/disclosure-reports/{year}/published', clerk, null, PUBLISHED, {
      once: false,
      parts: { year: '2026' },
    }),
  ];
}

/** The table by which requests of before come in, with one in it. */
async function filledTable(): Promise<{ bytes: Buffer; type: string }> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await caseTemplate()) as unknown as ArrayBuffer);
  book.getWorksheet('案件')!.getRow(2).values = [
    '惠信公〔2025〕第1号',
    '自然人',
    '2025-03-03',
    '宅基地审批名单',
    '已办结',
    '2025-03-20',
    '（一）予以公开',
  ];
  const { body, type } = multipart('以前的申请.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
  return { bytes: body, type };
}

async function nextSerial({ db }: World): Promise<number> {
  const [row] = await db.query<{ last: number }[]>('SELECT last FROM letter_series WHERE year = 2026');
  return (row?.last ?? 0) + 1;
}
