import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan, LessThanOrEqual, MoreThan, MoreThanOrEqual } from 'typeorm';
import { type Piece, piecesOf, type RosterBarrier, weeklyDays } from '@huifa/shared/appointments/roster.rules';
import { isWorkday } from '@huifa/shared/calendar/workdays';
import { type Day, dayOf, instantAt, isDay, MINUTE_MS, timeOfDayMs, yearOf } from '@huifa/shared/kernel/day';
import type { ErrorCode } from '@huifa/shared/kernel/errors';
import { CalendarService } from '../calendar/calendar.service.js';
import { SERVING } from '../organizations/firm.queries.js';
import { DutySlot, Leave, ServicePoint, SlotSeat } from '../organizations/organizations.entity.js';
import { Clock } from '../platform/clock.js';
import { holdRow, Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import type { MadeSittingsView, MakeSittingDto, PlaceSittingDto, RosterLawyerListView } from './rosters.dto.js';
import { type LockedSlot, SittingsQueries } from './sittings.queries.js';
import { SittingsService } from './sittings.service.js';

const REFUSALS: Record<RosterBarrier, ErrorCode> = {
  closed: 'SITTING_CLOSED',
  away: 'LAWYER_AWAY',
  elsewhere: 'LAWYER_ELSEWHERE',
};

interface Lawyer {
  readonly id: string;
  readonly firmId: string;
}

/** Makes the roster. All that changes a lawyer's hours holds the lawyer's row, so that nobody sits in two places. */
@Injectable()
export class RostersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly sittings: SittingsService,
    private readonly queries: SittingsQueries,
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
  ) {}

  async lawyers(): Promise<RosterLawyerListView> {
    const today = dayOf(this.clock.now());
    return {
      lawyers: await this.dataSource.query(
        `SELECT l.person_id AS id, l.name, f.name AS firmName FROM lawyers l JOIN firms f ON f.id = l.firm_id
          WHERE ${SERVING}
            AND EXISTS(SELECT 1 FROM contracts c WHERE c.firm_id = f.id AND c.starts_on <= ? AND c.ends_on >= ?)
          ORDER BY f.name, l.name`,
        [today, today],
      ),
    };
  }

  make(form: MakeSittingDto, once: Once): Promise<MadeSittingsView> {
    const pieces = piecesOf(form.from, form.to);
    if (pieces === null) throw refuse('SITTING_TIMES');
    const until = form.repeatUntil ?? form.day;
    const days = isDay(form.day) && isDay(until) ? weeklyDays(form.day, until) : null;
    if (days === null) throw refuse('SITTING_DAYS');
    return this.transactions.once(once, async (tx) => {
      const lawyer = await this.holdLawyer(tx, form.lawyerId);
      await this.holdOpenPoint(tx, form.pointId);
      const made: Day[] = [];
      const skipped: { day: Day; why: RosterBarrier }[] = [];
      for (const day of days) {
        const why = await this.barrier(tx, lawyer, day, pieces);
        if (why !== null) skipped.push({ day, why });
        else {
          await this.write(tx, lawyer, form.pointId, day, pieces);
          made.push(day);
        }
      }
      if (made.length === 0) throw refuse(REFUSALS[skipped[0]?.why ?? 'closed']);
      return { made, skipped };
    });
  }

  /** New half hours in place of the old ones: whoever held one of those is shown other times. */
  place(id: string, { pointId, day }: PlaceSittingDto): Promise<void> {
    if (!isDay(day)) throw refuse('SITTING_DAYS');
    return this.transactions.run(async (tx) => {
      const slots = await this.unbooked(tx, id);
      const [{ lawyerId }] = slots as [LockedSlot];
      const lawyer = await this.holdLawyer(tx, lawyerId);
      await this.holdOpenPoint(tx, pointId);
      await this.sittings.takeOff(tx, slots);
      const pieces = slots.map(({ startsAt, endsAt }) => ({ from: minuteOfDay(startsAt), to: minuteOfDay(endsAt) }));
      const why = await this.barrier(tx, lawyer, day, pieces);
      if (why !== null) throw refuse(REFUSALS[why]);
      await this.write(tx, lawyer, pointId, day, pieces);
    });
  }

  remove(id: string): Promise<void> {
    return this.transactions.run(async (tx) => this.sittings.takeOff(tx, await this.unbooked(tx, id)));
  }

  /** The half hours ahead of a sitting in which nobody has a seat; a booking that is under way is waited for. */
  private async unbooked(tx: EntityManager, id: string): Promise<LockedSlot[]> {
    const slots = await this.sittings.ahead(id, tx);
    const seats = await this.queries.seats(
      slots.map((slot) => slot.id),
      tx,
    );
    if (seats.some(({ matterId }) => matterId !== null)) throw refuse('SITTING_BOOKED');
    return slots;
  }

  private async holdLawyer(tx: EntityManager, lawyerId: string): Promise<Lawyer> {
    const [lawyer] = await tx.query<Lawyer[]>(
      `SELECT l.person_id AS id, l.firm_id AS firmId FROM lawyers l WHERE l.person_id = ? AND ${SERVING} FOR UPDATE`,
      [lawyerId],
    );
    if (lawyer === undefined) throw refuse('NOT_FOUND');
    return lawyer;
  }

  /** Held against its being closed meanwhile. */
  private async holdOpenPoint(tx: EntityManager, id: string): Promise<void> {
    const { live } = await holdRow(tx, ServicePoint, { id });
    if (live !== 1) throw refuse('POINT_CLOSED');
  }

  private async barrier(
    tx: EntityManager,
    { id: lawyerId }: Lawyer,
    day: Day,
    pieces: readonly Piece[],
  ): Promise<RosterBarrier | null> {
    const { current } = this.calendar;
    const [startsAt, endsAt] = [instantAt(day, pieces[0]?.from), instantAt(day, pieces.at(-1)?.to)];
    if (!current.status.has(yearOf(day)) || !isWorkday(day, current) || startsAt <= this.clock.now()) return 'closed';
    if (await tx.existsBy(Leave, { lawyerId, fromOn: LessThanOrEqual(day), toOn: MoreThanOrEqual(day) })) return 'away';
    const overlap = { lawyerId, startsAt: LessThan(new Date(endsAt)), endsAt: MoreThan(new Date(startsAt)) };
    return (await tx.existsBy(DutySlot, overlap)) ? 'elsewhere' : null;
  }

  private async write(
    tx: EntityManager,
    { id: lawyerId, firmId }: Lawyer,
    pointId: string,
    day: Day,
    pieces: readonly Piece[],
  ): Promise<void> {
    const slots = pieces.map(({ from, to }) => ({
      id: newId(),
      pointId,
      lawyerId,
      firmId,
      day,
      startsAt: new Date(instantAt(day, from)),
      endsAt: new Date(instantAt(day, to)),
    }));
    await tx.insert(DutySlot, slots);
    await tx.insert(
      SlotSeat,
      slots.map(({ id }) => ({ slotId: id, seatNo: 1, matterId: null })),
    );
  }
}

function minuteOfDay(at: Date): number {
  return timeOfDayMs(at.getTime()) / MINUTE_MS;
}
