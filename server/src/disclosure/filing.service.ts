import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { addWorkdays } from '@huifa/shared/calendar/workdays';
import { identityFault, JOINT_ALERT, type Channel } from '@huifa/shared/disclosure/applications';
import { factDayFault, PLATFORM_DAYS } from '@huifa/shared/disclosure/disclosure.rules';
import { type Day, dayOf, endOfDay, yearOf } from '@huifa/shared/kernel/day';
import { matterNumber } from '@huifa/shared/matters/numbers';
import { CalendarService } from '../calendar/calendar.service.js';
import { Matter, MatterSequence } from '../matters/matters.entity.js';
import { PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { Timers } from '../platform/jobs/timers.js';
import { refuse } from '../platform/refuse.js';
import { appendEvent, post } from '../platform/state/door.js';
import type { ApplicationDto, FileDisclosureDto, RegisterDisclosureDto } from './application.dto.js';
import { DisclosureCases } from './disclosure-cases.service.js';
import { Disclosure } from './disclosure.entity.js';
import { DisclosureSettings } from './settings.service.js';

export const SELF_CONFIRMATION = 'disclosureConfirm';

interface Filing {
  readonly form: ApplicationDto;
  readonly channel: Channel;
  readonly personId: string;
  readonly by: Actor;
}

/** How a request begins: filed on the phone, or registered at the desk (政府信息公开条例 Art. 29, 31). */
@Injectable()
export class FilingService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly cases: DisclosureCases,
    private readonly people: PeopleService,
    private readonly settings: DisclosureSettings,
    private readonly calendar: CalendarService,
    private readonly timers: Timers,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  onModuleInit(): void {
    this.timers.on(SELF_CONFIRMATION, (id) => this.confirmByItself(id));
  }

  /** ONLINE_CLOSED before the town's 公开指南 announces the channel. Waits for the office's confirmation one working day. */
  async file(actor: Actor, { confirmed, ...form }: FileDisclosureDto, once: Once): Promise<{ id: string }> {
    if (!(await this.settings.today()).onlineOpen) throw refuse('ONLINE_CLOSED');
    if (!confirmed) throw refuse('INVALID', [{ field: 'confirmed', message: '请看一遍，确认没有写错再交' }]);
    refuseWrong(form);
    return this.transactions.once(once, async (tx) => {
      const id = await this.create(tx, { form, channel: 'online', personId: actor.personId, by: actor });
      const confirmBy = addWorkdays(this.cases.today, PLATFORM_DAYS, this.calendar.current).day;
      await this.timers.set(tx, SELF_CONFIRMATION, id, new Date(endOfDay(confirmBy) - 1));
      return { id };
    });
  }

  /** What came on paper, by word of mouth or by fax. A day that has not come: DAY_AHEAD. */
  async register(actor: Actor, form: RegisterDisclosureDto, once: Once): Promise<{ id: string }> {
    const { channel, receivedOn, readBack, ...application } = form;
    refuseWrong(application);
    if (channel === 'oral' && !readBack)
      throw refuse('INVALID', [{ field: 'readBack', message: '请把填好的内容念一遍，本人确认后再登记' }]);
    const fault = receivedOn === null ? null : factDayFault(receivedOn, this.cases.today, null);
    if (fault !== null) throw refuse(fault, [{ field: 'receivedOn', message: '那一天还没有到' }]);
    return this.transactions.once(once, async (tx) => {
      const contact = { name: form.name, phone: form.phone, villageId: null };
      const personId = await this.people.told(tx, contact);
      const id = await this.create(tx, { form: application, channel, personId, by: actor });
      if (receivedOn !== null) await this.receive(tx, id, receivedOn, actor);
      return { id };
    });
  }

  /** 双方确认: today is the day of receipt (Art. 31(3)). */
  async confirm(actor: Actor, id: string, version: number, once: Once): Promise<{ id: string }> {
    return this.transactions.once(once, async (tx) => {
      await this.cases.held(tx, actor, id, version);
      await this.receive(tx, id, this.cases.today, actor);
      return { id };
    });
  }

  /** The office did not confirm within its working day: the request is received all the same, and that is told. */
  private confirmByItself(id: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const found = await this.cases.byId(tx, id);
      if (found.standing.state !== 'submitted') return;
      const submitted = dayOf(found.detail.submittedAt.getTime());
      const receivedOn = addWorkdays(submitted, PLATFORM_DAYS, this.calendar.current).day;
      await this.cases.take(tx, found, {
        event: 'confirmReceipt',
        by: null,
        facts: [{ kind: 'received', on: receivedOn, note: '一个工作日内没有确认，自动确认' }],
        detail: { receivedOn, confirmedByItself: true },
      });
      await post(tx, 'disclosure.confirmedByItself', { matterId: id }, this.clock.date());
    });
  }

  private async receive(tx: EntityManager, id: string, receivedOn: Day, by: Actor): Promise<void> {
    await this.cases.take(tx, await this.cases.byId(tx, id), {
      event: 'confirmReceipt',
      by,
      facts: [{ kind: 'received', on: receivedOn }],
      detail: { receivedOn },
    });
  }

  private async create(tx: EntityManager, { form, channel, personId, by }: Filing): Promise<string> {
    const id = newId();
    const at = this.clock.date();
    const { sequence } = (await tx.insert(MatterSequence, { matterId: id })).identifiers[0] as MatterSequence;
    const number = matterNumber('disclosure', yearOf(dayOf(at.getTime())), sequence);
    const state = 'submitted';
    await tx.insert(Matter, {
      id,
      number,
      kind: 'disclosure',
      state,
      version: 1,
      personId,
      filerId: by.personId,
      createdAt: at,
    });
    await tx.insert(Disclosure, this.detail(id, form, channel, at));
    await appendEvent(tx, { matterId: id, event: 'submit', fromState: null, toState: state, by, at });
    if (channel === 'online') await post(tx, 'disclosure.filed', { matterId: id }, at);
    if (form.people >= JOINT_ALERT) await post(tx, 'disclosure.joint', { matterId: id }, at);
    return id;
  }

  private detail(id: string, form: ApplicationDto, channel: Channel, submittedAt: Date) {
    const seal = (column: string, text: string) => this.cipher.seal({ table: 'disclosures', column, rowId: id }, text);
    const sealOrNull = (column: string, text: string | null) =>
      text === null || text === '' ? null : seal(column, text);
    const { applicantKind, people, form: copy, serviceWay } = form;
    return {
      ...{ id, applicantKind, people, form: copy, serviceWay, channel, submittedAt },
      nameSealed: seal('name', form.name),
      identitySealed: seal('identity', form.identity),
      identityIndex: this.cipher.index('identity', form.identity),
      phoneSealed: seal('phone', form.phone),
      addressSealed: sealOrNull('address', form.address),
      agentSealed: form.agent === null ? null : seal('agent', JSON.stringify(form.agent)),
      wantedSealed: seal('wanted', form.wanted),
      featuresSealed: sealOrNull('features', form.features),
    };
  }

  /** For the phone's first page: whether the channel is open, and where else to go. */
  async mayFile(): Promise<boolean> {
    return (await this.settings.today(this.dataSource.manager)).onlineOpen;
  }
}

function refuseWrong({ applicantKind, identity, agent, serviceWay, address }: ApplicationDto): void {
  const faults: { field: string; message: string }[] = [];
  const wrong = identityFault(applicantKind, identity);
  if (wrong !== null) faults.push({ field: 'identity', message: wrong });
  if (agent !== null && identityFault('natural', agent.identity) !== null)
    faults.push({ field: 'agent', message: '代办人的身份证号对不上，请照着证件再核对一遍' });
  if (serviceWay === 'post' && (address ?? '') === '')
    faults.push({ field: 'address', message: '要邮寄的，请写清楚寄到哪里' });
  if (faults.length > 0) throw refuse('INVALID', faults);
}
