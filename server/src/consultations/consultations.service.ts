import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { OPEN_STATES } from '@huifa/shared/consultations/consultation.machine';
import { TOPICS } from '@huifa/shared/consultations/topics';
import { callWindow, nextCallWindows } from '@huifa/shared/consultations/windows';
import { dayOf, isDay } from '@huifa/shared/kernel/day';
import { DispatchRouter } from '../dispatch/router.service.js';
import { EpisodesService } from '../episodes/episodes.service.js';
import type { MatterView } from '../matters/matter.dto.js';
import { MatterViews } from '../matters/matter.views.js';
import { Matter } from '../matters/matters.entity.js';
import { SlotService, type SlotWish } from '../organizations/slot.service.js';
import { type Contact, PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import type { BookConsultationDto, CallWindowListView, SearchSlotsDto, SlotListView } from './consultation.dto.js';
import { type Meeting, NewMatters } from './new-matters.service.js';

const WINDOWS_SHOWN = 10;

/** Booking a consultation. */
@Injectable()
export class ConsultationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly people: PeopleService,
    private readonly slots: SlotService,
    private readonly newMatters: NewMatters,
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
      const { personId } = actor;
      const told = { origin: 'app' as const, persons: 1 };
      await this.newMatters.begin(tx, { id: matterId, personId, by: actor, contact, form, meeting, ...told });
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
}
