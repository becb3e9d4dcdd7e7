import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { addDays, type Day, dayOf, instantAt, isDay } from '@huifa/shared/kernel/day';
import { Leave } from '../organizations/organizations.entity.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import type { OwnLeaveDto, OwnLeaveListView, OwnLeaveView } from './own-leave.dto.js';

const LONGEST_DAYS = 366;

/** A lawyer says when he is away: no offer counts on him, and nobody can give him work meanwhile. */
@Injectable()
export class OwnLeaveService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async list({ personId }: Actor, manager: EntityManager = this.dataSource.manager): Promise<OwnLeaveListView> {
    const own = { lawyerId: personId, toOn: MoreThanOrEqual(this.today) };
    const leaves = await manager.find(Leave, { where: own, order: { fromOn: 'ASC', id: 'ASC' } });
    return { leaves: await Promise.all(leaves.map((leave) => this.view(manager, leave))) };
  }

  /** Refused where days are no days, are over, or are taken by another leave. */
  add(actor: Actor, { fromOn, toOn }: OwnLeaveDto, once: Once): Promise<OwnLeaveListView> {
    const wrong = this.wrong(fromOn, toOn);
    if (wrong !== null) throw refuse('INVALID', [wrong]);
    const lawyerId = actor.personId;
    return this.transactions.once(once, async (tx) => {
      await this.hold(tx, lawyerId);
      const across = { lawyerId, fromOn: LessThanOrEqual(toOn), toOn: MoreThanOrEqual(fromOn) };
      if (await tx.existsBy(Leave, across))
        throw refuse('INVALID', [{ field: 'fromOn', message: '这几天里有的已经写过休假' }]);
      await tx.insert(Leave, { id: newId(), lawyerId, fromOn, toOn });
      return this.list(actor, tx);
    });
  }

  /** Taken back whole before it begins, from today on afterwards: days that are over stay as they were. */
  end(actor: Actor, id: string): Promise<OwnLeaveListView> {
    return this.transactions.run(async (tx) => {
      await this.hold(tx, actor.personId);
      const leave = await tx.findOneBy(Leave, { id, lawyerId: actor.personId, toOn: MoreThanOrEqual(this.today) });
      if (leave === null) throw refuse('NOT_FOUND');
      if (leave.fromOn >= this.today) await tx.delete(Leave, { id });
      else await tx.update(Leave, { id }, { toOn: addDays(this.today, -1) });
      return this.list(actor, tx);
    });
  }

  private get today(): Day {
    return dayOf(this.clock.now());
  }

  private wrong(fromOn: string, toOn: string): { field: string; message: string } | null {
    if (!isDay(fromOn)) return { field: 'fromOn', message: '没有这一天' };
    if (!isDay(toOn)) return { field: 'toOn', message: '没有这一天' };
    if (toOn < fromOn) return { field: 'toOn', message: '最后一天不能早于第一天' };
    if (toOn < this.today) return { field: 'toOn', message: '这几天已经过去了' };
    if (toOn > addDays(fromOn, LONGEST_DAYS)) return { field: 'toOn', message: '一次最长休一年' };
    return null;
  }

  /** Two leaves of one lawyer are written one after the other. */
  private async hold(tx: EntityManager, lawyerId: string): Promise<void> {
    await tx.query('SELECT 1 FROM lawyers WHERE person_id = ? FOR UPDATE', [lawyerId]);
  }

  private async view(manager: EntityManager, { id, lawyerId, fromOn, toOn }: Leave): Promise<OwnLeaveView> {
    const span = [lawyerId, new Date(instantAt(fromOn)), new Date(instantAt(addDays(toOn, 1)))];
    const [row] = await manager.query<{ sittings: number; matters: number }[]>(
      `SELECT (SELECT COUNT(*) FROM duty_slots d
                WHERE d.lawyer_id = ? AND d.starts_at >= ? AND d.starts_at < ? AND d.starts_at > ?) AS sittings,
              (SELECT COUNT(*) FROM matters m
                WHERE m.lawyer_id = ? AND m.due_at >= ? AND m.due_at < ?
                  AND m.state IN ('scheduled', 'inProgress', 'handedOver')) AS matters`,
      [...span, this.clock.date(), ...span],
    );
    return { id, fromOn, toOn, sittings: Number(row?.sittings), matters: Number(row?.matters) };
  }
}
