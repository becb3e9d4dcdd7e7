import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { answerPromise } from '@huifa/shared/consultations/promises';
import { TOPICS } from '@huifa/shared/consultations/topics';
import { Consultation } from '../consultations/consultations.entity.js';
import type { SlotListView } from '../consultations/consultation.dto.js';
import { Offer } from '../dispatch/dispatch.entity.js';
import { DispatchRouter, due, hasteOf } from '../dispatch/router.service.js';
import { MatterQueries, type MatterRow } from '../matters/matter.queries.js';
import { MatterViews } from '../matters/matter.views.js';
import type { MatterParty } from '../matters/matters.entity.js';
import { type SlotRow, SlotService, type SlotWish } from '../organizations/slot.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { refuse } from '../platform/refuse.js';
import { changeState, type Doer, stayInState } from '../platform/state/door.js';
import type { MoveAppointmentDto } from './appointment.dto.js';

/** Moves one meeting to another seat: by its resident in time, by the office at any time. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly matters: MatterQueries,
    private readonly views: MatterViews,
    private readonly slots: SlotService,
    private readonly router: DispatchRouter,
    private readonly clock: Clock,
  ) {}

  /** Seats to which the meeting may move: they suit the topic and cause no conflict. */
  async free(actor: Actor, id: string): Promise<SlotListView> {
    const matter = await this.matters.within(actor, id);
    const slots = await this.slots.free(await this.wishOf(matter));
    return { slots: slots.filter(({ id: slotId }) => slotId !== matter.slotId) };
  }

  move(actor: Actor, id: string, form: MoveAppointmentDto, once: Once): Promise<unknown> {
    return this.transactions.once(once, async (tx) => {
      const matter = await this.matters.inVersion(actor, id, form.version, tx);
      this.refuseUnmovable(actor, matter);
      const wish = await this.wishOf(matter, tx);
      const slot = await this.slots.suitable(tx, form.slotId, wish);
      if (slot === null || slot.id === matter.slotId)
        throw refuse((await this.slots.hasBegun(tx, form.slotId)) ? 'SLOT_PAST' : 'SLOT_UNSUITABLE');
      await this.slots.release(tx, id);
      if (!(await this.slots.claim(tx, slot.id, id, actor.personId))) throw refuse('SLOT_TAKEN');
      await this.toSlot(tx, matter, slot, actor);
      return { moved: true };
    });
  }

  /**
   * Writes the new meeting, whose seat has been claimed. The same lawyer goes on as before; another one searches for
   * conflicts first, and whoever had it keeps no access.
   */
  async toSlot(tx: EntityManager, matter: MatterRow, slot: SlotRow, by: Doer): Promise<void> {
    const at = this.clock.date();
    const { firmId, lawyerId } = slot;
    const meeting = { meetsAt: slot.startsAt, meetsUntil: slot.endsAt };
    await tx.update(Consultation, { id: matter.id }, { slotId: slot.id, ...meeting });
    const haste = hasteOf({ ...matter, ...meeting });
    const promised = due(answerPromise(at.getTime(), haste, this.router.policy(), this.router.time()));
    const data = { firmId, lawyerId };
    if (lawyerId === matter.lawyerId) {
      await stayInState(tx, { matter, event: 'reschedule', by, at, set: promised, data });
      return;
    }
    await this.withdrawOffers(tx, matter.id);
    const set = { firmId, lawyerId, dispatchedAt: at, acceptedAt: null, officeReason: null, ...promised };
    await changeState(tx, { matter, event: 'rebook', by, at, set, data });
  }

  /** An offer of a matter that goes another way: its timer finds nothing to do. */
  async withdrawOffers(tx: EntityManager, matterId: string): Promise<void> {
    await tx.update(Offer, { matterId, state: 'open' }, { state: 'withdrawn', answeredAt: this.clock.date() });
  }

  /** What a seat must suit, from the stored matter: topic, both names, and firms that found a conflict in it. */
  async wishOf(matter: MatterRow, manager?: EntityManager): Promise<SlotWish> {
    const parties = await this.matters.parties(matter.id, manager);
    const indexOf = (side: MatterParty['side']) => parties.find((party) => party.side === side)?.nameIndex ?? null;
    return {
      holderId: matter.personId,
      specialty: matter.topic === null ? null : TOPICS[matter.topic].specialty,
      opposingIndex: indexOf('opposing'),
      residentIndex: indexOf('resident'),
      villageId: matter.villageId,
      matterId: matter.id,
    };
  }

  private refuseUnmovable(actor: Actor, matter: MatterRow): void {
    const { state, version } = matter;
    if (!this.views.movable(matter)) throw refuse('NOT_NOW', { state, version });
    if (actor.role === 'resident' && !this.views.stillCancellable(matter))
      throw refuse('MOVE_TOO_LATE', { limit: this.views.cancelLimit(matter) });
  }
}
