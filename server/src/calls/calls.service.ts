import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { unreachableSince } from '@huifa/shared/calls/unreachable';
import { FirmClock } from '../dispatch/firm-clock.service.js';
import { MatterDetails } from '../matters/matter-details.queries.js';
import { MatterQueries, type MatterRow } from '../matters/matter.queries.js';
import { OfficeTasksService } from '../office-tasks/office-tasks.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { changeState, holdState, post } from '../platform/state/door.js';
import type { LogCallDto } from './calls.dto.js';
import { CallAttempt } from './calls.entity.js';

/** Calls of the lawyer to the resident: logged, told, and after three in vain on two days the office's to solve. */
@Injectable()
export class CallsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly matters: MatterQueries,
    private readonly details: MatterDetails,
    private readonly firmClock: FirmClock,
    private readonly officeTasks: OfficeTasksService,
    private readonly clock: Clock,
  ) {}

  log(actor: Actor, id: string, { version, outcome }: LogCallDto, once: Once): Promise<unknown> {
    return this.transactions.once(once, async (tx) => {
      const matter = await this.matters.inVersion(actor, id, version, tx);
      const underWay = matter.state === 'inProgress' || matter.state === 'awaitingResident';
      if (matter.acceptedAt === null || !underWay)
        throw refuse('NOT_NOW', { state: matter.state, version: matter.version });
      // Two calls logged at once are counted one after the other.
      await holdState(tx, matter);
      const at = this.clock.date();
      await tx.insert(CallAttempt, { id: newId(), matterId: id, lawyerId: actor.personId, outcome, at });
      if (outcome === 'reached') await this.reached(tx, actor, matter, at);
      else await this.inVain(tx, actor, matter, at);
      return { logged: true };
    });
  }

  /** Whatever the clock stood for: they have spoken. */
  private async reached(tx: EntityManager, by: Actor, matter: MatterRow, at: Date): Promise<void> {
    if (matter.state !== 'awaitingResident') return;
    const set = { dueAt: await this.firmClock.runsOn(tx, matter, at) };
    await changeState(tx, { matter, event: 'reached', by, at, set });
  }

  private async inVain(tx: EntityManager, by: Actor, matter: MatterRow, at: Date): Promise<void> {
    await post(tx, 'call.inVain', { matterId: matter.id }, at);
    if (matter.state !== 'inProgress') return;
    const calls = (await this.details.calls(matter.id, tx)).map((call) => ({ ...call, at: Date.parse(call.at) }));
    const since = unreachableSince(calls, await this.heardAt(tx, matter.id));
    if (since === null) return;
    const data = { since: new Date(since).toISOString() };
    await changeState(tx, { matter, event: 'unreachable', by, at, data });
    await this.officeTasks.open(tx, { kind: 'unreachable', matterId: matter.id });
  }

  /** The resident's last sign of life in writing. */
  private async heardAt(tx: EntityManager, matterId: string): Promise<number | null> {
    const events = await this.details.events(matterId, tx);
    const heard = events.filter(({ event }) => event === 'residentReplied' || event === 'followUp').at(-1);
    return heard?.at.getTime() ?? null;
  }
}
