import { Injectable } from '@nestjs/common';
import { Between, DataSource, type EntityManager } from 'typeorm';
import { type NoticeDays, NoticeUnreadable, readNotice } from '@huifa/shared/calendar/notice-reading';
import { type CalendarYear, isWorkday, makeCalendar, type WorkCalendar } from '@huifa/shared/calendar/workdays';
import { type ConsultationState, STAYING } from '@huifa/shared/consultations/consultation.machine';
import { recounted } from '@huifa/shared/consultations/recount';
import type { Way } from '@huifa/shared/consultations/ways';
import { addDays, type Day, dayOf } from '@huifa/shared/kernel/day';
import { DisclosureRecounts, type RecountedRequest } from '../disclosure/recounts.service.js';
import { Offer } from '../dispatch/dispatch.entity.js';
import { OFFER_EXPIRY } from '../dispatch/router.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { Timers } from '../platform/jobs/timers.js';
import { refuse } from '../platform/refuse.js';
import { stayInState } from '../platform/state/door.js';
import { CalendarDayRow, CalendarYearRow } from './calendar.entity.js';
import { CalendarService, yearsIn } from './calendar.service.js';
import type { CalendarYearListView, NoticeChangesView, NoticeDto } from './notices.dto.js';

/** An open matter with what its clock hangs on. */
interface OpenMatter {
  readonly id: string;
  readonly number: string;
  readonly state: ConsultationState;
  readonly version: number;
  readonly way: Way;
  readonly dueAt: Date | null;
  readonly meetsAt: Date | null;
  readonly meetsUntil: Date | null;
}

interface Recount {
  readonly matter: OpenMatter;
  readonly from: Date;
  readonly to: Date;
}

interface Changes {
  readonly days: readonly { day: Day; open: boolean }[];
  readonly recounts: readonly Recount[];
  readonly stranded: readonly OpenMatter[];
}

/**
 * A year's holiday notice is taken in one transaction with everything that it moves: each open matter whose due moment
 * changes goes through the door with both dates, so that its history says what was promised and why it moved.
 */
@Injectable()
export class NoticesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly calendar: CalendarService,
    private readonly timers: Timers,
    private readonly disclosures: DisclosureRecounts,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<CalendarYearListView> {
    const { manager } = this.dataSource;
    const [rows, years] = await Promise.all([manager.find(CalendarYearRow), yearsIn(manager)]);
    const importedAt = new Map(rows.map((row) => [row.year, row.importedAt.toISOString()]));
    return {
      years: years
        .map(({ off, work, ...year }) => ({
          ...year,
          off: [...off],
          work: [...work],
          importedAt: importedAt.get(year.year) ?? '',
        }))
        .sort((a, b) => b.year - a.year),
    };
  }

  async preview(form: NoticeDto): Promise<NoticeChangesView> {
    const { manager } = this.dataSource;
    const notice = read(form.days);
    const years = await yearsIn(manager);
    const changes = this.changes(years, official(notice, form), await this.open(manager, ''));
    const answers = await this.disclosures.changed(manager, withNotice(years, official(notice, form)));
    return viewOf(notice, changes, answers);
  }

  async import(actor: Actor, form: NoticeDto, once: Once): Promise<NoticeChangesView> {
    const notice = read(form.days);
    const done = await this.transactions.once(once, async (tx) => {
      // Who imports at the same time waits here, and counts on from what the first has made of it.
      await tx.query('SELECT year FROM calendar_years ORDER BY year FOR UPDATE');
      const years = await yearsIn(tx);
      const changes = this.changes(years, official(notice, form), await this.open(tx, 'FOR UPDATE'));
      const answers = await this.disclosures.changed(tx, withNotice(years, official(notice, form)));
      await this.write(tx, notice, form.source);
      for (const recount of changes.recounts) await this.move(tx, recount, actor, form.source);
      for (const answer of answers) await this.disclosures.move(tx, answer, actor, form.source);
      return viewOf(notice, changes, answers);
    });
    await this.calendar.reload();
    return done;
  }

  private changes(years: readonly CalendarYear[], notice: CalendarYear, open: readonly OpenMatter[]): Changes {
    const now = this.clock.now();
    const calendars = {
      before: makeCalendar(years),
      after: withNotice(years, notice),
    };
    const days = changedDays(notice.year, calendars);
    const past = days.filter(({ day }) => day <= dayOf(now));
    if (past.length > 0) throw unreadable([`${past.map(({ day }) => day).join('、')} 已经过去，不能再改`]);
    const closed = new Set(days.filter(({ open: isOpen }) => !isOpen).map(({ day }) => day));
    return {
      days,
      recounts: open.flatMap((matter) => this.recount(matter, now, calendars)),
      stranded: open.filter(({ meetsAt }) => meetsAt !== null && closed.has(dayOf(meetsAt.getTime()))),
    };
  }

  private recount(
    matter: OpenMatter,
    now: number,
    calendars: { before: WorkCalendar; after: WorkCalendar },
  ): Recount[] {
    const { dueAt, meetsAt, meetsUntil } = matter;
    if (dueAt === null) return [];
    const running = {
      dueAt: dueAt.getTime(),
      meetsAt: meetsAt?.getTime() ?? null,
      meetsUntil: meetsUntil?.getTime() ?? null,
    };
    const to = new Date(recounted(running, now, this.calendar.hours, calendars));
    return to.getTime() === dueAt.getTime() ? [] : [{ matter, from: dueAt, to }];
  }

  /** Open matters whose clock runs or that have something agreed ahead of them. */
  private open(manager: EntityManager, lock: '' | 'FOR UPDATE'): Promise<OpenMatter[]> {
    const now = this.clock.date();
    return manager.query(
      `SELECT m.id, m.number, m.state, m.version, c.way, m.due_at AS dueAt, c.meets_at AS meetsAt,
              c.meets_until AS meetsUntil
         FROM matters m
         JOIN consultations c ON c.id = m.id
        WHERE m.state IN (?) AND (m.due_at > ? OR c.meets_at > ?)
        ORDER BY m.number ${lock}`,
      [STAYING.recount, now, now],
    );
  }

  private async write(tx: EntityManager, { year, off, work }: NoticeDays, source: string): Promise<void> {
    await tx.upsert(CalendarYearRow, { year, status: 'OFFICIAL', source, importedAt: this.clock.date() }, ['year']);
    await tx.delete(CalendarDayRow, { day: Between(`${year}-01-01`, `${year}-12-31`) });
    await tx.insert(CalendarDayRow, [
      ...off.map((day) => ({ day, isWorkday: false })),
      ...work.map((day) => ({ day, isWorkday: true })),
    ]);
  }

  private async move(tx: EntityManager, { matter, from, to }: Recount, by: Actor, notice: string): Promise<void> {
    const data = { dueFrom: from.toISOString(), dueTo: to.toISOString(), notice };
    await stayInState(tx, { matter, event: 'recount', by, at: this.clock.date(), set: { dueAt: to }, data });
    if (matter.state !== 'offered') return;
    const offer = await tx.findOneByOrFail(Offer, { matterId: matter.id, state: 'open' });
    await tx.update(Offer, { id: offer.id }, { expiresAt: to });
    await this.timers.reset(tx, OFFER_EXPIRY, offer.id, to);
  }
}

function read(text: string): NoticeDays {
  try {
    return readNotice(text);
  } catch (error) {
    throw error instanceof NoticeUnreadable ? unreadable(error.faults) : error;
  }
}

/** Each fault is a line below the field. */
function unreadable(faults: readonly string[]): Error {
  return refuse(
    'INVALID',
    faults.map((message) => ({ field: 'days', message })),
  );
}

function official({ year, off, work }: NoticeDays, { source }: NoticeDto): CalendarYear {
  return { year, status: 'OFFICIAL', source, off, work };
}

/** The calendar as it is once the notice is in. */
function withNotice(years: readonly CalendarYear[], notice: CalendarYear): WorkCalendar {
  return makeCalendar([...years.filter(({ year }) => year !== notice.year), notice]);
}

function changedDays(
  year: number,
  { before, after }: { before: WorkCalendar; after: WorkCalendar },
): { day: Day; open: boolean }[] {
  // A year of which nothing was known: against Monday to Friday.
  const known = before.status.has(year) ? before : makeCalendar([{ ...NOTHING, year }]);
  const days: { day: Day; open: boolean }[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const open = isWorkday(day, after);
    if (open !== isWorkday(day, known)) days.push({ day, open });
  }
  return days;
}

const NOTHING = { status: 'PROVISIONAL', source: '', off: [], work: [] } as const;

function viewOf(
  { year }: NoticeDays,
  { days, recounts, stranded }: Changes,
  answers: readonly RecountedRequest[],
): NoticeChangesView {
  return {
    year,
    days: [...days],
    dues: recounts.map(({ matter: { id, number }, from, to }) => ({
      matterId: id,
      number,
      from: from.toISOString(),
      to: to.toISOString(),
    })),
    answers: answers
      .filter(({ from, to }) => to.day !== from)
      .map(({ found: { matter }, from, to }) => ({ matterId: matter.id, number: matter.number, from, to: to.day })),
    meetings: stranded.map(({ id, number, way, meetsAt }) => ({
      matterId: id,
      number,
      way,
      startsAt: meetsAt?.toISOString() ?? '',
    })),
  };
}
