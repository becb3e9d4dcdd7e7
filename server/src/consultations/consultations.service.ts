import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { LIMITS, PRIVACY_NOTICE_VERSION } from '@huifa/shared/consultations/booking.rules';
import { OPEN_STATES } from '@huifa/shared/consultations/consultation.machine';
import { answerPromise } from '@huifa/shared/consultations/promises';
import { TOPICS } from '@huifa/shared/consultations/topics';
import { callWindow, nextCallWindows } from '@huifa/shared/consultations/windows';
import { dayOf, isDay, yearOf } from '@huifa/shared/kernel/day';
import { matterNumber } from '@huifa/shared/matters/numbers';
import { DispatchRouter, due, hasteOf, type Outgoing } from '../dispatch/router.service.js';
import { EpisodesService } from '../episodes/episodes.service.js';
import type { MatterView } from '../matters/matter.dto.js';
import { MatterViews } from '../matters/matter.views.js';
import { Matter, MatterParty, MatterSequence } from '../matters/matters.entity.js';
import { type SlotRow, SlotService, type SlotWish } from '../organizations/slot.service.js';
import { type Contact, PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { appendEvent, changeState, type Standing } from '../platform/state/door.js';
import type { BookConsultationDto, CallWindowListView, SearchSlotsDto, SlotListView } from './consultation.dto.js';
import { Consultation } from './consultations.entity.js';

const WINDOWS_SHOWN = 10;

/** When and where the resident and the lawyer meet; all null for a written answer. */
interface Meeting {
  readonly slot: SlotRow | null;
  readonly meetsAt: Date | null;
  readonly meetsUntil: Date | null;
}

/** Booking a consultation. */
@Injectable()
export class ConsultationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly people: PeopleService,
    private readonly slots: SlotService,
    private readonly router: DispatchRouter,
    private readonly views: MatterViews,
    private readonly episodes: EpisodesService,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  async searchSlots(actor: Actor, form: SearchSlotsDto): Promise<SlotListView> {
    return { slots: await this.slots.free(this.wish(actor, form, await this.people.contact(actor.personId))) };
  }

  callWindows(): CallWindowListView {
    const { hours, calendar } = this.router.time();
    const windows = nextCallWindows(this.clock.now(), this.router.policy().leadMinutes, WINDOWS_SHOWN, hours, calendar);
    return {
      windows: windows.map(({ day, half, startsAt, endsAt, provisional }) => ({
        day,
        half,
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(endsAt).toISOString(),
        provisional,
      })),
    };
  }

  /** 「对方是镇里的单位」: a count of the day, and nothing else. */
  async countOutsideHelp(): Promise<void> {
    const day = dayOf(this.clock.now());
    await this.dataSource.query(
      'INSERT INTO outside_help_counts (day, count) VALUES (?, 1) ON DUPLICATE KEY UPDATE count = count + 1',
      [day],
    );
  }

  /** Row, event, outbox message, seat or offer: in one transaction, or nothing. */
  async book(actor: Actor, form: BookConsultationDto, once: Once): Promise<MatterView> {
    if (form.againstTown) throw refuse('OUTSIDE_HELP');
    if (form.way === 'point' && !form.passToFirm) throw refuse('SLOT_NEEDS_CONSENT');
    const contact = await this.people.contact(actor.personId);
    await this.refuseUnready(actor, contact);
    const { id } = await this.transactions.once(once, async (tx) => {
      await this.refuseTooMany(tx, actor);
      const matterId = newId();
      const wish = this.wish(actor, form, contact);
      const meeting = await this.meeting(tx, form, wish, matterId);
      const standing = await this.create(tx, actor, form, matterId, contact, meeting);
      await this.send(tx, form, standing, contact, meeting);
      if (form.fromEpisode !== undefined) await this.episodes.countBooking(tx, form.fromEpisode);
      return { id: matterId };
    });
    return this.views.view({ ...actor, scope: 'own' }, id);
  }

  private async refuseUnready(actor: Actor, contact: Contact): Promise<void> {
    if (!(await this.people.privacyAccepted(actor.personId))) throw refuse('PRIVACY_NOTICE_NEEDED');
    if (contact.name === null || contact.phone === null) throw refuse('PROFILE_NEEDED');
  }

  /** One booking of a person after the other: what is counted is still so when it is written. */
  private async refuseTooMany(tx: EntityManager, { personId }: Actor): Promise<void> {
    await this.people.hold(tx, personId);
    const open = await tx.countBy(Matter, { personId, state: In([...OPEN_STATES]) });
    if (open >= LIMITS.openMatters) throw refuse('TOO_MANY_OPEN');
  }

  private wish({ personId }: Actor, form: SearchSlotsDto, { name, villageId }: Contact): SlotWish {
    return {
      holderId: personId,
      specialty: form.topic === undefined ? null : TOPICS[form.topic].specialty,
      opposingIndex: form.opposingParty ? this.cipher.nameIndex(form.opposingParty) : null,
      residentIndex: name === null ? null : this.cipher.nameIndex(name),
      villageId,
    };
  }

  private async meeting(
    tx: EntityManager,
    form: BookConsultationDto,
    wish: SlotWish,
    matterId: string,
  ): Promise<Meeting> {
    if (form.way === 'point') return this.takeSeat(tx, form.slotId ?? '', wish, matterId);
    if (form.way === 'call') return this.window(form);
    return { slot: null, meetsAt: null, meetsUntil: null };
  }

  private async takeSeat(tx: EntityManager, slotId: string, wish: SlotWish, matterId: string): Promise<Meeting> {
    const slot = await this.slots.suitable(tx, slotId, wish);
    if (slot === null) {
      const code = (await this.slots.hasBegun(tx, slotId)) ? 'SLOT_PAST' : 'SLOT_UNSUITABLE';
      throw refuse(code, { slots: await this.slots.free(wish, tx) });
    }
    if (!(await this.slots.claim(tx, slotId, matterId, wish.holderId)))
      throw refuse('SLOT_TAKEN', { slots: await this.slots.free(wish, tx) });
    return { slot, meetsAt: slot.startsAt, meetsUntil: slot.endsAt };
  }

  /** Only half days that the list of windows would still show: working days, and time enough to find a lawyer. */
  private window({ windowDay, windowHalf }: BookConsultationDto): Meeting {
    if (windowDay === undefined || windowHalf === undefined || !isDay(windowDay)) throw refuse('WINDOW_CLOSED');
    const { hours, calendar } = this.router.time();
    const shown = nextCallWindows(this.clock.now(), this.router.policy().leadMinutes, WINDOWS_SHOWN, hours, calendar);
    if (!shown.some(({ day, half }) => day === windowDay && half === windowHalf)) throw refuse('WINDOW_CLOSED');
    const { startsAt, endsAt } = callWindow(windowDay, windowHalf, hours, calendar);
    return { slot: null, meetsAt: new Date(startsAt), meetsUntil: new Date(endsAt) };
  }

  private async create(
    tx: EntityManager,
    actor: Actor,
    form: BookConsultationDto,
    id: string,
    contact: Contact,
    meeting: Meeting,
  ): Promise<Standing> {
    const at = this.clock.date();
    const year = yearOf(dayOf(at.getTime()));
    const { sequence } = (await tx.insert(MatterSequence, { matterId: id })).identifiers[0] as MatterSequence;
    const state = 'awaitingDispatch';
    await insert(tx, Matter, {
      id,
      number: matterNumber('consultation', year, sequence),
      kind: 'consultation',
      state,
      version: 1,
      personId: actor.personId,
      filerId: actor.personId,
      topic: form.topic ?? null,
      urgency: form.urgency ?? null,
      villageId: contact.villageId,
      createdAt: at,
    });
    await insert(tx, Consultation, this.detail(form, id, meeting));
    await insert(tx, MatterParty, this.parties(form, id, contact));
    await this.people.recordConsent(tx, {
      personId: actor.personId,
      purpose: 'passToFirm',
      version: PRIVACY_NOTICE_VERSION,
      accepted: form.passToFirm,
      matterId: id,
    });
    await appendEvent(tx, { matterId: id, event: 'submit', fromState: null, toState: state, by: actor, at });
    return { id, state, version: 1 };
  }

  private detail(form: BookConsultationDto, id: string, { slot, meetsAt, meetsUntil }: Meeting) {
    const place = (column: string) => ({ table: 'consultations', column, rowId: id });
    return {
      id,
      way: form.way,
      forWhom: form.forWhom,
      beneficiarySealed: this.cipher.sealOrNull(place('beneficiary'), form.beneficiaryName),
      wordsSealed: this.cipher.sealOrNull(place('words'), form.words),
      opposingSealed: this.cipher.sealOrNull(place('opposing'), form.opposingParty),
      slotId: slot?.id ?? null,
      windowDay: form.way === 'call' ? (form.windowDay ?? null) : null,
      windowHalf: form.way === 'call' ? (form.windowHalf ?? null) : null,
      meetsAt,
      meetsUntil,
      passToFirm: form.passToFirm,
    };
  }

  private parties(form: BookConsultationDto, matterId: string, { name }: Contact) {
    const resident =
      name === null ? [] : [{ matterId, side: 'resident' as const, nameIndex: this.cipher.nameIndex(name) }];
    if (!form.opposingParty) return resident;
    return [...resident, { matterId, side: 'opposing' as const, nameIndex: this.cipher.nameIndex(form.opposingParty) }];
  }

  /** Refused consent: kept by the office. A slot: its duty lawyer. Anything else: the router. */
  private async send(
    tx: EntityManager,
    form: BookConsultationDto,
    standing: Standing,
    { villageId }: Contact,
    { slot, meetsAt, meetsUntil }: Meeting,
  ): Promise<void> {
    const haste = { urgency: form.urgency ?? null, meetsAt, meetsUntil };
    const at = this.clock.date();
    const promised = answerPromise(at.getTime(), hasteOf(haste), this.router.policy(), this.router.time());
    if (!form.passToFirm) {
      const set = { ...due(promised), officeReason: 'kept' as const };
      await changeState(tx, { matter: standing, event: 'keep', by: null, at, set, data: { officeReason: 'kept' } });
    } else if (slot !== null) {
      const { firmId, lawyerId } = slot;
      const set = { firmId, lawyerId, dispatchedAt: at, ...due(promised) };
      await changeState(tx, { matter: standing, event: 'schedule', by: null, at, set, data: { firmId, lawyerId } });
    } else {
      const outgoing: Outgoing = {
        id: standing.id,
        topic: form.topic ?? null,
        villageId,
        standing,
        dispatchedAt: null,
        ...haste,
      };
      await this.router.offerNext(tx, outgoing);
    }
  }
}

/** Inserts without reading back: a booking is the hot path. */
async function insert<T extends object>(
  tx: EntityManager,
  entity: new () => T,
  values: Partial<T> | Partial<T>[],
): Promise<void> {
  if (Array.isArray(values) && values.length === 0) return;
  await tx
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(values as never)
    .updateEntity(false)
    .execute();
}
