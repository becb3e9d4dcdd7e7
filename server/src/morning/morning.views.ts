import { Injectable } from '@nestjs/common';
import { isWorkday } from '@huifa/shared/calendar/workdays';
import { addDays, dayOf, instantAt } from '@huifa/shared/kernel/day';
import { receivedSpan } from '@huifa/shared/reports/morning';
import { BoardQueries } from '../board/board.queries.js';
import { MonthQueries } from '../board/month.queries.js';
import type { BoardRowView } from '../board/board.dto.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { OfficeTaskQueries } from '../office-tasks/office-tasks.queries.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import type { MorningOverdueView, MorningView } from './morning.dto.js';
import { MorningDutyQueries } from './morning-duty.queries.js';
import { MorningFigureQueries } from './morning-figures.queries.js';

/** Puts the morning together: one answer, computed at the moment. */
@Injectable()
export class MorningViews {
  constructor(
    private readonly board: BoardQueries,
    private readonly month: MonthQueries,
    private readonly tasks: OfficeTaskQueries,
    private readonly figures: MorningFigureQueries,
    private readonly duty: MorningDutyQueries,
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
  ) {}

  async view(actor: Actor): Promise<MorningView> {
    const now = this.clock.now();
    const day = dayOf(now);
    const yearBegan = new Date(instantAt(`${day.slice(0, 4)}-01-01`));
    const span = receivedSpan(day, this.calendar.current);
    const open = await this.board.rows(await this.board.places(actor, {}));
    const [counts, tasks, received, duty, leaves, dissatisfied, shares, year] = await Promise.all([
      this.board.counts(open),
      this.tasks.counts(actor),
      this.month.received(new Date(instantAt(span.from)), new Date(instantAt(addDays(span.to, 1)))),
      this.duty.sittings(day),
      this.duty.leaves(day),
      this.figures.dissatisfied(actor),
      this.figures.shares(day, yearBegan),
      this.figures.year(day, yearBegan),
    ]);
    const { nobodyEligible, secondDecline, dutyDeclined, reopenRequested, kept, takenOver, moneyAsked } = counts;
    return {
      now: new Date(now).toISOString(),
      day,
      workday: isWorkday(day, this.calendar.current),
      waiting: {
        ...{ nobodyEligible, secondDecline, dutyDeclined, reopenRequested, toAnswer: kept + takenOver, moneyAsked },
        unreachable: tasks.unreachable,
        tasks: tasks.open,
        tasksOverdue: tasks.overdue,
      },
      received: {
        ...span,
        received: received.matters,
        persons: received.persons,
        unaccepted: open.filter(({ state }) => state === 'offered').length,
        overdue: overdueByFirm(open),
      },
      duty,
      leaves,
      ...dissatisfied,
      shares,
      year,
    };
  }
}

/** What is late, by whose move it is; the firm with most first. */
export function overdueByFirm(rows: readonly BoardRowView[]): MorningOverdueView[] {
  const late = new Map<string, MorningOverdueView>();
  for (const { light, whoseMove, firmId, firmName } of rows) {
    if (light !== 'red') continue;
    const atFirm = whoseMove === 'firm';
    const key = atFirm ? (firmId ?? '') : '';
    const one = late.get(key) ?? { firmId: atFirm ? firmId : null, firmName: atFirm ? firmName : null, count: 0 };
    late.set(key, { ...one, count: one.count + 1 });
  }
  return [...late.values()].sort((a, b) => b.count - a.count);
}
