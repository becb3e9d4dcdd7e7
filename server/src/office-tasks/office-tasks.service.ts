import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  mayTakeUpAgain,
  OFFICE_TASKS,
  type OfficeTaskKind,
  officeTaskPromise,
} from '@huifa/shared/office-tasks/office-tasks';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { isDuplicate, Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { holdMatter, noteMatter } from '../platform/state/door.js';
import type { AssignOfficeTaskDto, FinishOfficeTaskDto, OfficeTaskView } from './office-tasks.dto.js';
import { OfficeTask } from './office-tasks.entity.js';
import { OfficeTaskQueries } from './office-tasks.queries.js';
import { OfficeTaskViews } from './office-tasks.views.js';

/** A task that another feature asks for. */
export interface OfficeTaskWish {
  readonly kind: OfficeTaskKind;
  readonly matterId: string;
}

/** What the office itself must do: opened by other features inside their transactions, done here with a note. */
@Injectable()
export class OfficeTasksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly queries: OfficeTaskQueries,
    private readonly views: OfficeTaskViews,
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /**
   * Opens a task within the caller's transaction; where one of the kind is open for the matter, its time begins anew.
   * Returns its id.
   */
  async open(tx: EntityManager, { kind, matterId }: OfficeTaskWish): Promise<string> {
    const at = this.clock.date();
    const { hours, current } = this.calendar;
    const { startsAt, dueAt } = officeTaskPromise(kind, at.getTime(), { hours, calendar: current });
    const times = { openedAt: at, startsAt: new Date(startsAt), dueAt: new Date(dueAt) };
    const openKey = openKeyOf(matterId, kind);
    await holdMatter(tx, matterId);
    const { affected } = await tx.update(OfficeTask, { openKey }, times);
    if (affected !== 0) return (await tx.findOneByOrFail(OfficeTask, { openKey })).id;
    const id = newId();
    const clerkId = await this.queries.clerkFor(matterId, tx);
    await tx.insert(OfficeTask, { id, kind, matterId, state: 'open', openKey, clerkId, ...times });
    await noteMatter(tx, { matterId, event: 'taskOpened', by: null, at, data: { taskKind: kind } });
    return id;
  }

  /** Done, with what came of it. */
  finish(actor: Actor, id: string, form: FinishOfficeTaskDto, once: Once): Promise<OfficeTaskView> {
    return this.act(actor, id, once, async (tx, { kind, matterId }) => {
      const { outcome } = form;
      if (!OFFICE_TASKS[kind].outcomes.includes(outcome)) throw refuse('TASK_OUTCOME_UNSUITABLE');
      const at = this.clock.date();
      const noteSealed = this.cipher.seal({ table: 'office_tasks', column: 'note', rowId: id }, form.note);
      const { affected } = await tx
        .createQueryBuilder()
        .update(OfficeTask)
        .set({ state: 'done', openKey: null, doneAt: at, doneBy: actor.personId, outcome, noteSealed })
        .where("id = :id AND state = 'open'", { id })
        .execute();
      if (affected !== 1) throw refuse('TASK_DONE_ALREADY');
      await noteMatter(tx, { matterId, event: 'taskDone', by: actor, at, data: { taskKind: kind, code: outcome } });
    });
  }

  /** Takes back a slip: to be done again, on the same day only. */
  takeUpAgain(actor: Actor, id: string, once: Once): Promise<OfficeTaskView> {
    return this.act(actor, id, once, async (tx, { kind, matterId, doneAt }) => {
      if (doneAt === null) throw refuse('TASK_OPEN_ALREADY');
      if (!mayTakeUpAgain(doneAt.getTime(), this.clock.now())) throw refuse('TASK_UNDO_TOO_LATE');
      const { affected } = await tx
        .createQueryBuilder()
        .update(OfficeTask)
        .set({ state: 'open', openKey: openKeyOf(matterId, kind), doneAt: null, doneBy: null, outcome: null })
        .where("id = :id AND state = 'done'", { id })
        .execute()
        .catch((error: unknown) => {
          throw isDuplicate(error) ? refuse('TASK_OPEN_ALREADY') : error;
        });
      if (affected !== 1) throw refuse('TASK_OPEN_ALREADY');
      const at = this.clock.date();
      await noteMatter(tx, { matterId, event: 'taskReopened', by: actor, at, data: { taskKind: kind } });
    });
  }

  /** Gives an open task to a colleague, or to nobody. */
  async assign(actor: Actor, id: string, { clerkId }: AssignOfficeTaskDto): Promise<OfficeTaskView> {
    await this.transactions.run(async (tx) => {
      await this.within(actor, id, tx);
      if (clerkId !== null && !(await this.queries.staff(tx)).includes(clerkId))
        throw refuse('INVALID', [{ field: 'clerkId', message: '请从名单里选一位同事' }]);
      const { affected } = await tx
        .createQueryBuilder()
        .update(OfficeTask)
        .set({ clerkId })
        .where("id = :id AND state = 'open'", { id })
        .execute();
      if (affected !== 1) throw refuse('TASK_DONE_ALREADY');
    });
    return this.views.one(actor, id);
  }

  private async act(
    actor: Actor,
    id: string,
    once: Once,
    work: (tx: EntityManager, task: OfficeTask) => Promise<void>,
  ): Promise<OfficeTaskView> {
    await this.transactions.once(once, async (tx) => {
      await this.within(actor, id, tx);
      await work(tx, await tx.findOneByOrFail(OfficeTask, { id }));
      return { done: true };
    });
    return this.views.one(actor, id);
  }

  private async within(actor: Actor, id: string, tx: EntityManager): Promise<void> {
    if ((await this.queries.byId(actor, id, tx)) === null) throw refuse('NOT_FOUND');
  }
}

function openKeyOf(matterId: string, kind: OfficeTaskKind): string {
  return `${matterId}.${kind}`;
}
