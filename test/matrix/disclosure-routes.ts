import { APPLICATION, DeskCase, ON_PAPER, PUBLISHED, SETTINGS } from '../world/disclosures.js';
import { multipart, PICTURE } from '../world/files.js';
import type { Cast } from './cast.js';
import type { Named, RouteRow } from './route-row.js';

const TODAY = '2026-11-23';
const sent = multipart('盖章件.png', PICTURE);

/** A request of the resident who asks, which waits for confirmation. */
async function filed({ askers }: Cast): Promise<string> {
  const { client } = askers.find(({ role }) => role === 'resident')!;
  return (await client.post('/disclosures', { ...APPLICATION, confirmed: true })).body.id;
}

/** A request of the resident who asks, with a letter that was served on him in the app. */
async function told(cast: Cast): Promise<Named> {
  const { client } = cast.askers.find(({ role }) => role === 'resident')!;
  const form = { ...APPLICATION, serviceWay: 'app', confirmed: true };
  const one = await DeskCase.of(cast.world, (await client.post('/disclosures', form)).body.id);
  await one.step('/confirmations');
  await one.notice('extension', { reason: '档案较多', workdays: '5' });
  await one.serve('app', TODAY);
  return { id: one.id, letterId: one.letter.id };
}

async function registered({ world }: Cast): Promise<DeskCase> {
  return DeskCase.registered(world, { receivedOn: TODAY });
}

async function onPaper(cast: Cast): Promise<string> {
  return (await registered(cast)).id;
}

/** With a letter that is signed, sealed and on its way by post. */
async function posted(cast: Cast): Promise<Named> {
  const one = await registered(cast);
  await one.notice('thirdPartyConsultation', { info: '名单', interest: 'privacy' }, { addressee: '某村民' });
  await one.serve('ems', TODAY);
  return { id: one.id, letterId: one.letter.id, serviceId: one.letter.services[0]!.id, factId: one.body.facts[1].id };
}

/** With a letter that is signed and waits for its seal. */
async function unsealed(cast: Cast): Promise<Named> {
  const one = await registered(cast);
  await one.notice('extension', { reason: '档案较多', workdays: '5' });
  return { id: one.id, letterId: one.letter.id };
}

async function assigned(cast: Cast): Promise<Named> {
  const one = await registered(cast);
  await one.step('/departments', { names: ['规划建设办公室'] });
  return { id: one.id, departmentId: one.body.departments[0].id };
}

async function challenged(cast: Cast): Promise<Named> {
  const one = await registered(cast);
  const case1 = { track: 'reconsideration', caseNumber: '浦府复字〔2026〕1号', openedOn: TODAY, procedure: null };
  const { body } = await one.desk.post(`/desk/disclosures/${one.id}/remedies`, case1);
  return { id: one.id, remedyId: body.remedies[0].id };
}

const KEPT = new WeakMap<Cast, Map<unknown, Promise<string | Named>>>();

/** Made once for all who try: a step in an old version changes nothing. */
function once(make: (cast: Cast) => Promise<string | Named>): (cast: Cast) => Promise<string | Named> {
  return (cast) => {
    const made = KEPT.get(cast) ?? new Map<unknown, Promise<string | Named>>();
    KEPT.set(cast, made);
    const known = made.get(make) ?? make(cast);
    made.set(make, known);
    return known;
  };
}

const ofOwn = { subject: 'town', named: once(filed) } as const;
const ofTold = { subject: 'town', named: once(told) } as const;
const ofUnsealed = { subject: 'town', named: once(unsealed) } as const;
const ofDesk = { subject: 'town', named: once(onPaper) } as const;
const ofLetter = { subject: 'town', named: once(posted) } as const;
const write = { action: 'disclosureDesk.write', versioned: true } as const;
const step = (path: string, body: object = {}): RouteRow => ({
  route: `POST /desk/disclosures/:id/${path}`,
  ...write,
  ...ofDesk,
  body: () => body,
});
const letterStep = (path: string, body: object = {}): RouteRow => ({ ...step(path, body), ...ofLetter });
const report = { action: 'disclosureReport.read', params: { year: '2026', row: 'received', column: 'total' } } as const;

/** 依申请公开: the applicant's own, the office's desk, what the office keeps, the yearly tables. */
export const DISCLOSURE_ROUTES: readonly RouteRow[] = [
  { route: 'GET /disclosures', action: 'disclosure.read' },
  {
    route: 'POST /disclosures',
    action: 'disclosure.file',
    body: () => ({ ...APPLICATION, confirmed: true }),
    status: 201,
  },
  { route: 'GET /disclosures/:id', action: 'disclosure.read', ...ofOwn },
  { route: 'GET /disclosures/:id/receipt.pdf', action: 'disclosure.read', ...ofTold },
  { route: 'GET /disclosures/:id/letters/:letterId/file', action: 'disclosure.read', ...ofTold },
  {
    route: 'POST /disclosures/:id/corrections',
    action: 'disclosure.correct',
    versioned: true,
    ...ofOwn,
    body: () => ({ wanted: '2024 年宅基地审批名单', features: null }),
  },
  { route: 'POST /disclosures/:id/withdrawals', action: 'disclosure.withdraw', versioned: true, ...ofOwn },
  { route: 'GET /desk/disclosures', action: 'disclosureDesk.read' },
  {
    route: 'POST /desk/disclosures',
    action: 'disclosureDesk.write',
    body: () => ({ ...ON_PAPER, receivedOn: TODAY }),
    status: 201,
  },
  { route: 'GET /desk/disclosures/:id', action: 'disclosureDesk.read', ...ofDesk },
  {
    route: 'POST /desk/disclosures/:id/identity-looks',
    action: 'disclosureDesk.identity',
    ...ofDesk,
    body: () => ({ reason: '核对身份证明' }),
  },
  step('confirmations'),
  step('departments', { names: ['规划建设办公室'] }),
  {
    ...step('departments/:departmentId/returns', { search: null, opinion: '可以公开' }),
    subject: 'town',
    named: once(assigned),
  },
  step('corrections', { on: TODAY, wanted: '2024 年宅基地审批名单', features: null }),
  step('lapses'),
  step('payments', { on: TODAY }),
  step('withdrawals'),
  step('archivings'),
  {
    route: 'POST /desk/disclosures/:id/remedies',
    action: 'disclosureDesk.write',
    ...ofDesk,
    body: () => ({ track: 'reconsideration', caseNumber: '浦府复字〔2026〕1号', openedOn: TODAY, procedure: null }),
  },
  {
    route: 'PUT /desk/disclosures/:id/remedies/:remedyId',
    action: 'disclosureDesk.write',
    subject: 'town',
    named: once(challenged),
    notAlways: true,
    body: () => ({ version: 1, endedOn: TODAY, result: 'upheld' }),
  },
  step('platform-numbers', { number: 'PD-2026-0001' }),
  {
    ...letterStep('facts/:factId/voidings', { reason: '日期抄错了' }),
    action: 'disclosureDesk.duties',
  },
  step('notices', {
    kind: 'correction',
    fields: { items: '写明年份', guidance: '文件名称', methods: '当面' },
    addressee: null,
    lateReason: null,
  }),
  step('replies', { outcome: 'grantAlreadyPublic', fields: { where: '镇门户网站' } }),
  letterStep('letters/:letterId/reviews', {
    step: 'department',
    agrees: true,
    byName: '部门丁',
    on: TODAY,
    opinion: null,
  }),
  letterStep('letters/:letterId/signatures'),
  letterStep('letters/:letterId/voidings', { reason: '文号抄错了' }),
  {
    route: 'POST /desk/disclosures/:id/letters/:letterId/seals',
    action: 'disclosureDesk.write',
    ...ofUnsealed,
    notAlways: true,
    query: 'version=1',
    file: sent.type,
    body: () => sent.body,
  },
  { route: 'GET /desk/disclosures/:id/bundle.pdf', action: 'disclosureDesk.read', ...ofLetter },
  { route: 'GET /desk/disclosures/:id/letters/:letterId/letter.pdf', action: 'disclosureDesk.read', ...ofLetter },
  { route: 'GET /desk/disclosures/:id/letters/:letterId/letter.docx', action: 'disclosureDesk.read', ...ofLetter },
  { route: 'GET /desk/disclosures/:id/letters/:letterId/seal', action: 'disclosureDesk.read', ...ofLetter },
  letterStep('letters/:letterId/services', { way: 'ems', sentOn: TODAY, trackingNo: null }),
  letterStep('services/:serviceId/results', { result: 'signed', on: TODAY }),
  letterStep('letters/:letterId/opinions', { on: TODAY, note: '不同意' }),
  { route: 'GET /keeping/disclosure/settings', action: 'disclosureDesk.read' },
  { route: 'PUT /keeping/disclosure/settings', action: 'disclosureDesk.duties', body: () => SETTINGS },
  { route: 'GET /keeping/disclosure/duties', action: 'disclosureDesk.read' },
  {
    route: 'POST /keeping/disclosure/duties',
    action: 'disclosureDesk.duties',
    body: () => ({ ...DUTY, startsOn: '2030-01-01', endsOn: null }),
    status: 201,
  },
  {
    route: 'PUT /keeping/disclosure/duties/:id',
    action: 'disclosureDesk.duties',
    subject: 'town',
    named: once(duty),
    notAlways: true,
    body: () => ({ version: 1, endsOn: '2031-12-31' }),
  },
  {
    route: 'POST /keeping/disclosure/numbers',
    action: 'disclosureDesk.write',
    body: async ({ world }) => ({ serial: await nextSerial(world), note: '办公系统发的文' }),
  },
  { route: 'GET /desk/disclosure-reports/import-template', action: 'disclosureReport.read' },
  { route: 'GET /desk/disclosure-reports/:year', ...report },
  { route: 'GET /desk/disclosure-reports/:year/cells/:row/:column', ...report },
  { route: 'GET /desk/disclosure-reports/:year/report.xlsx', ...report },
  { route: 'GET /desk/disclosure-reports/:year/report.docx', ...report },
  {
    route: 'PUT /desk/disclosure-reports/:year/published',
    ...report,
    action: 'disclosureReport.write',
    body: () => PUBLISHED,
  },
  {
    route: 'POST /desk/disclosure-reports/imports',
    action: 'disclosureReport.write',
    file: sent.type,
    body: () => sent.body,
  },
];

const DUTY = { duty: 'noticeSigner', name: '科长庚', post: '科长', deputy: false };

/** A duty that begins far ahead. */
async function duty({ world }: Cast): Promise<string> {
  const director = await world.staff('director');
  const { body } = await director.post('/keeping/disclosure/duties', {
    ...DUTY,
    startsOn: '2031-01-01',
    endsOn: null,
  });
  return body.duties.find(({ startsOn }: { startsOn: string }) => startsOn === '2031-01-01').id;
}

async function nextSerial({ db }: Cast['world']): Promise<number> {
  const [row] = await db.query<{ last: number }[]>('SELECT last FROM letter_series WHERE year = 2026');
  return (row?.last ?? 0) + 1;
}
