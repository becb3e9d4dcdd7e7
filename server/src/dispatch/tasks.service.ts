import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MatterQueries } from '../matters/matter.queries.js';
import { Exchange } from '../matters/matters.entity.js';
import { AnswerRow } from '../consultations/consultations.entity.js';
import { OfficeTasksService } from '../office-tasks/office-tasks.service.js';
import { FirmQueries } from '../organizations/firm.queries.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { changeState, type Standing } from '../platform/state/door.js';
import type { Result } from '@huifa/shared/consultations/results';
import { unfilledIn } from '@huifa/shared/consultations/reply-templates';
import { isExternalHandOff } from '@huifa/shared/office-tasks/office-tasks';
import type { AnswerTaskDto, ConfirmTaskDto, DeclineTaskDto } from './dispatch.dto.js';
import { FirmClock } from './firm-clock.service.js';
import { recordConflictCheck } from './offers.service.js';
import { DispatchRouter } from './router.service.js';

/** What the lawyer of a matter does with it. */
@Injectable()
export class TasksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly matters: MatterQueries,
    private readonly firmClock: FirmClock,
    private readonly firms: FirmQueries,
    private readonly router: DispatchRouter,
    private readonly officeTasks: OfficeTasksService,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /** A slot's duty lawyer, and a colleague who takes over, search for conflicts before the words open. */
  confirm(actor: Actor, id: string, form: ConfirmTaskDto, once: Once): Promise<unknown> {
    return this.transactions.once(once, async (tx) => {
      const matter = await this.matters.inVersion(actor, id, form.version, tx);
      const at = this.clock.date();
      if (matter.state !== 'scheduled' && matter.state !== 'handedOver')
        throw refuse('NOT_NOW', { state: matter.state, version: matter.version });
      const set = { acceptedAt: at };
      await changeState(tx, { matter, event: 'accept', by: actor, at, set, data: { firmId: actor.firmId ?? '' } });
      await this.recordCheck(tx, actor, id, false);
      return { confirmed: true };
    });
  }

  /** The duty lawyer cannot take it: the office finds another, the seat stays the resident's. */
  decline(actor: Actor, id: string, form: DeclineTaskDto, once: Once): Promise<unknown> {
    if (form.code === 'other' && !form.words) throw refuse('REASON_NEEDED');
    return this.transactions.once(once, async (tx) => {
      const matter = await this.matters.inVersion(actor, id, form.version, tx);
      const data = { firmId: actor.firmId ?? '', code: form.code, ...(form.words ? { reason: form.words } : {}) };
      await this.router.handToOffice(tx, matter, 'dutyDeclined', { by: actor, data });
      if (form.code === 'conflict') await this.recordCheck(tx, actor, id, true);
      return { declined: true };
    });
  }

  /** Asks the resident: from here the clock stops. */
  ask(actor: Actor, id: string, version: number, words: string, once: Once): Promise<unknown> {
    return this.transactions.once(once, async (tx) => {
      const matter = await this.matters.inVersion(actor, id, version, tx);
      await this.exchange(tx, id, 'adviser', words);
      await changeState(tx, { matter, event: 'askResident', by: actor, at: this.clock.date() });
      return { asked: true };
    });
  }

  /** The resident adds what was asked: the clock runs on, the due moment moves by the pause. */
  async resume(
    tx: EntityManager,
    actor: Actor,
    standing: Standing & { dueAt: Date | null },
    words: string,
  ): Promise<void> {
    const at = this.clock.date();
    await this.exchange(tx, standing.id, 'resident', words);
    const set = { dueAt: await this.firmClock.runsOn(tx, standing, at) };
    await changeState(tx, { matter: standing, event: 'residentReplied', by: actor, at, set });
  }

  /** The answer, its result code, and the ticks: closes the matter in one step. */
  answer(actor: Actor, id: string, form: AnswerTaskDto, once: Once): Promise<unknown> {
    refuseUntold(form);
    refuseUnfilled(form.answer);
    return this.transactions.once(once, async (tx) => {
      const matter = await this.matters.inVersion(actor, id, form.version, tx);
      const lawyer = await this.firms.lawyer(actor.personId, tx);
      const given = {
        lawyerId: actor.personId,
        lawyerName: lawyer?.name ?? null,
        licenceNo: lawyer?.licenceNo ?? null,
      };
      await this.close(tx, actor, matter, { ...given, givenBy: matter.firmName ?? '' }, form);
      return { closed: true };
    });
  }

  /** Writes an answer and closes; the office's own answers come here too. */
  async close(
    tx: EntityManager,
    actor: Actor,
    matter: Standing,
    given: Pick<AnswerRow, 'lawyerId' | 'lawyerName' | 'licenceNo' | 'givenBy'>,
    form: Omit<AnswerTaskDto, 'version'>,
  ): Promise<void> {
    const id = newId();
    const at = this.clock.date();
    await tx.insert(AnswerRow, {
      ...given,
      id,
      matterId: matter.id,
      wordsSealed: this.cipher.seal({ table: 'answers', column: 'words', rowId: id }, form.answer),
      result: form.result,
      aidTold: form.aidTold,
      limitationTold: form.limitationTold ?? false,
      at,
    });
    const set = { closedAt: at, dueAt: null, promisedMinutes: null, officeReason: null };
    await changeState(tx, { matter, event: 'close', by: actor, at, set, data: { result: form.result } });
    if (isExternalHandOff(form.result))
      await this.officeTasks.open(tx, { kind: 'externalHandOff', matterId: matter.id });
  }

  async exchange(tx: EntityManager, matterId: string, author: Exchange['author'], words: string): Promise<void> {
    const id = newId();
    const wordsSealed = this.cipher.seal({ table: 'exchanges', column: 'words', rowId: id }, words);
    await tx.insert(Exchange, { id, matterId, author, wordsSealed, at: this.clock.date() });
  }

  private recordCheck(tx: EntityManager, actor: Actor, matterId: string, found: boolean): Promise<void> {
    const check = { matterId, firmId: actor.firmId ?? '', checkedBy: actor.personId, found, at: this.clock.date() };
    return recordConflictCheck(tx, check);
  }
}

/** Results in which nobody was there to be told. */
const NOBODY_TOLD: readonly Result[] = ['unreachable', 'withdrawn'];

/** Legal advice tells of the right to legal aid (法律援助法 Art. 23): no consultation closes without the tick. */
export function refuseUntold({ aidTold, result }: { aidTold: boolean; result: Result }): void {
  if (!aidTold && !NOBODY_TOLD.includes(result)) throw refuse('AID_NOT_TOLD');
}

/** Whoever put a template in must have filled in its blanks: 【日期】 tells a resident nothing. */
export function refuseUnfilled(words: string): void {
  const blanks = unfilledIn(words);
  if (blanks.length > 0) throw refuse('PLACEHOLDER_UNFILLED', { limit: blanks.join('、') });
}
