import type { Client, Reply } from './client.js';
import { newKey } from './client.js';
import { multipart, PICTURE } from './files.js';
import type { World } from './world.js';
import { DisclosureDuty, type Duty } from '../../server/src/disclosure/disclosure.entity.js';
import { DisclosureSettingsRow, FIRST_SETTINGS } from '../../server/src/disclosure/settings.entity.js';
import { newId } from '../../server/src/platform/ids.js';

/** A number whose check sign is right, of a place code that no place has: nobody's. */
export const IDENTITY = '99999919700101001X'.replace(/.$/, () => checkSign('99999919700101001'));

/** A complete request: one natural person, the answer by post. */
export const APPLICATION = {
  applicantKind: 'natural',
  name: '申请人甲',
  identity: IDENTITY,
  phone: '13800009999',
  address: '上海市浦东新区测试路一号',
  agent: null,
  people: 1,
  wanted: '测试村 2024 年宅基地审批名单',
  features: null,
  form: 'paper',
  serviceWay: 'post',
};

/** What the desk types of a request that came on paper. */
export const ON_PAPER = { ...APPLICATION, channel: 'inPerson', readBack: false };

const DUTIES: readonly { duty: Duty; name: string }[] = [
  { duty: 'noticeSigner', name: '科长甲' },
  { duty: 'secrecyReviewer', name: '保密员乙' },
  { duty: 'replySigner', name: '镇长丙' },
];

/** Opens the channel of the phone and names who signs, as a town has done before its first request. */
export async function openDisclosure(world: World, from = '2026-01-01'): Promise<void> {
  const { manager } = world.db;
  for (const { duty, name } of DUTIES)
    await manager.insert(DisclosureDuty, {
      ...{ id: newId(), duty, name, post: '测试职务', deputy: false, startsOn: from, endsOn: null },
    });
  const known = await manager.findOneByOrFail(DisclosureSettingsRow, { startsOn: FIRST_SETTINGS });
  await manager.upsert(
    DisclosureSettingsRow,
    {
      ...known,
      startsOn: from,
      onlineOpen: true,
      officeAddress: '测试路二号',
      officePhone: '021-00000000',
      reconsiderationUrl: 'https://reconsideration.invalid/',
      reconsiderationAddress: '测试路三号',
      court: '测试区人民法院',
    },
    ['startsOn'],
  );
}

/** A request as the desk sees it, with what it takes to move it on; every step fails loudly when it is refused. */
export class DeskCase {
  private constructor(
    private readonly world: World,
    /** Whoever works at the desk. */
    public desk: Client,
    private readonly role: 'clerk' | 'director',
    // The shapes are the routes' own.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    public body: any,
  ) {}

  /** Registers a request on paper. */
  static async registered(world: World, form: object = {}): Promise<DeskCase> {
    const desk = await world.staff('clerk');
    return new DeskCase(world, desk, 'clerk', ok(await desk.post('/desk/disclosures', { ...ON_PAPER, ...form })).body);
  }

  static async of(world: World, id: string, role: 'clerk' | 'director' = 'clerk'): Promise<DeskCase> {
    const desk = await world.staff(role);
    return new DeskCase(world, desk, role, ok(await desk.get(`/desk/disclosures/${id}`)).body);
  }

  /** Goes to another moment, and signs in again: a session of the desk lasts ten hours. */
  async at(moment: string): Promise<this> {
    await this.world.to(moment);
    this.desk = await this.world.staff(this.role, this.desk.id);
    return this.again();
  }

  get id(): string {
    return this.body.id;
  }

  /** Sends a step and keeps what came of it. */
  async step(path: string, form: object = {}): Promise<this> {
    this.body = ok(await this.ask(path, form)).body;
    return this;
  }

  /** The same, refused or not. */
  ask(path: string, form: object = {}): Promise<Reply> {
    return this.desk.post(`/desk/disclosures/${this.id}${path}`, { version: this.body.version, ...form });
  }

  async again(): Promise<this> {
    this.body = ok(await this.desk.get(`/desk/disclosures/${this.id}`)).body;
    return this;
  }

  /** The latest letter. */
  get letter(): {
    id: string;
    number: string;
    kind: string;
    state: string;
    services: { id: string }[];
    text: string[];
  } {
    return this.body.letters.at(-1);
  }

  /** Writes and signs a notice. */
  notice(kind: string, fields: object, more: object = {}): Promise<this> {
    return this.step('/notices', { kind, fields, addressee: null, lateReason: null, ...more });
  }

  async seal(name = '盖章件.png', bytes = PICTURE): Promise<Reply> {
    const { body, type } = multipart(name, bytes);
    const path = `/desk/disclosures/${this.id}/letters/${this.letter.id}/seals?version=${this.body.version}`;
    const headers = { 'content-type': type, 'idempotency-key': newKey() };
    const reply = await this.desk.send('POST', path, body, headers);
    if (reply.status === 200) this.body = reply.body;
    return reply;
  }

  /** Seals and serves the latest letter. */
  async serve(way: 'app' | 'ems' | 'inPerson', sentOn: string): Promise<this> {
    ok(await this.seal());
    return this.step(`/letters/${this.letter.id}/services`, service(way, sentOn));
  }

  /** The postman's slip of the latest service of the latest letter. */
  result(result: string, on: string): Promise<this> {
    return this.step(`/services/${this.letter.services.at(-1)!.id}/results`, { result, on });
  }

  /** Puts an answer forward and carries it through three hands and the signature. */
  async signedReply(outcome: string, fields: object, on: string): Promise<this> {
    await this.step('/replies', { outcome, fields });
    for (const [step, byName] of REVIEWS)
      await this.step(`/letters/${this.letter.id}/reviews`, { step, byName, agrees: true, on, opinion: null });
    return this.step(`/letters/${this.letter.id}/signatures`);
  }
}

export const REVIEWS = [
  ['department', '部门丁'],
  ['adviser', '律师戊'],
  ['secrecy', '保密员乙'],
] as const;

export function service(way: 'app' | 'ems' | 'inPerson', sentOn: string): object {
  return { way, sentOn, trackingNo: way === 'ems' ? 'EA123456789CN' : null };
}

function ok(reply: Reply): Reply {
  if (reply.status >= 300) throw new Error(`refused: ${reply.status} ${reply.text}`);
  return reply;
}

function checkSign(first: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first[at]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

/** 表二 with nothing in it. */
export const PUBLISHED = {
  rules: null,
  normative: { made: 1, repealed: 0, inForce: 3 },
  licences: 0,
  penalties: 0,
  coercion: 0,
  chargesWan: 0,
};

/** What letters say of a made town, from a day far ahead. */
export const SETTINGS = {
  startsOn: '2030-01-01',
  onlineOpen: true,
  agency: '上海市浦东新区惠南镇人民政府',
  office: '惠南镇党政办公室',
  officeAddress: '测试路二号',
  officePhone: '021-00000000',
  superior: '上海市浦东新区人民政府',
  reconsiderationUrl: 'https://reconsideration.example.com/',
  reconsiderationAddress: '测试路三号',
  court: '测试区人民法院',
  numberStyle: '惠府信公〔{{yyyy}}〕第{{n}}号',
  correctionDays: 15,
};
