import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { addDays, type Day, dayOf, instantAt, isDay } from '@huifa/shared/kernel/day';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import type { LeaveDto, LeaveView } from './leave.dto.js';
import { Leave } from './organizations.entity.js';

const LONGEST_DAYS = 366;

/** Days away of a lawyer, whoever writes them: the lawyer on the phone, or the office at the desk. */
@Injectable()
export class LeavesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What has not ended, soonest first, with what falls into it. */
  async list(lawyerId: string, manager: EntityManager = this.dataSource.manager): Promise<LeaveView[]> {
    const coming = { lawyerId, toOn: MoreThanOrEqual(this.today) };
    const leaves = await manager.find(Leave, { where: coming, order: { fromOn: 'ASC', id: 'ASC' } });
    return Promise.all(leaves.map((leave) => this.view(manager, leave)));
  }

  /** Refused where days are no days, are over, or are taken by another leave. */
  async write(tx: EntityManager, lawyerId: string, { fromOn, toOn }: LeaveDto): Promise<void> {
    const wrong = this.wrong(fromOn, toOn);
    if (wrong !== null) throw refuse('INVALID', [wrong]);
    await this.hold(tx, lawyerId);
    const across = { lawyerId, fromOn: LessThanOrEqual(toOn), toOn: MoreThanOrEqual(fromOn) };
    if (await tx.existsBy(Leave, across))
      throw refuse('INVALID', [{ field: 'fromOn', message: '这几天里有的已经写过休假' }]);
    await tx.insert(Leave, { id: newId(), lawyerId, fromOn, toOn });
  }

  /** Taken back whole before it begins, from today on afterwards: days that are over stay as they were. */
  async end(tx: EntityManager, lawyerId: string, id: string): Promise<void> {
    const leave = await this.held(tx, lawyerId, id);
    if (leave.fromOn >= this.today) await tx.delete(Leave, { id });
    else await tx.update(Leave, { id }, { toOn: addDays(this.today, -1) });
  }

  /** Takes back a leave that has not begun, and says which it was; one that has is the lawyer's own to end. */
  async drop(tx: EntityManager, lawyerId: string, id: string): Promise<Leave> {
    const leave = await this.held(tx, lawyerId, id);
    if (leave.fromOn <= this.today) throw refuse('LEAVE_BEGUN');
    await tx.delete(Leave, { id });
    return leave;
  }

  private get today(): Day {
    return dayOf(this.clock.now());
  }

  private async held(tx: EntityManager, lawyerId: string, id: string): Promise<Leave> {
    await this.hold(tx, lawyerId);
    const leave = await tx.findOneBy(Leave, { id, lawyerId, toOn: MoreThanOrEqual(this.today) });
    if (leave === null) throw refuse('NOT_FOUND');
    return leave;
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

  private async view(manager: EntityManager, { id, lawyerId, fromOn, toOn }: Leave): Promise<LeaveView> {
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
