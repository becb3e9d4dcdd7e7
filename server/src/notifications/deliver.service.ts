import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { receiversOf } from '@huifa/shared/dispatch/offers-to';
import { HALF_SHORT, type Half } from '@huifa/shared/consultations/ways';
import { chineseDayShort, chineseMoment, type Day } from '@huifa/shared/kernel/day';
import { surnameOf } from '@huifa/shared/matters/surname';
import { Matter } from '../matters/matters.entity.js';
import { Firm, Lawyer } from '../organizations/organizations.entity.js';
import { RoleGrant } from '../people/people.entity.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/db/transactions.js';
import { newId } from '../platform/ids.js';
import { type Leased, OutboxWorker } from '../platform/outbox/outbox-worker.js';
import { post } from '../platform/state/door.js';
import { type Caller, type NoticeKind, NOTICES } from './notice.texts.js';
import { Notification } from './notifications.entity.js';
import { OutsideChannels } from './outside-channels.js';

interface MeetingRow {
  readonly meetsAt: Date | null;
  readonly windowDay: Day | null;
  readonly windowHalf: Half | null;
  readonly pointName: string | null;
}

/** `holder`: the lawyer who has or had the matter, else everybody of the firm it was offered to. */
type Audience = 'resident' | 'lawyer' | 'firm' | 'holder' | 'directors' | 'office';

/** Which event tells whom what. Events that are not here concern nobody's inbox. */
const AUDIENCES: Record<string, readonly { kind: NoticeKind; to: Audience }[]> = {
  'matter.offer': [{ kind: 'offer', to: 'firm' }],
  'matter.assignByHand': [
    { kind: 'offer', to: 'firm' },
    { kind: 'assigned', to: 'resident' },
  ],
  'matter.schedule': [{ kind: 'scheduled', to: 'lawyer' }],
  'matter.rebook': [
    { kind: 'rebooked', to: 'resident' },
    { kind: 'scheduled', to: 'lawyer' },
  ],
  'matter.reschedule': [
    { kind: 'rescheduled', to: 'resident' },
    { kind: 'timeMoved', to: 'lawyer' },
  ],
  'matter.recount': [{ kind: 'dueMoved', to: 'lawyer' }],
  'matter.loseSeat': [{ kind: 'seatLost', to: 'resident' }],
  'matter.accept': [{ kind: 'accepted', to: 'resident' }],
  'matter.handOver': [
    { kind: 'newLawyer', to: 'resident' },
    { kind: 'handed', to: 'lawyer' },
  ],
  'firm.assign': [{ kind: 'handed', to: 'lawyer' }],
  'call.inVain': [{ kind: 'missedCall', to: 'resident' }],
  'matter.askResident': [{ kind: 'question', to: 'resident' }],
  'matter.residentReplied': [{ kind: 'replied', to: 'lawyer' }],
  'matter.close': [{ kind: 'answered', to: 'resident' }],
  'matter.followUp': [{ kind: 'followUp', to: 'lawyer' }],
  'matter.cancel': [{ kind: 'cancelled', to: 'lawyer' }],
  'matter.missed': [{ kind: 'missed', to: 'resident' }],
  'matter.reopen': [{ kind: 'reopened', to: 'resident' }],
  'matter.refuseReopen': [{ kind: 'reopenRefused', to: 'resident' }],
  'matter.opened': [{ kind: 'opened', to: 'resident' }],
  'matter.takeOver': [
    { kind: 'takenOver', to: 'resident' },
    { kind: 'takenBack', to: 'holder' },
  ],
  'matter.merge': [
    { kind: 'merged', to: 'resident' },
    { kind: 'takenBack', to: 'holder' },
  ],
  'matter.remind': [{ kind: 'reminded', to: 'holder' }],
  'matter.confirmReceipt': [{ kind: 'disclosureReceived', to: 'resident' }],
  'matter.askCorrection': [{ kind: 'disclosureCorrection', to: 'resident' }],
  'matter.extendAnswer': [{ kind: 'disclosureExtended', to: 'resident' }],
  'matter.serveReply': [{ kind: 'disclosureAnswered', to: 'resident' }],
  'matter.recountAnswer': [{ kind: 'disclosureMoved', to: 'resident' }],
  'disclosure.filed': [{ kind: 'disclosureFiled', to: 'office' }],
  'disclosure.confirmedByItself': [{ kind: 'disclosureConfirmedByItself', to: 'office' }],
  'disclosure.joint': [{ kind: 'disclosureJoint', to: 'directors' }],
  'disclosure.alarm': [{ kind: 'disclosureAlarm', to: 'office' }],
  'disclosure.lastCall': [{ kind: 'disclosureLastCall', to: 'directors' }],
  'disclosure.unread': [{ kind: 'disclosureUnread', to: 'office' }],
  'disclosure.overdue': [{ kind: 'disclosureOverdue', to: 'office' }],
};

/** Audiences of the town hall. */
const STAFF: Partial<Record<Audience, { role: RoleGrant['role'] }[]>> = {
  directors: [{ role: 'director' }],
  office: [{ role: 'clerk' }, { role: 'director' }],
};

export const NOTIFICATION_DELIVER = 'notification.deliver';

/** `deliver(kind, person)`: in the app always, outside it where the person can be reached. */
@Injectable()
export class DeliverService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly outbox: OutboxWorker,
    private readonly channels: OutsideChannels,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const topic of Object.keys(AUDIENCES)) this.outbox.carry(topic, (message) => this.tell(message));
    this.outbox.carry('matter.rate', (message) =>
      message.payload.askedForMoney ? this.tellDirectors(message) : Promise.resolve(),
    );
    this.outbox.carry(NOTIFICATION_DELIVER, ({ payload, attempts }) =>
      this.channels.send(payload.notificationId ?? '', attempts),
    );
  }

  /** Twice is once: the outbox message's id and the person make the key. */
  async deliver(
    kind: NoticeKind,
    personId: string,
    about: { matterId: string; number: string; dedupeKey: string },
  ): Promise<void> {
    const { title, body, outside } = NOTICES[kind];
    const [caller, meeting] = [await this.caller(about.matterId), await this.meeting(about.matterId)];
    await this.transactions.run(async (tx) => {
      const id = newId();
      const createdAt = this.clock.date();
      const { matterId, dedupeKey } = about;
      const row = {
        id,
        personId,
        dedupeKey,
        kind,
        matterId,
        title,
        body: body(about.number, caller, meeting),
        createdAt,
      };
      const inserted = await tx
        .createQueryBuilder()
        .insert()
        .into(Notification)
        .values(row)
        .orIgnore()
        .updateEntity(false)
        .execute();
      const { affectedRows } = inserted.raw as { affectedRows: number };
      if (affectedRows === 1 && outside) await post(tx, NOTIFICATION_DELIVER, { notificationId: id }, createdAt);
    });
  }

  private async tell(message: Leased): Promise<void> {
    // Nobody is told what he has just done himself.
    const own = (to: string) => to === 'resident' && message.payload.byRole === 'resident';
    for (const { kind, to } of AUDIENCES[message.topic] ?? []) if (!own(to)) await this.tellAll(message, kind, to);
  }

  private tellDirectors(message: Leased): Promise<void> {
    return this.tellAll(message, 'moneyAsked', 'directors');
  }

  private async tellAll({ id, payload }: Leased, kind: NoticeKind, to: Audience): Promise<void> {
    const matter = await this.dataSource.manager.findOneByOrFail(Matter, { id: payload.matterId ?? '' });
    const about = { matterId: matter.id, number: matter.number, dedupeKey: `${id}.${kind}` };
    for (const personId of await this.audience(to, matter, payload)) await this.deliver(kind, personId, about);
  }

  private async audience(to: Audience, { personId, lawyerId }: Matter, payload: Leased['payload']): Promise<string[]> {
    if (to === 'resident') return [personId];
    if (to === 'lawyer') return [payload.lawyerId ?? lawyerId].filter((id): id is string => typeof id === 'string');
    if (to === 'holder' && typeof payload.lawyerId === 'string') return [payload.lawyerId];
    const grants = await this.grants(STAFF[to] ?? (await this.receivers(payload.firmId ?? '')));
    return [...new Set(grants.map((grant) => grant.personId))];
  }

  /** Whom the firm wants to be asked. */
  private async receivers(firmId: string): Promise<{ role: RoleGrant['role']; firmId: string }[]> {
    const firm = await this.dataSource.manager.findOneBy(Firm, { id: firmId });
    return receiversOf(firm?.offersTo ?? 'both').map((role) => ({ role, firmId }));
  }

  /** Who will ring, as the matter stands now: surname, firm and number. Null while there is no lawyer. */
  private async caller(matterId: string): Promise<Caller | null> {
    const { manager } = this.dataSource;
    const { lawyerId } = await manager.findOneByOrFail(Matter, { id: matterId });
    const lawyer = lawyerId === null ? null : await manager.findOneBy(Lawyer, { personId: lawyerId });
    const firm = lawyer === null ? null : await manager.findOneBy(Firm, { id: lawyer.firmId });
    if (lawyer === null || firm === null) return null;
    return { surname: surnameOf(lawyer.name), firm: firm.name, phone: firm.phone };
  }

  /** When and where they meet, as it stands now; empty for a written answer. */
  private async meeting(matterId: string): Promise<string> {
    const [row] = await this.dataSource.query<MeetingRow[]>(
      `SELECT c.meets_at AS meetsAt, c.window_day AS windowDay, c.window_half AS windowHalf, p.name AS pointName
         FROM consultations c
         LEFT JOIN duty_slots d ON d.id = c.slot_id
         LEFT JOIN service_points p ON p.id = d.point_id
        WHERE c.id = ?`,
      [matterId],
    );
    if (row?.windowDay && row.windowHalf) return `${chineseDayShort(row.windowDay)}${HALF_SHORT[row.windowHalf]}`;
    return row?.meetsAt ? `${chineseMoment(row.meetsAt.getTime())}在${row.pointName ?? '服务点'}` : '';
  }

  private async grants(where: { role: RoleGrant['role']; firmId?: string }[]): Promise<RoleGrant[]> {
    const grants = await this.dataSource.manager.find(RoleGrant, { where });
    return grants.filter(({ endedAt }) => endedAt === null);
  }
}
