/** What the form asks, in what order, and what is wrong with what was said. */
import type { Input } from '@huifa/shared/api/client';
import { PHONE_PATTERN } from '@huifa/shared/consultations/booking.rules';
import {
  type ApplicantKind,
  APPLICATION_LIMITS,
  type CopyForm,
  identityFault,
  type ServiceWay,
} from '@huifa/shared/disclosure/applications';
import type { RouteName } from '../routes';

export const STEPS = [
  'disclosureWhat',
  'disclosureWho',
  'disclosureContact',
  'disclosureReceive',
  'disclosureSummary',
] as const;
export type Step = (typeof STEPS)[number] & RouteName;

/** What the pages fill in together. There is no purpose in it: nobody may ask for one (条例 Art. 29). */
export interface Application {
  readonly wanted: string;
  readonly features: string;
  readonly applicantKind: ApplicantKind;
  /** null: not touched; a natural person's is then the name of the profile. */
  readonly name: string | null;
  readonly identity: string;
  readonly phone: string;
  readonly hasAgent: boolean;
  readonly agentName: string;
  readonly agentIdentity: string;
  readonly agentAuthority: string;
  readonly together: boolean;
  readonly people: string;
  readonly form: CopyForm | null;
  readonly serviceWay: ServiceWay | null;
  readonly address: string;
  /** Only to whom it was explained, and who said yes, a letter is served in the app. */
  readonly appAgreed: boolean;
}

export const EMPTY: Application = {
  wanted: '',
  features: '',
  applicantKind: 'natural',
  name: null,
  identity: '',
  phone: '',
  hasAgent: false,
  agentName: '',
  agentIdentity: '',
  agentAuthority: '',
  together: false,
  people: '',
  form: null,
  serviceWay: null,
  address: '',
  appAgreed: false,
};

export type Field = keyof Application;
export type Faults = Partial<Record<Field, string>>;

/** On which page a field stands. */
const FIELDS: Record<Exclude<Step, 'disclosureSummary'>, readonly Field[]> = {
  disclosureWhat: ['wanted', 'features'],
  disclosureWho: ['applicantKind', 'name', 'identity'],
  disclosureContact: ['phone', 'hasAgent', 'agentName', 'agentIdentity', 'agentAuthority', 'together', 'people'],
  disclosureReceive: ['form', 'serviceWay', 'address', 'appAgreed'],
};

const PHONE = new RegExp(PHONE_PATTERN);
const SHORTEST_ADDRESS = 4;
const LONGEST_AUTHORITY = 200;

export function stepAfter(step: Step): Step {
  return STEPS[STEPS.indexOf(step) + 1] ?? 'disclosureSummary';
}

/** The faults of one page, in the order of its fields; of all pages for the last one. */
export function faultsAt(step: Step, faults: Faults): string[] {
  const fields = step === 'disclosureSummary' ? Object.values(FIELDS).flat() : FIELDS[step];
  return fields.flatMap((field) => faults[field] ?? []);
}

/** Numbers are typed with blanks and small letters. */
export function plainNumber(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase();
}

function plainPhone(text: string): string {
  return text.replace(/\s/g, '');
}

/** What would be refused anyway is said before it is sent. */
export function faultsOf(application: Application): Faults {
  return Object.fromEntries(
    [...whatFaults(application), ...whoFaults(application), ...contactFaults(application), ...wayFaults(application)]
      .filter((fault): fault is [Field, string] => fault !== null)
      .map(([field, message]) => [field, message]),
  );
}

type Fault = [Field, string] | null;

function whatFaults({ wanted, features }: Application): Fault[] {
  const { wantedMin, wanted: most, features: mostFeatures } = APPLICATION_LIMITS;
  return [
    wanted.trim().length < wantedMin ? ['wanted', `请写明要哪份文件，至少 ${wantedMin} 个字`] : null,
    wanted.length > most ? ['wanted', `最多写 ${most} 个字`] : null,
    features.length > mostFeatures ? ['features', `最多写 ${mostFeatures} 个字`] : null,
  ];
}

function whoFaults({ applicantKind, name, identity }: Application): Fault[] {
  const wrong = identityFault(applicantKind, plainNumber(identity));
  const missing = applicantKind === 'natural' ? '请填身份证号' : '请填统一社会信用代码';
  return [
    nameFault('name', name ?? '', applicantKind === 'natural' ? '请填身份证上的姓名' : '请填单位的全名'),
    wrong === null ? null : ['identity', identity.trim() === '' ? missing : wrong],
  ];
}

function nameFault(field: Field, text: string, missing: string): Fault {
  if (text.trim() === '') return [field, missing];
  return text.length > APPLICATION_LIMITS.name ? [field, `最多写 ${APPLICATION_LIMITS.name} 个字`] : null;
}

function contactFaults(application: Application): Fault[] {
  const { phone, hasAgent, together, people } = application;
  const count = Number(people);
  const countable = Number.isInteger(count) && count >= 2 && count <= APPLICATION_LIMITS.people;
  return [
    PHONE.test(plainPhone(phone)) ? null : ['phone', '请填手机号或带区号的座机'],
    ...(hasAgent ? agentFaults(application) : []),
    together && !countable ? ['people', `请填人数，2 到 ${APPLICATION_LIMITS.people} 人`] : null,
  ];
}

function agentFaults({ agentName, agentIdentity, agentAuthority }: Application): Fault[] {
  const wrong = identityFault('natural', plainNumber(agentIdentity));
  const authority = agentAuthority.trim().length;
  return [
    nameFault('agentName', agentName, '请填代办人的姓名'),
    wrong === null ? null : ['agentIdentity', agentIdentity.trim() === '' ? '请填代办人的身份证号' : wrong],
    authority < 2 || authority > LONGEST_AUTHORITY ? ['agentAuthority', '请写委托书是哪天写的、委托办什么'] : null,
  ];
}

function wayFaults({ form, serviceWay, address, appAgreed }: Application): Fault[] {
  const reachable = address.trim().length >= SHORTEST_ADDRESS && address.length <= APPLICATION_LIMITS.address;
  return [
    form === null ? ['form', '请选要纸质的还是电子的'] : null,
    serviceWay === null ? ['serviceWay', '请选答复怎么给您'] : null,
    serviceWay === 'app' && !appAgreed ? ['appAgreed', '同意在小程序里收，请勾上；不同意，请换一种'] : null,
    serviceWay === 'post' && !reachable ? ['address', '要邮寄的，请写清楚寄到哪里'] : null,
  ];
}

/** What is sent; null while something is missing. */
export function bodyOf(application: Application): Input<'POST /disclosures'>['body'] | null {
  const { form, serviceWay, name } = application;
  if (form === null || serviceWay === null || faultsAt('disclosureSummary', faultsOf(application)).length > 0)
    return null;
  const { applicantKind, hasAgent, together } = application;
  const features = application.features.trim();
  return {
    confirmed: true,
    applicantKind,
    name: (name ?? '').trim(),
    identity: plainNumber(application.identity),
    phone: plainPhone(application.phone),
    address: serviceWay === 'post' ? application.address.trim() : null,
    agent: hasAgent ? agentOf(application) : null,
    people: together ? Number(application.people) : 1,
    wanted: application.wanted.trim(),
    features: features === '' ? null : features,
    form,
    serviceWay,
  };
}

function agentOf({ agentName, agentIdentity, agentAuthority }: Application) {
  return { name: agentName.trim(), identity: plainNumber(agentIdentity), authority: agentAuthority.trim() };
}

/** The form's names of fields that the server calls otherwise. */
const NAMED_BY_SERVER: Record<string, Field> = {
  agent: 'agentIdentity',
  'agent.name': 'agentName',
  'agent.identity': 'agentIdentity',
  'agent.authority': 'agentAuthority',
};

/** What the server refused, at the fields where it was typed. */
export function refusedFields(details: unknown): Faults {
  if (!Array.isArray(details)) return {};
  const named = (details as { field: string; message: string }[]).flatMap(({ field, message }) => {
    const own = NAMED_BY_SERVER[field] ?? (field in EMPTY ? (field as Field) : null);
    return own === null ? [] : [[own, message] as const];
  });
  return Object.fromEntries(named);
}
