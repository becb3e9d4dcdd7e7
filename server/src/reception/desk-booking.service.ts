import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { TOPICS } from '@huifa/shared/consultations/topics';
import { dayOf } from '@huifa/shared/kernel/day';
import { type Meeting, NewMatters } from '../consultations/new-matters.service.js';
import { MatterQueries } from '../matters/matter.queries.js';
import { type SlotRow, SlotService } from '../organizations/slot.service.js';
import { type Contact, PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { AttendanceService } from './attendance.service.js';
import type { DeskBookedView, DeskBookingDto } from './desk-booking.dto.js';

/**
 * Walk-ins and telephone bookings: typed by the desk, they take the same seats as everybody's and are answered the same
 * way. The person gets no account: who signs in later with the same number does not find this matter, because a phone
 * serves several people (docs/adr/0017).
 */
@Injectable()
export class DeskBookingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly people: PeopleService,
    private readonly slots: SlotService,
    private readonly newMatters: NewMatters,
    private readonly matters: MatterQueries,
    private readonly attendance: AttendanceService,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /** A sitting that is over: SLOT_PAST. Lawyer of another field, or in conflict: SLOT_UNSUITABLE. Full: SLOT_TAKEN. */
  async book(actor: Actor, form: DeskBookingDto, once: Once): Promise<DeskBookedView> {
    if (form.againstTown) throw refuse('OUTSIDE_HELP');
    if (!form.passToFirm) throw refuse('SLOT_NEEDS_CONSENT');
    const { id } = await this.transactions.once(once, async (tx) => {
      const contact: Contact = { name: form.name, phone: form.phone || null, villageId: form.villageId ?? null };
      const personId = await this.people.told(tx, contact);
      const matterId = newId();
      const slot = await this.takeSeat(tx, form, contact, matterId);
      const meeting: Meeting = { slot, meetsAt: slot.startsAt, meetsUntil: slot.endsAt };
      const { origin, persons } = form;
      await this.newMatters.begin(tx, {
        id: matterId,
        personId,
        by: actor,
        contact,
        form: { ...form, way: 'point', forWhom: 'self' },
        meeting,
        origin,
        persons,
      });
      if (origin === 'walkIn' && slot.day === dayOf(this.clock.now()))
        await this.attendance.arriveAtOnce(tx, actor, matterId);
      return { id: matterId };
    });
    return this.booked(id);
  }

  private async takeSeat(
    tx: EntityManager,
    { slotId, topic, opposingParty }: DeskBookingDto,
    { name, villageId }: Contact,
    matterId: string,
  ): Promise<SlotRow> {
    const wish = {
      specialty: topic === undefined ? null : TOPICS[topic].specialty,
      opposingIndex: opposingParty ? this.cipher.nameIndex(opposingParty) : null,
      residentIndex: name === null ? null : this.cipher.nameIndex(name),
      villageId,
    };
    const slot = await this.slots.suitable(tx, slotId, wish, 'endsAt');
    if (slot === null) throw refuse((await this.slots.isOver(tx, slotId)) ? 'SLOT_PAST' : 'SLOT_UNSUITABLE');
    if (!(await this.slots.claim(tx, slotId, matterId))) throw refuse('SLOT_TAKEN');
    return slot;
  }

  private async booked(matterId: string): Promise<DeskBookedView> {
    const { number, meetsAt, pointName, lawyerName } = await this.matters.byId(this.dataSource.manager, matterId);
    return {
      matterId,
      number,
      startsAt: meetsAt?.toISOString() ?? '',
      pointName: pointName ?? '',
      lawyerName: lawyerName ?? '',
    };
  }
}
