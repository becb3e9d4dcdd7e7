import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { officeMinutesLeft } from '@huifa/shared/calendar/office-hours';
import { isRunning, type Light, lightOf } from '@huifa/shared/consultations/clock';
import { type ConsultationEvent, eventsOf, OPEN_STATES } from '@huifa/shared/consultations/consultation.machine';
import { TOPICS } from '@huifa/shared/consultations/topics';
import { dayOf } from '@huifa/shared/kernel/day';
import { CalendarService } from '../calendar/calendar.service.js';
import { MatterDetails } from '../matters/matter-details.queries.js';
import { MatterQueries, type MatterRow } from '../matters/matter.queries.js';
import { FirmQueries } from '../organizations/firm.queries.js';
import { PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { refuse } from '../platform/refuse.js';
import type { OfferListView, OfferView, TaskAction, TaskLineView, TaskListView, TaskView } from './dispatch.dto.js';
import { DispatchDecision, Offer } from './dispatch.entity.js';

/** What runs on a matter now, for whoever watches it. */
export interface Running {
  /** Office minutes; negative when over; null when nothing runs. */
  readonly minutesLeft: number | null;
  readonly light: Light;
}

/** What advisers see: offers without words, tasks with them once 「已查利冲」. */
@Injectable()
export class DispatchViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly matters: MatterQueries,
    private readonly details: MatterDetails,
    private readonly people: PeopleService,
    private readonly firms: FirmQueries,
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  async offers(actor: Actor): Promise<OfferListView> {
    const offers = (await this.firms.receives(actor)) ? await this.openOffers(actor) : [];
    const matters = await this.matters.byIds(offers.map(({ matterId }) => matterId));
    const byId = new Map(matters.map((matter) => [matter.id, matter]));
    return {
      offers: await Promise.all(offers.map((offer) => this.offerView(actor, offer, byId.get(offer.matterId)!))),
    };
  }

  /** An offer that is open to the actor's firm; anything else is as if it were missing. */
  async offer(actor: Actor, id: string): Promise<OfferView> {
    const offer = await this.dataSource.manager.findOneBy(Offer, { id, firmId: actor.firmId ?? '' });
    // A firm that declined or let it pass keeps no access: to it the offer is missing.
    if (offer === null || offer.state !== 'open' || !(await this.firms.receives(actor))) throw refuse('NOT_FOUND');
    if (offer.expiresAt.getTime() <= this.clock.now()) throw refuse('OFFER_EXPIRED');
    const [matter] = await this.matters.byIds([offer.matterId]);
    return this.offerView(actor, offer, matter!);
  }

  async tasks(actor: Actor): Promise<TaskListView> {
    const open = { sql: 'm.state IN (?)', params: [OPEN_STATES] };
    const closed = { sql: "m.state = 'closed'", params: [] };
    const [running, done] = await Promise.all([
      this.matters.list(actor, open, 'ORDER BY m.due_at IS NULL, m.due_at LIMIT 100'),
      this.matters.list(actor, closed, 'ORDER BY m.closed_at DESC LIMIT 20'),
    ]);
    return { open: running.map((row) => this.taskLine(row)), closed: done.map((row) => this.taskLine(row)) };
  }

  async task(actor: Actor, id: string): Promise<TaskView> {
    const row = await this.matters.within(actor, id);
    const opened = row.acceptedAt !== null;
    const [exchanges, answers, calls] = await Promise.all([
      this.details.exchanges(id),
      this.details.answers(id),
      this.details.calls(id),
    ]);
    return {
      ...this.taskLine(row),
      version: row.version,
      forWhom: row.forWhom,
      beneficiaryName: opened ? this.details.beneficiaryName(row) : null,
      opposingParty: this.details.opposingParty(row),
      opened,
      words: opened ? this.details.words(row) : null,
      phone: opened ? this.contact(row).phone : null,
      exchanges: opened ? exchanges : [],
      answers: opened ? answers : [],
      calls: opened ? calls : [],
      actions: taskActions(row),
    };
  }

  /** Office minutes left and the light; stopped while the move is the resident's or nobody's. */
  running({ state, dueAt, promisedMinutes }: Pick<MatterRow, 'state' | 'dueAt' | 'promisedMinutes'>): Running {
    if (!isRunning(state, dueAt)) return { minutesLeft: null, light: 'stopped' };
    const minutesLeft = officeMinutesLeft(
      this.clock.now(),
      dueAt.getTime(),
      this.calendar.hours,
      this.calendar.current,
    );
    return { minutesLeft, light: lightOf(minutesLeft, promisedMinutes ?? 0) };
  }

  private openOffers(actor: Actor): Promise<Offer[]> {
    return this.dataSource.manager
      .createQueryBuilder(Offer, 'o')
      .where("o.firmId = :firmId AND o.state = 'open' AND o.expiresAt > :now", {
        firmId: actor.firmId ?? '',
        now: this.clock.date(),
      })
      .orderBy('o.expiresAt')
      .limit(100)
      .getMany();
  }

  private async offerView(actor: Actor, offer: Offer, row: MatterRow): Promise<OfferView> {
    const specialty = row.topic === null ? null : TOPICS[row.topic].specialty;
    return {
      id: offer.id,
      number: row.number,
      topic: row.topic,
      way: row.way,
      urgency: row.urgency,
      forWhom: row.forWhom,
      villageName: row.villageName,
      residentName: this.contact(row).name ?? '',
      opposingParty: this.details.opposingParty(row),
      callWindow: this.details.callWindow(row),
      appointment: this.details.appointment(row),
      offeredAt: offer.offeredAt.toISOString(),
      expiresAt: offer.expiresAt.toISOString(),
      minutesLeft: officeMinutesLeft(
        this.clock.now(),
        offer.expiresAt.getTime(),
        this.calendar.hours,
        this.calendar.current,
      ),
      byHandReason: offer.byHand ? await this.byHandReason(offer) : null,
      acceptable: await this.firms.isSuitable(actor.personId, specialty, dayOf(this.clock.now())),
    };
  }

  private async byHandReason({ matterId, firmId }: Offer): Promise<string | null> {
    const decision = await this.dataSource.manager.findOne(DispatchDecision, {
      where: { matterId, byHand: true, chosenFirmId: firmId },
      order: { written: 'DESC' },
    });
    if (decision === null) return null;
    return this.cipher.openOrNull(
      { table: 'dispatch_decisions', column: 'reason', rowId: decision.id },
      decision.reasonSealed,
    );
  }

  private taskLine(row: MatterRow): TaskLineView {
    return {
      id: row.id,
      number: row.number,
      topic: row.topic,
      way: row.way,
      state: row.state,
      urgency: row.urgency,
      residentName: this.contact(row).name ?? '',
      villageName: row.villageName,
      appointment: this.details.appointment(row),
      callWindow: this.details.callWindow(row),
      dueAt: row.dueAt?.toISOString() ?? null,
      ...this.running(row),
      askedOn: row.state === 'inProgress' && Number(row.answered) === 1,
    };
  }

  private contact({ personId, nameSealed, phoneSealed, villageId }: MatterRow) {
    return this.people.open({ id: personId, nameSealed, phoneSealed, villageId });
  }
}

/** States in which the lawyer who has accepted rings the resident. */
const whoCanRing: ReadonlySet<string> = new Set(['inProgress', 'awaitingResident']);

function taskActions({ state, acceptedAt }: MatterRow): TaskAction[] {
  const possible = new Set<ConsultationEvent>(eventsOf(state));
  const actions: TaskAction[] = [];
  if (state === 'scheduled' || state === 'handedOver') actions.push('confirm', 'decline');
  if (acceptedAt !== null && whoCanRing.has(state)) actions.push('call');
  if (possible.has('askResident')) actions.push('ask');
  if (possible.has('close') && state !== 'kept' && state !== 'officeDecides') actions.push('answer');
  if (possible.has('handOver')) actions.push('handOver');
  return actions;
}
