import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { answerPromise } from '@huifa/shared/consultations/promises';
import { TOPICS } from '@huifa/shared/consultations/topics';
import { dayOf } from '@huifa/shared/kernel/day';
import { MatterQueries, type MatterRow } from '../matters/matter.queries.js';
import { FirmQueries } from '../organizations/firm.queries.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { Timers } from '../platform/jobs/timers.js';
import { refuse } from '../platform/refuse.js';
import { changeState, type Doer, post, type Standing } from '../platform/state/door.js';
import type { DeclineDto } from './dispatch.dto.js';
import { ConflictCheck, Offer, type OfferState } from './dispatch.entity.js';
import { DispatchRouter, due, hasteOf, OFFER_EXPIRY } from './router.service.js';

/** What firms do with offers: accept, decline, or stay silent. */
@Injectable()
export class OffersService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly matters: MatterQueries,
    private readonly firms: FirmQueries,
    private readonly router: DispatchRouter,
    private readonly timers: Timers,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  onModuleInit(): void {
    this.timers.on(OFFER_EXPIRY, (offerId) => this.expire(offerId));
  }

  /**
   * 「已查利冲，接单」: opens words, files and phone number to the lawyer; `by` searched the firm's records. The
   * coordinator names a colleague who is in court: he must not be on leave, and of what speciality he is the firm knows
   * best. Returns the matter's id.
   */
  async accept(actor: Actor, offerId: string, once: Once, lawyerId = actor.personId): Promise<string> {
    const { matterId } = await this.transactions.once(once, async (tx) => {
      const offer = await this.openOffer(tx, actor, offerId);
      const matter = await this.matters.byId(tx, offer.matterId);
      if (lawyerId === actor.personId) await this.refuseUnsuitable(tx, actor, matter);
      else await this.firms.availableColleague(tx, actor, lawyerId);
      const at = this.clock.date();
      const promised = answerPromise(
        (matter.dispatchedAt ?? at).getTime(),
        hasteOf(matter),
        this.router.policy(),
        this.router.time(),
      );
      await changeState(tx, {
        matter,
        event: 'accept',
        by: actor,
        at,
        set: { lawyerId, acceptedAt: at, ...due(promised) },
        data: { firmId: offer.firmId, lawyerId },
      });
      await this.answer(tx, offer.id, 'accepted', actor);
      if (lawyerId !== actor.personId) await post(tx, 'firm.assign', { matterId: offer.matterId, lawyerId }, at);
      await recordConflictCheck(tx, {
        matterId: offer.matterId,
        firmId: offer.firmId,
        checkedBy: actor.personId,
        found: false,
        at,
      });
      return { matterId: offer.matterId };
    });
    return matterId;
  }

  /** Declines with a code; the next candidate is asked, after the second the office decides. */
  async decline(actor: Actor, offerId: string, form: DeclineDto, once: Once): Promise<void> {
    if (form.code === 'outOfSpecialty' && form.topic === undefined) throw refuse('TOPIC_NEEDED');
    if (form.code === 'other' && !form.words) throw refuse('REASON_NEEDED');
    await this.transactions.once(once, async (tx) => {
      const offer = await this.openOffer(tx, actor, offerId);
      if (offer.byHand && form.code !== 'conflict') throw refuse('ONLY_CONFLICT');
      const matter = await this.matters.byId(tx, offer.matterId);
      // A firm that names another specialty has read nothing but the topic: its word re-tags, the clock runs on.
      const topic = form.code === 'outOfSpecialty' ? form.topic : undefined;
      const data = { firmId: offer.firmId, code: form.code, ...(topic === undefined ? {} : { topic }) };
      const standing = await this.takeBack(tx, matter, 'decline', actor, data, topic);
      await this.answer(tx, offer.id, 'declined', actor, {
        declineCode: form.code,
        declineTopic: form.topic ?? null,
        declineWordsSealed: this.cipher.sealOrNull(
          { table: 'offers', column: 'decline_words', rowId: offer.id },
          form.words,
        ),
      });
      if (form.code === 'conflict') {
        const { matterId, firmId } = offer;
        await recordConflictCheck(tx, {
          matterId,
          firmId,
          checkedBy: actor.personId,
          found: true,
          at: this.clock.date(),
        });
      }
      await this.next(tx, { ...matter, topic: topic ?? matter.topic }, standing, offer.byHand);
      return { declined: true };
    });
  }

  /** When the time of an offer is up. Looks first: it may have been answered, or rung twice. */
  async expire(offerId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const offer = await tx.findOneBy(Offer, { id: offerId });
      if (offer === null || offer.state !== 'open' || offer.expiresAt.getTime() > this.clock.now()) return;
      const matter = await this.matters.byId(tx, offer.matterId);
      if (matter.state !== 'offered') return;
      const standing = await this.takeBack(tx, matter, 'expire', null, { firmId: offer.firmId });
      await this.answer(tx, offer.id, 'expired', null);
      await this.next(tx, matter, standing, offer.byHand);
    });
  }

  /** The first look at an offer, for the times of the response chain. */
  async markViewed(offerId: string): Promise<void> {
    await this.dataSource.manager
      .createQueryBuilder()
      .update(Offer)
      .set({ viewedAt: this.clock.date() })
      .where('id = :offerId AND viewedAt IS NULL', { offerId })
      .execute();
  }

  private async openOffer(tx: EntityManager, actor: Actor, offerId: string): Promise<Offer> {
    const offer = await tx.findOneBy(Offer, { id: offerId, firmId: actor.firmId ?? '' });
    if (offer === null || !(await this.firms.receives(actor, tx))) throw refuse('NOT_FOUND');
    if (offer.state === 'expired' || (offer.state === 'open' && offer.expiresAt.getTime() <= this.clock.now()))
      throw refuse('OFFER_EXPIRED');
    if (offer.state !== 'open') throw refuse('OFFER_GONE');
    return offer;
  }

  private async refuseUnsuitable(tx: EntityManager, actor: Actor, { topic }: MatterRow): Promise<void> {
    const specialty = topic === null ? null : TOPICS[topic].specialty;
    if (!(await this.firms.isSuitable(actor.personId, specialty, dayOf(this.clock.now()), tx)))
      throw refuse('LAWYER_UNSUITABLE');
  }

  /** The matter leaves the firm's sight; one more decline counts. */
  private takeBack(
    tx: EntityManager,
    matter: MatterRow,
    event: 'decline' | 'expire',
    by: Doer | null,
    data: { firmId: string; code?: string; topic?: string },
    topic?: DeclineDto['topic'],
  ): Promise<Standing> {
    const set = {
      firmId: null,
      lawyerId: null,
      declines: matter.declines + 1,
      ...(topic === undefined ? {} : { topic }),
    };
    return changeState(tx, { matter, event, by, at: this.clock.date(), set, data });
  }

  private async next(tx: EntityManager, matter: MatterRow, standing: Standing, byHand: boolean): Promise<void> {
    const spent = matter.declines + 1 >= this.router.policy().maxDeclines;
    if (byHand || spent) await this.router.handToOffice(tx, standing, 'secondDecline');
    else await this.router.offerNext(tx, { ...matter, standing });
  }

  private async answer(
    tx: EntityManager,
    offerId: string,
    state: OfferState,
    by: Doer | null,
    set: Partial<Offer> = {},
  ): Promise<void> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(Offer)
      .set({ ...set, state, answeredAt: this.clock.date(), answeredBy: by?.personId ?? null })
      .where("id = :offerId AND state = 'open'", { offerId })
      .execute();
    if (affected !== 1) throw refuse('OFFER_GONE');
  }
}

/** 「已查利冲」 or 「有利冲」: who, when (律师法 Art. 39). */
export async function recordConflictCheck(tx: EntityManager, check: Omit<ConflictCheck, 'id'>): Promise<void> {
  await tx.insert(ConflictCheck, { id: newId(), ...check });
}
