import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { answerPromise } from '@huifa/shared/consultations/promises';
import { isBarred, rank } from '@huifa/shared/dispatch/rank';
import { Offer } from '../dispatch/dispatch.entity.js';
import { DispatchQueries } from '../dispatch/dispatch.queries.js';
import { DispatchRouter, due, hasteOf } from '../dispatch/router.service.js';
import { refuseUnfilled, refuseUntold, TasksService } from '../dispatch/tasks.service.js';
import { MatterQueries, type MatterRow } from '../matters/matter.queries.js';
import { Look, Matter, ReopenRequest } from '../matters/matters.entity.js';
import { PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { changeState, post } from '../platform/state/door.js';
import type {
  BoardMatterView,
  DecideReopenDto,
  DispatchByHandDto,
  OfficeAnswerDto,
  OpenedMatterView,
  OpenMatterDto,
} from './board.dto.js';
import { BoardViews } from './board.views.js';
import { OfficeActsViews } from './office-acts.views.js';

/** What the office prints on its own answers. */
const OFFICE_NAME = '惠南镇法治办';

/** What the town office does: opens with a reason, dispatches by hand, answers what stayed with it, decides. */
@Injectable()
export class BoardService {
  constructor(
    private readonly transactions: Transactions,
    private readonly matters: MatterQueries,
    private readonly views: BoardViews,
    private readonly acts: OfficeActsViews,
    private readonly dispatch: DispatchQueries,
    private readonly router: DispatchRouter,
    private readonly tasks: TasksService,
    private readonly people: PeopleService,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /** Opens the words. The record is written first, and the resident is told. */
  async open(actor: Actor, id: string, form: OpenMatterDto, once: Once): Promise<OpenedMatterView> {
    const row = await this.matters.within(actor, id);
    const standing = form.standing === true;
    if (standing && row.state !== 'kept') throw refuse('NOT_NOW', { state: row.state, version: row.version });
    // A repeated key shows what that look showed, never what was written since: that needs a look of its own.
    return this.transactions.once(once, async (tx) => {
      const at = await this.look(tx, actor, id, form.reason, standing);
      await post(tx, 'matter.opened', { matterId: id }, at);
      if (standing) await tx.update(Matter, id, { clerkId: actor.personId });
      return this.views.opened(row);
    });
  }

  /** Opens again what the office keeps: the handling clerk's reason stands, each look is still recorded. */
  async openAgain(actor: Actor, id: string, once: Once): Promise<OpenedMatterView> {
    const row = await this.matters.within(actor, id);
    const reason = await this.acts.standingReason(actor, row);
    if (reason === null) throw refuse('STANDING_REASON_NEEDED');
    return this.transactions.once(once, async (tx) => {
      await this.look(tx, actor, id, reason, true);
      return this.views.opened(row);
    });
  }

  private async look(tx: EntityManager, actor: Actor, matterId: string, reason: string, standing: boolean) {
    const id = newId();
    const at = this.clock.date();
    await tx.insert(Look, {
      id,
      matterId,
      actorId: actor.personId,
      actorRole: actor.role,
      actorName: (await this.people.contact(actor.personId, tx)).name ?? '',
      reasonSealed: this.cipher.seal({ table: 'looks', column: 'reason', rowId: id }, reason),
      standing,
      at,
    });
    return at;
  }

  /** Dispatches to a firm of the office's choice, in writing; conflicts cannot be overridden. */
  async dispatchByHand(actor: Actor, id: string, form: DispatchByHandDto, once: Once): Promise<BoardMatterView> {
    return this.act(actor, id, form.version, once, async (tx, matter) => {
      if (matter.passToFirm !== 1) throw refuse('NOT_NOW');
      const facts = await this.dispatch.facts(matter, tx);
      const candidates = rank(facts);
      const chosen = candidates.find(({ firmId }) => firmId === form.firmId);
      if (chosen === undefined || isBarred(chosen.barriers)) throw refuse('FIRM_BARRED');

      await tx.update(Offer, { matterId: id, state: 'open' }, { state: 'withdrawn', answeredAt: this.clock.date() });
      const decisionId = newId();
      const place = { table: 'dispatch_decisions', column: 'reason', rowId: decisionId };
      await this.router.store(tx, id, candidates, {
        id: decisionId,
        byHand: true,
        chosenFirmId: form.firmId,
        actorId: actor.personId,
        reasonSealed: this.cipher.seal(place, form.reason),
      });
      const how = { event: 'assignByHand' as const, by: actor, reason: form.reason };
      await this.router.offerTo(tx, { ...matter, standing: matter }, form.firmId, facts.specialty, how);
    });
  }

  /** Answers or refers what stayed with the office. */
  async answer(actor: Actor, id: string, form: OfficeAnswerDto, once: Once): Promise<BoardMatterView> {
    refuseUntold(form);
    refuseUnfilled(form.answer);
    return this.act(actor, id, form.version, once, async (tx, matter) => {
      if (matter.state !== 'kept' && matter.state !== 'officeDecides') throw refuse('NOT_NOW');
      const given = { lawyerId: null, lawyerName: null, licenceNo: null, givenBy: OFFICE_NAME };
      await this.tasks.close(tx, actor, matter, given, form);
    });
  }

  /** Grants or refuses another try, with a reason that the resident reads. */
  async decideReopen(actor: Actor, id: string, form: DecideReopenDto, once: Once): Promise<BoardMatterView> {
    return this.act(actor, id, form.version, once, async (tx, matter) => {
      const at = this.clock.date();
      const place = { table: 'reopen_requests', column: 'reason', rowId: `${id}.${matter.round}` };
      const decided = {
        state: form.granted ? ('granted' as const) : ('refused' as const),
        reasonSealed: this.cipher.seal(place, form.reason),
        decidedAt: at,
      };
      await tx.update(ReopenRequest, { matterId: id, round: matter.round }, decided);
      if (form.granted) await this.reopen(tx, actor, matter, form.reason);
      else {
        const set = { dueAt: null, promisedMinutes: null, officeReason: null };
        await changeState(tx, { matter, event: 'refuseReopen', by: actor, at, set, data: { reason: form.reason } });
      }
    });
  }

  /** Back to the start of the line: another firm than before, a new clock, a new rating. */
  private async reopen(tx: EntityManager, actor: Actor, matter: MatterRow, reason: string): Promise<void> {
    const at = this.clock.date();
    const fresh = { firmId: null, lawyerId: null, dispatchedAt: null, acceptedAt: null, closedAt: null, declines: 0 };
    const set = { ...fresh, round: matter.round + 1, officeReason: null };
    const standing = await changeState(tx, { matter, event: 'reopen', by: actor, at, set, data: { reason } });
    if (matter.passToFirm === 1) {
      await this.router.offerNext(tx, { ...matter, standing, dispatchedAt: null });
      return;
    }
    const promised = answerPromise(at.getTime(), hasteOf(matter), this.router.policy(), this.router.time());
    const kept = { ...due(promised), officeReason: 'kept' as const };
    await changeState(tx, { matter: standing, event: 'keep', by: null, at, set: kept, data: { officeReason: 'kept' } });
  }

  private async act(
    actor: Actor,
    id: string,
    version: number,
    once: Once,
    work: (tx: EntityManager, matter: MatterRow) => Promise<void>,
  ): Promise<BoardMatterView> {
    await this.transactions.once(once, async (tx) => {
      await work(tx, await this.matters.inVersion(actor, id, version, tx));
      return { done: true };
    });
    return this.views.matter(actor, id);
  }
}
