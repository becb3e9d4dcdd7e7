import { isIdentityNumber } from '@huifa/shared/disclosure/applications';
import { type Application, bodyOf, EMPTY, faultsAt, faultsOf, refusedFields, stepAfter, STEPS } from './asking';

/** Of a place code that no place has; the check sign makes it right. */
const IDENTITY = [...'0123456789X'].map((sign) => `99999919700101001${sign}`).find(isIdentityNumber)!;

const COMPLETE: Application = {
  ...EMPTY,
  wanted: '测试村 2024 年宅基地审批名单',
  name: '申请人甲',
  identity: IDENTITY,
  phone: '13800009999',
  form: 'paper',
  serviceWay: 'inPerson',
};

const faultyFields = (patch: Partial<Application>) => Object.keys(faultsOf({ ...COMPLETE, ...patch }));

it('asks in turn and ends at the last look', () => {
  const walked = [STEPS[0]] as (typeof STEPS)[number][];
  while (walked.at(-1) !== 'disclosureSummary') walked.push(stepAfter(walked.at(-1)!));
  expect(walked).toEqual([...STEPS]);
});

it('sends exactly what the law lets be asked, and no purpose', () => {
  expect(bodyOf(COMPLETE)).toEqual({
    confirmed: true,
    applicantKind: 'natural',
    name: '申请人甲',
    identity: IDENTITY,
    phone: '13800009999',
    address: null,
    agent: null,
    people: 1,
    wanted: COMPLETE.wanted,
    features: null,
    form: 'paper',
    serviceWay: 'inPerson',
  });
});

it('sends nothing while something is missing', () => {
  expect(bodyOf(EMPTY)).toBeNull();
  expect(Object.keys(faultsOf(EMPTY))).toEqual(['wanted', 'name', 'identity', 'phone', 'form', 'serviceWay']);
});

it('asks for an address only where the answer comes by post', () => {
  expect(faultyFields({ serviceWay: 'post' })).toEqual(['address']);
  expect(faultyFields({ serviceWay: 'post', address: '测试路一号' })).toEqual([]);
  expect(bodyOf({ ...COMPLETE, address: '测试路一号' })?.address).toBeNull();
});

it('serves in the app only who said yes to it', () => {
  expect(faultyFields({ serviceWay: 'app' })).toEqual(['appAgreed']);
  expect(faultyFields({ serviceWay: 'app', appAgreed: true })).toEqual([]);
});

it('asks for an agent and a number of people only where there are some', () => {
  expect(faultyFields({ hasAgent: true })).toEqual(['agentName', 'agentIdentity', 'agentAuthority']);
  expect(faultyFields({ together: true })).toEqual(['people']);
  expect(faultyFields({ together: true, people: '1' })).toEqual(['people']);
  expect(bodyOf({ ...COMPLETE, together: true, people: '12' })?.people).toBe(12);
  expect(bodyOf({ ...COMPLETE, people: '12' })?.people).toBe(1);
});

it('reads an identity as people type it, and holds an organisation to its own code', () => {
  const typed = `${IDENTITY.slice(0, 6)} ${IDENTITY.slice(6).toLowerCase()}`;
  expect(bodyOf({ ...COMPLETE, identity: typed })?.identity).toBe(IDENTITY);
  expect(faultyFields({ applicantKind: 'business' })).toEqual(['identity']);
});

it('counts the shortest and the longest that may be written', () => {
  expect(faultyFields({ wanted: ' 四个字的 ' })).toEqual(['wanted']);
  expect(faultyFields({ wanted: '刚好五个字' })).toEqual([]);
  expect(faultyFields({ wanted: '字'.repeat(2001) })).toEqual(['wanted']);
});

it('puts what the server refused at the field where it was typed', () => {
  const faults = refusedFields([
    { field: 'agent.name', message: '不能空着' },
    { field: 'address', message: '要邮寄的，请写清楚寄到哪里' },
    { field: 'nowhere', message: '不认识' },
  ]);
  expect(faults).toEqual({ agentName: '不能空着', address: '要邮寄的，请写清楚寄到哪里' });
  expect(faultsAt('disclosureContact', faults)).toEqual(['不能空着']);
  expect(faultsAt('disclosureWhat', faults)).toEqual([]);
});
