import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OPEN_STATES } from '@huifa/shared/consultations/consultation.machine';
import { answerPromise, officePromise } from '@huifa/shared/consultations/promises';
import { Offer } from '../dispatch/dispatch.entity.js';
import { DispatchRouter, due, hasteOf } from '../dispatch/router.service.js';
import { TasksService } from '../dispatch/tasks.service.js';
import { SlotService } from '../organizations/slot.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { isDuplicate, Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { refuse } from '../platform/refuse.js';
import { appendEvent, changeState, holdState } from '../platform/state/door.js';
import type { AskReopenDto, MatterListView, MatterView, RateDto, VersionDto, WordsDto } from './matter.dto.js';
import { MatterQueries, type MatterRow } from './matter.queries.js';
import { MatterViews } from './matter.views.js';
import { Rating, ReopenRequest } from './matters.entity.js';

/** What residents do with their own matters. */
@Injectable()
export class MattersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly queries: MatterQueries,
    private readonly views: MatterViews,
    private readonly slots: SlotService,
    private readonly router: DispatchRouter,
    private readonly tasks: TasksService,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  async list(actor: Actor): Promise<MatterListView> {
    const rows = await this.queries.list(actor, { sql: '1 = 1', params: [] }, 'ORDER BY m.created_at DESC LIMIT 100');
    const done = (row: MatterRow) => !OPEN_STATES.includes(row.state);
    return {
      open: rows.filter((row) => !done(row)).map((row) => this.views.line(row)),
      closed: rows.filter(done).map((row) => this.views.line(row)),
    };
  }

  view(actor: Actor, id: string): Promise<MatterView> {
    return this.views.view(actor, id);
  }

  /** Up to two office hours before a meeting; the seat is free again at once, an open offer is withdrawn. */
  cancel(actor: Actor, id: string, form: VersionDto, once: Once): Promise<MatterView> {
    return this.act(actor, id, form, once, async (tx, matter) => {
      if (!this.views.stillCancellable(matter))
        throw refuse('CANCEL_TOO_LATE', { limit: this.views.cancelLimit(matter) });
      await changeState(tx, {
        matter,
        event: 'cancel',
        by: actor,
        at: this.clock.date(),
        set: { dueAt: null, promisedMinutes: null, officeReason: null },
        data: matter.lawyerId === null ? {} : { lawyerId: matter.lawyerId },
      });
      await tx.update(Offer, { matterId: id, state: 'open' }, { state: 'withdrawn', answeredAt: this.clock.date() });
      await this.slots.release(tx, id);
    });
  }

  /** A follow-up question needs no new matter. */
  followUp(actor: Actor, id: string, form: WordsDto, once: Once): Promise<MatterView> {
    return this.act(actor, id, form, once, async (tx, matter) => {
      this.refuseUnlessFresh(matter);
      const event = matter.lawyerId === null ? 'followUpKept' : 'followUp';
      const promised = answerPromise(
        this.clock.now(),
        { ...hasteOf(matter), meetsAt: null, meetsUntil: null },
        this.router.policy(),
        this.router.time(),
      );
      await this.tasks.exchange(tx, id, 'resident', form.words);
      const set = {
        ...due(promised),
        closedAt: null,
        officeReason: event === 'followUpKept' ? ('kept' as const) : null,
      };
      const data = matter.lawyerId === null ? {} : { lawyerId: matter.lawyerId };
      await changeState(tx, { matter, event, by: actor, at: this.clock.date(), set, data });
    });
  }

  /** Answers what the lawyer asked: the clock runs on. */
  reply(actor: Actor, id: string, form: WordsDto, once: Once): Promise<MatterView> {
    return this.act(actor, id, form, once, (tx, matter) => this.tasks.resume(tx, actor, matter, form.words));
  }

  /** Once for each closing; the primary key is the last line. */
  rate(actor: Actor, id: string, form: RateDto, once: Once): Promise<MatterView> {
    return this.act(actor, id, form, once, async (tx, matter) => {
      if (matter.state !== 'closed') throw refuse('NOT_NOW', { state: matter.state, version: matter.version });
      await holdState(tx, matter);
      const place = { table: 'ratings', column: 'words', rowId: `${id}.${matter.round}` };
      const { level, askedForMoney } = form;
      const wordsSealed = this.cipher.sealOrNull(place, form.words);
      const at = this.clock.date();
      await tx
        .insert(Rating, { matterId: id, round: matter.round, level, askedForMoney, wordsSealed, at })
        .catch((error: unknown) => {
          throw isDuplicate(error) ? refuse('RATED_ALREADY') : error;
        });
      const { state } = matter;
      await appendEvent(tx, {
        matterId: id,
        event: 'rate',
        fromState: state,
        toState: state,
        by: actor,
        at,
        data: { askedForMoney },
      });
    });
  }

  /** Not helped: asks for another try; the office decides with a reason. */
  askReopen(actor: Actor, id: string, form: AskReopenDto, once: Once): Promise<MatterView> {
    return this.act(actor, id, form, once, async (tx, matter) => {
      this.refuseUnlessFresh(matter);
      const place = { table: 'reopen_requests', column: 'words', rowId: `${id}.${matter.round}` };
      const at = this.clock.date();
      const request = { matterId: id, round: matter.round, state: 'asked' as const, askedAt: at };
      await tx
        .insert(ReopenRequest, { ...request, wordsSealed: this.cipher.seal(place, form.words) })
        .catch((error: unknown) => {
          throw isDuplicate(error) ? refuse('REOPEN_ASKED_ALREADY') : error;
        });
      const promised = officePromise(this.clock.now(), this.router.policy(), this.router.time());
      const set = { ...due(promised), officeReason: 'reopenRequested' as const };
      await changeState(tx, { matter, event: 'requestReopen', by: actor, at, set });
    });
  }

  /** Follow-ups and requests to reopen are for what was closed, and not long ago. */
  private refuseUnlessFresh(matter: MatterRow): void {
    const { state, version, closedAt } = matter;
    if (closedAt === null) throw refuse('NOT_NOW', { state, version });
    if (!this.views.withinFollowUp(matter))
      throw refuse('FOLLOW_UP_CLOSED', { limit: this.views.followUpLimit(closedAt) });
  }

  /** Reads within scope, compares the version that the screen showed, acts, and shows the result. */
  private async act(
    actor: Actor,
    id: string,
    { version }: VersionDto,
    once: Once,
    work: (tx: EntityManager, matter: MatterRow) => Promise<void>,
  ): Promise<MatterView> {
    await this.transactions.once(once, async (tx) => {
      await work(tx, await this.queries.inVersion(actor, id, version, tx));
      return { done: true };
    });
    return this.views.view(actor, id);
  }
}
