import { type Role, ROLES } from '@huifa/shared/access/roles';
import type { Topic } from '@huifa/shared/consultations/topics';
import { Notification } from '../../server/src/notifications/notifications.entity.js';
import { newId } from '../../server/src/platform/ids.js';
import type { Client } from '../world/client.js';
import { openDisclosure } from '../world/disclosures.js';
import type { World } from '../world/world.js';
import { Canaries } from './canaries.js';
import { type Shelf, shelf } from './episode-routes.js';
import type { Asker, Facts, Relation, Row, Subject } from './facts.js';
import { type Made, MatterMaker } from './matter-maker.js';
import { hasDesk, openDesk, type StaffRows, staffRows } from './staff-cast.js';

/** Each firm is the only one that serves its topic: so the test decides who is asked. */
export const TOPIC_OF = { a: 'labor', b: 'inheritance', c: 'criminal' } as const satisfies Record<string, Topic>;

interface Rows {
  readonly matter: Row;
  readonly offer: Row;
  readonly officeTask: Row;
  readonly notifications: readonly Row[];
}

/** Everybody who asks, and a row in every relation to them. */
export class Cast {
  private constructor(
    readonly world: World,
    readonly canaries: Canaries,
    readonly maker: MatterMaker,
    readonly firms: { readonly a: string; readonly b: string; readonly c: string },
    readonly askers: readonly Asker[],
    readonly shelf: Shelf,
    private readonly rows: Readonly<Record<Relation, Rows>>,
    private readonly staff: StaffRows,
    /** A lawyer of the asking firm who is free to take over. */
    readonly colleagueId: string,
    /** Somebody who sits at points. */
    readonly dutyLawyer: Client,
    /** The secret of the asking lawyer's calendar. */
    readonly feedToken: string,
  ) {}

  static async assemble(world: World): Promise<Cast> {
    const canaries = new Canaries();
    const clerk = await world.staff('clerk');
    await openDisclosure(world);
    const maker = new MatterMaker(world, canaries, clerk);
    const [a, b, c] = [
      await world.firm({ specialties: ['labor'], capacity: 10_000 }),
      await world.firm({ specialties: ['family'], capacity: 10_000 }),
      await world.firm({ specialties: ['criminal'], capacity: 10_000 }),
    ];
    const lawyers = {
      own: await world.lawyer(a),
      colleague: await world.lawyer(a),
      other: await world.lawyer(b),
      foreign: await world.lawyer(c),
    };
    const own = await maker.full(TOPIC_OF.a, lawyers.own);
    const clients: Partial<Record<Role, Client>> = {
      resident: own.resident,
      adviser: lawyers.own,
      firmManager: await world.firmManager(a),
      clerk,
    };
    const askers: Asker[] = [{ role: 'anonymous', client: world.visitor, id: '', firmId: null }];
    for (const role of ROLES) askers.push(asker(role, clients[role] ?? (await world.staff(role))));
    const firms = { a: a.id, b: b.id, c: c.id };
    const rows = await rowsOf(world, maker, own, lawyers, askers, firms);
    const strangers = {
      sameFirm: lawyers.colleague.id,
      otherFirm: lawyers.other.id,
      formerlyOffered: lawyers.foreign.id,
      foreign: lawyers.foreign.id,
    };
    const staff = await staffRows(world, askers, strangers, own.resident.id);
    await openDesk(world, clerk.id);
    const colleague = await world.lawyer(a);
    const onShelf = await shelf(world);
    const feed = String((await lawyers.own.post('/calendar-feed', {})).body.path)
      .split('/')
      .at(-1)!;
    return new Cast(world, canaries, maker, firms, askers, onShelf, rows, staff, colleague.id, lawyers.foreign, feed);
  }

  /** The row that stands in this relation. An own message is the asker's own. */
  row(relation: Relation, subject: Subject, { id }: Asker): Row {
    if (subject === 'session' || subject === 'scan' || subject === 'member') {
      const staff = this.staff[relation][subject];
      return staff.find((row) => 'personId' in row && row.personId === id) ?? staff[0]!;
    }
    const { notifications, ...rows } = this.rows[relation];
    if (subject === 'town') return relation === 'missing' ? rows.matter : { subject, id: '' };
    if (subject !== 'notification') return rows[subject];
    return notifications.find((row) => row.subject === 'notification' && row.personId === id) ?? notifications[0]!;
  }

  /** Another person of the same role, whose session or profile may be spoilt. */
  async newcomer(role: Asker['role']): Promise<Asker> {
    const firm = { id: this.firms.a } as Parameters<World['lawyer']>[0];
    if (role === 'anonymous') return { role, client: this.world.visitor, id: '', firmId: null };
    if (role === 'resident') return asker(role, await this.world.resident());
    if (role === 'adviser') return asker(role, await this.world.lawyer(firm));
    if (role === 'firmManager') return asker(role, await this.world.firmManager(firm));
    const made = asker(role, await this.world.staff(role));
    if (hasDesk(made)) await openDesk(this.world, made.id, `desk-of-${made.id}`);
    return made;
  }
}

export function asker(role: Role, client: Client): Asker {
  return { role, client, id: client.id, firmId: client.identity.firmId };
}

interface Lawyers {
  readonly own: Client;
  readonly colleague: Client;
  readonly other: Client;
  readonly foreign: Client;
}

async function rowsOf(
  world: World,
  maker: MatterMaker,
  own: Made,
  lawyers: Lawyers,
  askers: readonly Asker[],
  firms: Cast['firms'],
): Promise<Record<Relation, Rows>> {
  const sameFirm = await maker.full(TOPIC_OF.a, lawyers.colleague);
  const otherFirm = await maker.full(TOPIC_OF.b, lawyers.other);
  const foreign = await maker.full(TOPIC_OF.c, lawyers.foreign);
  const { made: former, declinedOfferId } = await maker.movedOn(TOPIC_OF.a, lawyers.own, lawyers.other);
  const inboxes = ['resident', 'adviser', 'firmManager', 'clerk', 'director'];
  const ownInboxes = askers.filter(({ role }) => inboxes.includes(role)).map(({ id }) => id);
  const told = async (made: Made, people: readonly string[]) =>
    Promise.all(people.map((personId) => notification(world, personId, made)));
  const nothing: Row = { subject: 'nothing', id: newId() };
  return {
    own: {
      matter: matterRow(own),
      officeTask: taskRow(own, await maker.officeTask(own)),
      offer: offerRow(await maker.offered(TOPIC_OF.a), firms.a),
      notifications: await told(own, ownInboxes),
    },
    sameFirm: {
      matter: matterRow(sameFirm),
      officeTask: taskRow(sameFirm, await maker.officeTask(sameFirm)),
      offer: offerRow(sameFirm, firms.a),
      notifications: await told(sameFirm, [lawyers.colleague.id]),
    },
    otherFirm: {
      matter: matterRow(otherFirm),
      officeTask: taskRow(otherFirm, await maker.officeTask(otherFirm)),
      offer: offerRow(await maker.offered(TOPIC_OF.b), firms.b),
      notifications: await told(otherFirm, [lawyers.other.id]),
    },
    formerlyOffered: {
      matter: matterRow(former),
      officeTask: taskRow(former, await maker.officeTask(former)),
      offer: offerRow({ ...former, offerId: declinedOfferId }, firms.a),
      notifications: await told(former, [lawyers.own.id]),
    },
    foreign: {
      matter: matterRow(foreign),
      officeTask: taskRow(foreign, await maker.officeTask(foreign)),
      offer: offerRow(foreign, firms.c),
      notifications: await told(foreign, [foreign.residentId]),
    },
    missing: { matter: nothing, offer: nothing, officeTask: nothing, notifications: [nothing] },
  };
}

function matterRow(made: Made): Row {
  return { subject: 'matter', id: made.id, matter: made };
}

function taskRow(made: Made, id: string): Row {
  return { subject: 'officeTask', id, matter: made };
}

function offerRow(made: Facts & { readonly offerId: string }, firmId: string): Row {
  return { subject: 'offer', id: made.offerId, matter: made, firmId };
}

async function notification(world: World, personId: string, { id: matterId }: Facts): Promise<Row> {
  const id = newId();
  const about = { matterId, dedupeKey: id, kind: 'answered', title: '有答复了', body: '请点开查看' };
  await world.db.manager.insert(Notification, { id, personId, ...about, createdAt: new Date(world.now) });
  return { subject: 'notification', id, personId };
}
