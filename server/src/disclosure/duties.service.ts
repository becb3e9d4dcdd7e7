import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { scopeOf } from '@huifa/shared/access/matrix';
import { type Day, dayOf } from '@huifa/shared/kernel/day';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { holdRow, Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { type Duty, DisclosureDuty } from './disclosure.entity.js';
import type { DutyDto, DutyListView, EndDutyDto } from './duty.dto.js';

/** 谁来签: the office's own table of who approves and signs on which days, with deputies. */
@Injectable()
export class DutiesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Who holds a duty on a day: the deputy where one is named for it, else the one whose duty it is. DUTY_MISSING when nobody. */
  async holder(manager: EntityManager, duty: Duty, day: Day): Promise<DisclosureDuty> {
    const [first] = await manager
      .createQueryBuilder(DisclosureDuty, 'd')
      .where('d.duty = :duty AND d.startsOn <= :day AND (d.endsOn IS NULL OR d.endsOn >= :day)', { duty, day })
      .orderBy('d.deputy', 'DESC')
      .addOrderBy('d.startsOn', 'DESC')
      .limit(1)
      .getMany();
    if (first === undefined) throw refuse('DUTY_MISSING');
    return first;
  }

  async list(actor: Actor): Promise<DutyListView> {
    const duties = await this.dataSource.manager.find(DisclosureDuty, { order: { duty: 'ASC', startsOn: 'DESC' } });
    return { duties, mayWrite: scopeOf('disclosureDesk.duties', actor.role) !== null };
  }

  /** From a day on that has not passed: who has signed, has signed. */
  async add(actor: Actor, form: DutyDto, once: Once): Promise<DutyListView> {
    if (form.startsOn < this.today) throw refuse('INVALID', [{ field: 'startsOn', message: '请选今天或以后的日子' }]);
    if (form.endsOn !== null && form.endsOn < form.startsOn)
      throw refuse('INVALID', [{ field: 'endsOn', message: '最后一天不能早于第一天' }]);
    await this.transactions.once(once, async (tx) => {
      const id = newId();
      await tx.insert(DisclosureDuty, { id, ...form });
      return { id };
    });
    return this.list(actor);
  }

  /** Names the last day, today at the earliest. */
  async end(actor: Actor, id: string, { version, endsOn }: EndDutyDto): Promise<DutyListView> {
    await this.transactions.run(async (tx) => {
      const duty = await holdRow(tx, DisclosureDuty, { id });
      if (duty.version !== version) throw refuse('CHANGED_MEANWHILE', { version: duty.version });
      if (endsOn < this.today || endsOn < duty.startsOn)
        throw refuse('INVALID', [{ field: 'endsOn', message: '请选今天或以后的日子' }]);
      await tx.update(DisclosureDuty, id, { endsOn, version: version + 1 });
    });
    return this.list(actor);
  }

  private get today(): Day {
    return dayOf(this.clock.now());
  }
}
