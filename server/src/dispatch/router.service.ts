import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Haste, offerPromise, officePromise, type Promised } from '@huifa/shared/consultations/promises';
import type { Urgency } from '@huifa/shared/consultations/emergency';
import type { Specialty } from '@huifa/shared/consultations/topics';
import { type Candidate, eligible, rank } from '@huifa/shared/dispatch/rank';
import { dayOf } from '@huifa/shared/kernel/day';
import type { EventData } from '../matters/matters.entity.js';
import type { OfficeReason } from '@huifa/shared/matters/office-reasons';
import { CalendarService } from '../calendar/calendar.service.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Timers } from '../platform/jobs/timers.js';
import { changeState, type Doer, type Standing } from '../platform/state/door.js';
import { Policies } from '../promises/policies.service.js';
import { DispatchDecision, Offer } from './dispatch.entity.js';
import { DispatchQueries, type DispatchSubject } from './dispatch.queries.js';

export const OFFER_EXPIRY = 'offerExpiry';

/** A matter on its way to a firm. */
export interface Outgoing extends DispatchSubject {
  readonly standing: Standing;
  readonly urgency: Urgency | null;
  readonly meetsAt: Date | null;
  readonly meetsUntil: Date | null;
  /** When the firm's clock began; null: it begins now. */
  readonly dispatchedAt: Date | null;
}

/** Sends a matter to the next firm, or to the office; always inside the caller's transaction. */
@Injectable()
export class DispatchRouter {
  constructor(
    private readonly queries: DispatchQueries,
    private readonly timers: Timers,
    private readonly calendar: CalendarService,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** Ranks, stores the decision with every candidate's reasons, and offers to the first. */
  async offerNext(tx: EntityManager, matter: Outgoing): Promise<Standing> {
    const facts = await this.queries.facts(matter, tx);
    const candidates = rank(facts);
    const first = eligible(candidates)[0];
    await this.store(tx, matter.id, candidates, { byHand: false, chosenFirmId: first?.firmId ?? null });
    if (first === undefined) return this.handToOffice(tx, matter.standing, 'nobodyEligible');
    return this.offerTo(tx, matter, first.firmId, facts.specialty, { event: 'offer', by: null });
  }

  /** Offers to one firm, by the router or by the office's own hand. */
  async offerTo(
    tx: EntityManager,
    matter: Outgoing,
    firmId: string,
    specialty: Specialty | null,
    how: { event: 'offer' | 'assignByHand'; by: Doer | null; reason?: string },
  ): Promise<Standing> {
    const at = this.clock.date();
    const promised = this.offerPromise(matter);
    const standing = await changeState(tx, {
      matter: matter.standing,
      event: how.event,
      by: how.by,
      at,
      set: {
        firmId,
        lawyerId: null,
        acceptedAt: null,
        officeReason: null,
        dispatchedAt: matter.dispatchedAt ?? at,
        dueAt: new Date(promised.dueAt),
        promisedMinutes: promised.minutes,
      },
      data: { firmId, ...(how.reason === undefined ? {} : { reason: how.reason }) },
    });
    const id = newId();
    const byHand = how.event === 'assignByHand';
    const offer = { id, matterId: matter.id, firmId, specialty, state: 'open' as const, byHand, offeredAt: at };
    const expiresAt = new Date(promised.dueAt);
    await tx
      .createQueryBuilder()
      .insert()
      .into(Offer)
      .values({ ...offer, expiresAt })
      .updateEntity(false)
      .execute();
    await this.timers.set(tx, OFFER_EXPIRY, id, expiresAt);
    return standing;
  }

  /** Puts the matter on the office's own pile, with the reason. */
  async handToOffice(
    tx: EntityManager,
    standing: Standing,
    officeReason: OfficeReason,
    { by = null, data = {} }: { by?: Doer | null; data?: EventData } = {},
  ): Promise<Standing> {
    const promised = officePromise(this.clock.now(), this.policy(), this.time());
    return changeState(tx, {
      matter: standing,
      event: 'handToOffice',
      by,
      at: this.clock.date(),
      set: { ...due(promised), firmId: null, lawyerId: null, officeReason },
      data: { ...data, officeReason },
    });
  }

  async store(
    tx: EntityManager,
    matterId: string,
    candidates: readonly Candidate[],
    decision: { id?: string; byHand: boolean; chosenFirmId: string | null; actorId?: string; reasonSealed?: string },
  ): Promise<void> {
    const row = {
      id: newId(),
      matterId,
      candidates: [...candidates],
      at: this.clock.date(),
      actorId: null,
      reasonSealed: null,
    };
    await tx
      .createQueryBuilder()
      .insert()
      .into(DispatchDecision)
      .values({ ...row, ...decision })
      .updateEntity(false)
      .execute();
  }

  policy() {
    return this.policies.on(dayOf(this.clock.now()));
  }

  time() {
    return { hours: this.calendar.hours, calendar: this.calendar.current };
  }

  private offerPromise(matter: Outgoing): Promised {
    return offerPromise(this.clock.now(), hasteOf(matter), this.policy(), this.time());
  }
}

/** How much a matter presses, from its row. */
export function hasteOf(row: { urgency: Urgency | null; meetsAt: Date | null; meetsUntil: Date | null }): Haste {
  return {
    urgent: row.urgency !== null,
    meetsAt: row.meetsAt?.getTime() ?? null,
    meetsUntil: row.meetsUntil?.getTime() ?? null,
  };
}

/** A promise as columns of a matter. */
export function due({ dueAt, minutes }: Promised): { dueAt: Date; promisedMinutes: number } {
  return { dueAt: new Date(dueAt), promisedMinutes: minutes };
}
