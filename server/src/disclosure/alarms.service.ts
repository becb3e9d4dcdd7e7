import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { alarmsDue, UNREAD_DAYS, workdaysLeft } from '@huifa/shared/disclosure/disclosure.rules';
import type { Day } from '@huifa/shared/kernel/day';
import { CalendarService } from '../calendar/calendar.service.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/db/transactions.js';
import { DailyTimer } from '../platform/jobs/daily-timer.js';
import { post } from '../platform/state/door.js';
import { DisclosureCases } from './disclosure-cases.service.js';
import { DisclosureQueries } from './disclosure.queries.js';

export const DISCLOSURE_ALARMS = 'disclosureAlarms';
/** Stands for "lies unread in the app" in the table of alarms, which otherwise counts days. */
const UNREAD = 99;
/** From here on the head of the office is told as well. */
const HEAD_FROM = 1;

/**
 * Alarms at ten, five, three and one working day before the last day, on the day, and when it is over. An alarm is a row
 * for a due day and a number of days: a scheduler that stood still makes up for every one, and none rings twice.
 */
@Injectable()
export class AlarmsService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly queries: DisclosureQueries,
    private readonly cases: DisclosureCases,
    private readonly calendar: CalendarService,
    private readonly daily: DailyTimer,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.daily.on(DISCLOSURE_ALARMS, { hour: 9, minute: 0 }, () => this.ring());
  }

  /** Rings whatever is reached and has not rung. */
  async ring(): Promise<void> {
    const { today } = this.cases;
    for (const { id, dueOn } of await this.queries.running()) {
      const due = alarmsDue(today, dueOn, this.calendar.current);
      if (due.length > 0) await this.transactions.run((tx) => this.write(tx, id, dueOn, due));
    }
    for (const id of await this.queries.unread()) await this.remindOfPost(id, today);
  }

  /** Unread in the app three working days before the last day: it goes by post as well (practice: 依申请公开). */
  private async remindOfPost(id: string, today: Day): Promise<void> {
    await this.transactions.run(async (tx) => {
      const due = this.cases.count((await this.cases.byId(tx, id)).facts)?.due?.day;
      if (due === undefined || workdaysLeft(today, due, this.calendar.current) > UNREAD_DAYS) return;
      if (await this.rings(tx, id, due, UNREAD))
        await post(tx, 'disclosure.unread', { matterId: id }, this.clock.date());
    });
  }

  /** Once for a due day and what it is about, whoever rings. */
  private async rings(tx: EntityManager, matterId: string, dueOn: Day, days: number): Promise<boolean> {
    const { affectedRows } = await tx.query<{ affectedRows: number }>(
      'INSERT IGNORE INTO disclosure_alarms (matter_id, due_on, days, at) VALUES (?, ?, ?, ?)',
      [matterId, dueOn, days, this.clock.date()],
    );
    return affectedRows === 1;
  }

  private async write(tx: EntityManager, matterId: string, dueOn: Day, due: readonly number[]): Promise<void> {
    const at = this.clock.date();
    for (const days of due) {
      if (!(await this.rings(tx, matterId, dueOn, days))) continue;
      await post(tx, days < 0 ? 'disclosure.overdue' : 'disclosure.alarm', { matterId }, at);
      if (days >= 0 && days <= HEAD_FROM) await post(tx, 'disclosure.lastCall', { matterId }, at);
    }
  }
}
