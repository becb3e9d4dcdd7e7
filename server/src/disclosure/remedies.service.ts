import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { remedyDue, replyTerm } from '@huifa/shared/disclosure/remedy-days';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Actor } from '../platform/access/actor.js';
import { holdRow, Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { refuseDay } from './days.js';
import { DisclosureCases } from './disclosure-cases.service.js';
import { DisclosureRemedy } from './disclosure.entity.js';
import type { EndRemedyDto, RemedyCaseView, RemedyDto } from './remedy.dto.js';

/** 复议、诉讼 about requests: when the town must answer for itself, and what came of it (表四). */
@Injectable()
export class RemediesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly cases: DisclosureCases,
    private readonly calendar: CalendarService,
  ) {}

  /** Registers one; while no notice says which procedure it is, the shorter time runs (行政复议法 Art. 48, 54). */
  add(actor: Actor, matterId: string, form: RemedyDto, once: Once): Promise<{ id: string }> {
    return this.transactions.once(once, async (tx) => {
      await this.cases.within(actor, matterId, tx);
      const { procedure, ...kept } = form;
      refuseDay(form.openedOn, this.cases.today, null);
      const term = form.track === 'reconsideration' ? replyTerm(procedure) : 'defence';
      const answerDueOn = remedyDue(term, form.openedOn, this.calendar.current).day;
      await tx.insert(DisclosureRemedy, { id: newId(), matterId, ...kept, answerDueOn });
      return { id: matterId };
    });
  }

  /** What came of it; a result needs its day. */
  async end(actor: Actor, matterId: string, id: string, form: EndRemedyDto): Promise<void> {
    const { version, endedOn, result } = form;
    if ((endedOn === null) !== (result === null))
      throw refuse('INVALID', [{ field: 'result', message: '结果和结案日期要一起填' }]);
    await this.transactions.run(async (tx) => {
      await this.cases.within(actor, matterId, tx);
      const remedy = await holdRow(tx, DisclosureRemedy, { id, matterId });
      if (remedy.version !== version) throw refuse('CHANGED_MEANWHILE', { version: remedy.version });
      if (endedOn !== null) refuseDay(endedOn, this.cases.today, remedy.openedOn);
      await tx.update(DisclosureRemedy, id, { endedOn, result, version: version + 1 });
    });
  }

  async of(matterId: string, manager: EntityManager = this.dataSource.manager): Promise<RemedyCaseView[]> {
    const rows = await manager.find(DisclosureRemedy, { where: { matterId }, order: { openedOn: 'ASC', id: 'ASC' } });
    return rows.map(({ matterId: _, ...remedy }) => remedy);
  }
}
