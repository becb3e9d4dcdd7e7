import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { OPEN_STATES } from '@huifa/shared/consultations/consultation.machine';
import { answerPromise } from '@huifa/shared/consultations/promises';
import { DISSATISFIED_FROM, mayRemind, mayUnmerge } from '@huifa/shared/matters/office-acts';
import { whoseMove } from '@huifa/shared/matters/whose-move';
import { Consultation } from '../consultations/consultations.entity.js';
import { Offer } from '../dispatch/dispatch.entity.js';
import { DispatchRouter, due, hasteOf } from '../dispatch/router.service.js';
import { MatterQueries, type MatterRow } from '../matters/matter.queries.js';
import { type EventData, Matter, MatterEvent, Rating, Revisit } from '../matters/matters.entity.js';
import { SlotService } from '../organizations/slot.service.js';
import { PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { isDuplicate, Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { refuse } from '../platform/refuse.js';
import { changeState, holdMatter, noteMatter, type Standing, stayInState } from '../platform/state/door.js';
import type { BoardMatterView } from './board.dto.js';
import { BoardViews } from './board.views.js';
import type { MergeDto, RetagDto, RevisitDto, TakeOverDto } from './office-acts.dto.js';

const HOUR_MS = 3_600_000;

/** What the office does with a matter by its own hand, besides deciding on what waits for it. */
@Injectable()
export class OfficeActsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly matters: MatterQueries,
    private readonly views: BoardViews,
    private readonly router: DispatchRouter,
    private readonly slots: SlotService,
    private readonly people: PeopleService,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /** Takes a matter out of a firm's hands: the office answers it itself. The firm loses its sight, a seat is free. */
  takeOver(actor: Actor, id: string, { version, reason }: TakeOverDto, once: Once): Promise<BoardMatterView> {
    return this.act(actor, id, once, async (tx) => {
      const matter = await this.matters.inVersion(actor, id, version, tx);
      const at = this.clock.date();
      const haste = matter.slotId === null ? matter : { ...matter, meetsAt: null, meetsUntil: null };
      const promised = answerPromise(at.getTime(), hasteOf(haste), this.router.policy(), this.router.time());
      const set = { ...FROM_NOBODY, ...due(promised), clerkId: actor.personId, officeReason: 'takenOver' as const };
      await changeState(tx, { matter, event: 'takeOver', by: actor, at, set, data: { ...holderOf(matter), reason } });
      await this.release(tx, matter);
      if (matter.slotId !== null) await tx.update(Consultation, id, { slotId: null, meetsAt: null, meetsUntil: null });
    });
  }

  /** Closes a duplicate: the other matter of the same resident stays, and each names the other. */
  merge(actor: Actor, id: string, { version, intoId, reason }: MergeDto, once: Once): Promise<BoardMatterView> {
    return this.act(actor, id, once, async (tx) => {
      // Both rows, always in the same order: two clerks who merge A into B and B into A wait for each other.
      const lock = { mode: 'pessimistic_write' } as const;
      await tx.find(Matter, { where: { id: In([id, intoId]) }, select: { id: true }, order: { id: 'ASC' }, lock });
      const matter = await this.matters.inVersion(actor, id, version, tx);
      const into = await this.matters.within(actor, intoId, tx);
      const fits = into.personId === matter.personId && into.id !== id && OPEN_STATES.includes(into.state);
      if (!fits) throw refuse('MERGE_UNSUITABLE');
      const at = this.clock.date();
      const set = { ...FROM_NOBODY, dueAt: null, promisedMinutes: null, officeReason: null, mergedIntoId: intoId };
      const data = { ...holderOf(matter), reason, otherNumber: into.number };
      await changeState(tx, { matter, event: 'merge', by: actor, at, set, data });
      await this.release(tx, matter);
      const mark = { matterId: intoId, event: 'mergedHere' as const, by: actor, at };
      await noteMatter(tx, { ...mark, data: { otherNumber: matter.number } });
    });
  }

  /** Takes a merge back, on the same day: the seat, if it is still free; else the matter is dispatched anew. */
  unmerge(actor: Actor, id: string, version: number, once: Once): Promise<BoardMatterView> {
    return this.act(actor, id, once, async (tx) => {
      const matter = await this.matters.inVersion(actor, id, version, tx);
      const [merge] = await this.latest(tx, id, 'merge');
      if (merge !== undefined && !mayUnmerge(merge.at.getTime(), this.clock.now())) throw refuse('UNMERGE_TOO_LATE');
      const at = this.clock.date();
      const set = { mergedIntoId: null };
      const standing = await changeState(tx, { matter, event: 'unmerge', by: actor, at, set });
      await this.sendAgain(tx, matter, standing, at);
    });
  }

  /** Another topic; due moment and clock stay. The firm that has it keeps it: the office may dispatch by hand. */
  retag(actor: Actor, id: string, { version, topic }: RetagDto, once: Once): Promise<BoardMatterView> {
    return this.act(actor, id, once, async (tx) => {
      const matter = await this.matters.inVersion(actor, id, version, tx);
      if (matter.topic === topic) throw refuse('SAME_TOPIC');
      const data = { topic, topicBefore: matter.topic ?? 'other' };
      await stayInState(tx, { matter, event: 'retag', set: { topic }, by: actor, at: this.clock.date(), data });
    });
  }

  /** 「催办」: tells the firm once more, at most once an hour. */
  remind(actor: Actor, id: string, once: Once): Promise<BoardMatterView> {
    return this.act(actor, id, once, async (tx) => {
      // What is missing or outside the scope is refused before its row is asked for.
      await this.matters.within(actor, id, tx);
      await holdMatter(tx, id);
      const matter = await this.matters.within(actor, id, tx);
      if (whoseMove(matter.state) !== 'firm') throw refuse('NOT_NOW', { state: matter.state, version: matter.version });
      const since = new Date(this.clock.now() - HOUR_MS);
      const [last] = await this.latest(tx, id, 'remind', since);
      if (!mayRemind(last?.at.getTime() ?? null, this.clock.now())) throw refuse('REMINDED_ALREADY');
      const at = this.clock.date();
      await noteMatter(tx, { matterId: id, event: 'remind', by: actor, at, data: holderOf(matter) });
    });
  }

  /** 「已回访」: who called a resident who was not satisfied, when, and what was said. Once for each rating. */
  revisit(actor: Actor, id: string, form: RevisitDto, once: Once): Promise<BoardMatterView> {
    return this.act(actor, id, once, async (tx) => {
      await this.matters.within(actor, id, tx);
      const rating = await tx.findOne(Rating, { where: { matterId: id }, order: { round: 'DESC' } });
      if (rating === null || rating.level > DISSATISFIED_FROM) throw refuse('NOT_DISSATISFIED');
      const at = this.clock.date();
      const { round } = rating;
      const place = { table: 'revisits', column: 'note', rowId: `${id}.${round}` };
      const row = { matterId: id, round, noteSealed: this.cipher.seal(place, form.note), at };
      const actorName = (await this.people.contact(actor.personId, tx)).name ?? '';
      await tx.insert(Revisit, { ...row, actorId: actor.personId, actorName }).catch((error: unknown) => {
        throw isDuplicate(error) ? refuse('REVISITED_ALREADY') : error;
      });
      await noteMatter(tx, { matterId: id, event: 'revisited', by: actor, at });
    });
  }

  private async release(tx: EntityManager, { id }: MatterRow): Promise<void> {
    await tx.update(Offer, { matterId: id, state: 'open' }, { state: 'withdrawn', answeredAt: this.clock.date() });
    await this.slots.release(tx, id);
  }

  /** Where a matter goes that has no place: to the office, to its old seat, or to a firm. */
  private async sendAgain(tx: EntityManager, matter: MatterRow, standing: Standing, at: Date): Promise<void> {
    const promised = answerPromise(at.getTime(), hasteOf(matter), this.router.policy(), this.router.time());
    if (matter.passToFirm !== 1) {
      const set = { ...due(promised), officeReason: 'kept' as const };
      await changeState(tx, { matter: standing, event: 'keep', by: null, at, set, data: { officeReason: 'kept' } });
      return;
    }
    if (matter.slotId === null) {
      await this.router.offerNext(tx, { ...matter, standing, dispatchedAt: null });
      return;
    }
    const slot = await this.slots.ahead(tx, matter.slotId);
    if (slot !== null && (await this.slots.claim(tx, matter.slotId, matter.id))) {
      const set = { ...slot, dispatchedAt: at, acceptedAt: null, ...due(promised) };
      await changeState(tx, { matter: standing, event: 'schedule', by: null, at, set, data: slot });
      return;
    }
    await tx.update(Consultation, matter.id, { slotId: null, meetsAt: null, meetsUntil: null });
    await this.router.handToOffice(tx, standing, 'nobodyEligible');
  }

  private latest(tx: EntityManager, matterId: string, event: string, since = new Date(0)): Promise<MatterEvent[]> {
    return tx.find(MatterEvent, { where: { matterId, event, at: MoreThan(since) }, order: { id: 'DESC' }, take: 1 });
  }

  private async act(
    actor: Actor,
    id: string,
    once: Once,
    work: (tx: EntityManager) => Promise<void>,
  ): Promise<BoardMatterView> {
    await this.transactions.once(once, async (tx) => {
      await work(tx);
      return { done: true };
    });
    return this.views.matter(actor, id);
  }
}

/** In nobody's hands but the office's. */
const FROM_NOBODY = { firmId: null, lawyerId: null, acceptedAt: null };

/** Who had it: to be told, and for the log. */
function holderOf({ firmId, lawyerId }: MatterRow): EventData {
  return { ...(firmId === null ? {} : { firmId }), ...(lawyerId === null ? {} : { lawyerId }) };
}
