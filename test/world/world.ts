import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { PRIVACY_NOTICE_VERSION } from '@huifa/shared/consultations/booking.rules';
import { SPECIALTIES, type Specialty } from '@huifa/shared/consultations/topics';
import { type Role } from '@huifa/shared/access/roles';
import { dayOf, instantAt } from '@huifa/shared/kernel/day';
import { SessionStore } from '../../server/src/auth/session-store.js';
import { createApp } from '../../server/src/create-app.js';
import {
  Community,
  Contract,
  DutySlot,
  Firm,
  Lawyer,
  Leave,
  Retainer,
  ServicePoint,
  SlotSeat,
  Village,
} from '../../server/src/organizations/organizations.entity.js';
import { Consent, Person, RoleGrant } from '../../server/src/people/people.entity.js';
import { Clock, SetClock } from '../../server/src/platform/clock.js';
import { FieldCipher } from '../../server/src/platform/crypto/field-cipher.js';
import { newId } from '../../server/src/platform/ids.js';
import { Poller } from '../../server/src/platform/jobs/poller.js';
import { Client } from './client.js';
import { createDatabase, type WorldDatabase } from './database.js';

/** A Monday morning in an official year, as most tests begin. */
export const WORKDAY_NINE = '2026-11-23 09:00';

/** A made town: the real application on its own database, with a clock that moves by hand. */
export class World {
  private serial = 0;

  private constructor(
    readonly app: NestFastifyApplication,
    private readonly database: WorldDatabase,
    readonly db: DataSource,
    private readonly setClock: SetClock,
    readonly cipher: FieldCipher,
  ) {}

  /** Boots a town at a moment of Shanghai time. */
  static async open(at = WORKDAY_NINE): Promise<World> {
    const database = await createDatabase();
    process.env.DATABASE_URL = database.url;
    process.env.APP_MODE = 'test';
    // The clock jumps by hours; leaving the desk is a story of its own.
    process.env.DESK_IDLE_MINUTES ??= '600';
    const app = await createApp('test');
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const world = new World(app, database, app.get(DataSource), app.get(Clock), app.get(FieldCipher));
    world.setClock.to(shanghai(at));
    return world;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  get now(): number {
    return this.setClock.now();
  }

  /** Moves to a moment of Shanghai time, ringing what is due and carrying every message. */
  async to(at: string): Promise<void> {
    this.setClock.to(shanghai(at));
    await this.settle();
  }

  /** Rings due timers and carries messages. */
  async settle(): Promise<void> {
    await this.app.get(Poller).once();
  }

  /** Anybody without a session. */
  get visitor(): Client {
    return new Client(this.app, {}, { personId: '', firmId: null });
  }

  async village(name = `村${this.next()}`): Promise<Village> {
    const community = { id: newId(), name: `社区${this.next()}` };
    await this.db.manager.insert(Community, community);
    const village = { id: newId(), name, communityId: community.id, version: 1, live: 1 as const };
    await this.db.manager.insert(Village, village);
    return village;
  }

  /** A firm under contract this year, serving every specialty unless told otherwise. */
  async firm(
    options: { share?: number; capacity?: number; specialties?: readonly Specialty[]; endsOn?: string } = {},
  ): Promise<Firm> {
    const n = this.next();
    const firm = {
      id: newId(),
      name: `律所${n}`,
      phone: `021-0000${String(n).padStart(4, '0')}`,
      offersTo: 'both' as const,
      version: 1,
      live: 1 as const,
    };
    await this.db.manager.insert(Firm, firm);
    await this.db.manager.insert(Contract, {
      id: newId(),
      firmId: firm.id,
      startsOn: '2026-01-01',
      endsOn: options.endsOn ?? '2026-12-31',
      share: options.share ?? 0.25,
      capacity: options.capacity ?? 100,
      specialties: [...(options.specialties ?? SPECIALTIES)],
    });
    return firm;
  }

  /** Ends every contract there is: whoever signs next is the only one to be asked. */
  async endContracts(): Promise<void> {
    await this.db.manager.updateAll(Contract, { endsOn: '2026-01-31' });
  }

  /** A lawyer of the firm, signed in as adviser. */
  async lawyer(firm: Firm, options: { specialties?: readonly Specialty[] } = {}): Promise<Client> {
    const n = this.next();
    const personId = await this.person(`律师${n}`, `1390000${String(n).padStart(4, '0')}`);
    await this.db.manager.insert(Lawyer, {
      personId,
      firmId: firm.id,
      name: `律师${n}`,
      licenceNo: `1310100000000${String(n).padStart(4, '0')}`,
      specialties: [...(options.specialties ?? SPECIALTIES)],
    });
    return this.signIn(personId, 'adviser', firm.id);
  }

  async firmManager(firm: Firm): Promise<Client> {
    return this.signIn(await this.person(`主任${this.next()}`, null), 'firmManager', firm.id);
  }

  /** A resident with name and phone, who accepted the privacy notice unless told otherwise. */
  async resident(options: { name?: string | null; village?: Village; accepted?: boolean } = {}): Promise<Client> {
    const n = this.next();
    const name = options.name === undefined ? `居民${n}` : options.name;
    const personId = await this.person(
      name,
      name === null ? null : `1380000${String(n).padStart(4, '0')}`,
      options.village,
    );
    if (options.accepted ?? true)
      await this.db.manager.insert(Consent, {
        id: newId(),
        personId,
        purpose: 'privacyNotice',
        matterId: null,
        version: PRIVACY_NOTICE_VERSION,
        accepted: true,
        at: new Date(this.now),
      });
    return this.signIn(personId, 'resident', null);
  }

  /** Somebody of the town office, or of any other role, at the desk or on the phone. */
  async staff(role: Role, personId?: string): Promise<Client> {
    return this.signIn(personId ?? (await this.person(`工作人员${this.next()}`, null)), role, null);
  }

  /** A sitting of a duty lawyer at a point. `at`: Shanghai time. */
  async slot(lawyer: Client, at: string, seats = 1): Promise<string> {
    const n = this.next();
    const point = { id: newId(), name: `服务点${n}`, address: `测试路${n}号`, phone: '021-00000000', villageId: null };
    await this.db.manager.insert(ServicePoint, point);
    const id = newId();
    const startsAt = shanghai(at);
    await this.db.manager.insert(DutySlot, {
      id,
      pointId: point.id,
      lawyerId: lawyer.id,
      firmId: lawyer.identity.firmId ?? '',
      day: dayOf(startsAt),
      startsAt: new Date(startsAt),
      endsAt: new Date(startsAt + 30 * 60_000),
    });
    for (let seatNo = 1; seatNo <= seats; seatNo += 1)
      await this.db.manager.insert(SlotSeat, { slotId: id, seatNo, matterId: null });
    return id;
  }

  async leave(lawyer: Client, fromOn: string, toOn: string): Promise<void> {
    await this.db.manager.insert(Leave, { id: newId(), lawyerId: lawyer.id, fromOn, toOn });
  }

  async retainer(firm: Firm, bodyName: string): Promise<void> {
    const bodyIndex = this.cipher.nameIndex(bodyName);
    await this.db.manager.insert(Retainer, { id: newId(), firmId: firm.id, bodyName, bodyIndex });
  }

  /** Books with a complete form; fields given replace its own. Returns the view, and fails loudly when refused. */
  async book(resident: Client, form: Record<string, unknown> = {}) {
    const reply = await resident.post('/consultations', { ...BOOKING, ...form });
    if (reply.status !== 201) throw new Error(`booking refused: ${reply.status} ${reply.text}`);
    return reply.body;
  }

  /** The offer that is open to a firm's client, of one matter or the most pressing; undefined when there is none. */
  async offerOf(adviser: Client, matter?: { number: string }) {
    const offers: { id: string; number: string; minutesLeft: number }[] = (await adviser.get('/offers')).body.offers;
    return matter === undefined ? offers[0] : offers.find(({ number }) => number === matter.number);
  }

  /** A matter that a lawyer of `adviser`'s firm has accepted. */
  async accepted(resident: Client, adviser: Client, form: Record<string, unknown> = {}) {
    const offer = await this.offerOf(adviser, await this.book(resident, form));
    const reply = await adviser.post(`/offers/${offer?.id}/accept`, { conflictChecked: true });
    if (reply.status !== 200) throw new Error(`not accepted: ${reply.text}`);
    return reply.body;
  }

  /** A matter that was answered and closed. */
  async closed(resident: Client, adviser: Client, form: Record<string, unknown> = {}) {
    const task = await this.accepted(resident, adviser, form);
    const reply = await adviser.post(`/tasks/${task.id}/answer`, { version: task.version, ...ANSWER });
    if (reply.status !== 200) throw new Error(`not closed: ${reply.text}`);
    return (await resident.get(`/matters/${task.id}`)).body;
  }

  private async person(name: string | null, phone: string | null, village?: Village): Promise<string> {
    const id = newId();
    const seal = (column: string, text: string | null) =>
      this.cipher.sealOrNull({ table: 'people', column, rowId: id }, text);
    await this.db.manager.insert(Person, {
      id,
      nameSealed: seal('name', name),
      nameIndex: name === null ? null : this.cipher.nameIndex(name),
      phoneSealed: seal('phone', phone),
      phoneIndex: phone === null ? null : this.cipher.index('phone', phone),
      villageId: village?.id ?? null,
      createdAt: new Date(this.now),
    });
    return id;
  }

  private async signIn(personId: string, role: Role, firmId: string | null): Promise<Client> {
    const grant = { id: newId(), personId, role, firmId, grantedAt: new Date(this.now) };
    // Somebody who was made with a desk account holds the role already.
    if (!(await this.db.manager.existsBy(RoleGrant, { personId, role })))
      await this.db.manager.insert(RoleGrant, grant);
    return this.session(personId, role, firmId);
  }

  /** Another session of somebody who holds the role already. */
  async session(personId: string, role: Role, firmId: string | null): Promise<Client> {
    const kind = ON_THE_PHONE.includes(role) ? 'phone' : 'desk';
    const { token, session } = await this.app.get(SessionStore).open(this.db.manager, { personId, role, firmId, kind });
    const headers: Record<string, string> =
      kind === 'phone'
        ? { authorization: `Bearer ${token}` }
        : { cookie: `huifa_desk=${token}`, 'x-csrf-token': session.csrfToken ?? '' };
    return new Client(this.app, headers, { personId, firmId });
  }

  private next(): number {
    this.serial += 1;
    return this.serial;
  }
}

const ON_THE_PHONE: readonly Role[] = ['resident', 'liaison', 'adviser', 'firmManager', 'surveyor'];

/** A complete booking: a written answer, consent given. */
export const BOOKING = {
  againstTown: false,
  forWhom: 'self',
  way: 'written',
  passToFirm: true,
  topic: 'labor',
  words: '工钱拖了三个月没给',
};

/** A complete answer. */
export const ANSWER = {
  answer: '可以先到劳动监察投诉，也可以申请劳动仲裁，时效一年。',
  result: 'answered',
  aidTold: true,
};

/** '2026-11-23 09:00' in Shanghai, as an instant. */
export function shanghai(at: string): number {
  const [day, time] = at.split(' ') as [string, string];
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return instantAt(day, hours * 60 + minutes);
}
