import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThanOrEqual, MoreThan } from 'typeorm';
import { isProvisional, isWorkday } from '@huifa/shared/calendar/workdays';
import type { Specialty } from '@huifa/shared/consultations/topics';
import { dayOf, MINUTE_MS, yearOf } from '@huifa/shared/kernel/day';
import { CalendarService } from '../calendar/calendar.service.js';
import type { SlotView } from '../consultations/consultation.dto.js';
import { Clock } from '../platform/clock.js';
import { refuse } from '../platform/refuse.js';
import { DutySlot, SlotSeat } from './organizations.entity.js';

/** Whom a slot must suit: the topic's specialty, and the names that must not meet. */
export interface SlotWish {
  readonly specialty: Specialty | null;
  /** Blind index of the other side; null: not named. */
  readonly opposingIndex: string | null;
  /** Blind index of the resident's own name; null: not told yet. */
  readonly residentIndex: string | null;
  readonly villageId: string | null;
  /** Who asks: the seat that he holds is free to him. */
  readonly holderId?: string;
  /** The matter that is moved: a firm that found a conflict in it is out. */
  readonly matterId?: string;
}

/** A slot as the queries below find it. */
export interface SlotRow {
  readonly id: string;
  readonly day: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly pointId: string;
  readonly pointName: string;
  readonly address: string;
  readonly lawyerId: string;
  readonly lawyerName: string;
  readonly firmId: string;
  readonly firmName: string;
  readonly seatsFree: number;
}

const MAX_SHOWN = 40;

/** Until when a slot can be taken: the phone's before it begins, the desk's before it is over. */
type Until = 'startsAt' | 'endsAt';

/** Specialty, leave and conflicts of the lawyer on duty are checked when slots are shown, and again at booking. */
const SUITABLE = `
  SELECT d.id, d.day, d.starts_at AS startsAt, d.ends_at AS endsAt, d.point_id AS pointId, sp.name AS pointName,
         sp.address,
         d.lawyer_id AS lawyerId, l.name AS lawyerName, d.firm_id AS firmId, f.name AS firmName,
         (SELECT COUNT(*) FROM slot_seats s WHERE s.slot_id = d.id AND s.matter_id IS NULL
             AND (s.holder_id IS NULL OR s.hold_until <= ? OR s.holder_id = ?)) AS seatsFree
    FROM duty_slots d
    JOIN service_points sp ON sp.id = d.point_id
    JOIN lawyers l ON l.person_id = d.lawyer_id
    JOIN firms f ON f.id = d.firm_id
   WHERE d.ends_at > ?
     AND (? IS NULL OR JSON_CONTAINS(l.specialties, JSON_QUOTE(?)))
     AND NOT EXISTS(SELECT 1 FROM leaves v WHERE v.lawyer_id = d.lawyer_id AND v.from_on <= d.day AND v.to_on >= d.day)
     AND NOT EXISTS(SELECT 1 FROM retainers r WHERE r.firm_id = d.firm_id AND r.body_index = ?)
     AND NOT EXISTS(SELECT 1 FROM matter_parties p JOIN matters m ON m.id = p.matter_id
                     WHERE m.firm_id = d.firm_id AND m.village_id <=> ?
                       AND ((p.side = 'resident' AND p.name_index = ?) OR (p.side = 'opposing' AND p.name_index = ?)))
     AND NOT EXISTS(SELECT 1 FROM conflict_checks x WHERE x.matter_id = ? AND x.firm_id = d.firm_id AND x.found)`;

/** How long a seat is kept for somebody who fills in the form. */
export const HOLD_MINUTES = 10;

/** Free to `holder`: not taken, and not held by anybody else now. Parameters: now, holder. */
const FREE = 'matter_id IS NULL AND (holder_id IS NULL OR hold_until <= ? OR holder_id = ?)';

/** Slots of duty lawyers at service points, and their seats. */
@Injectable()
export class SlotService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
  ) {}

  /** Slots with a free seat that suit, soonest first. */
  async free(wish: SlotWish, manager: EntityManager = this.dataSource.manager): Promise<SlotView[]> {
    const rows = await this.freeRows(wish, manager, MAX_SHOWN * 2);
    return rows.slice(0, MAX_SHOWN).map((row) => this.view(row));
  }

  /** The same as rows, `most` at the most. */
  async freeRows(wish: SlotWish, manager: EntityManager, most: number): Promise<SlotRow[]> {
    const tail = 'AND d.starts_at > ? HAVING seatsFree > 0 ORDER BY d.starts_at, sp.name LIMIT ?';
    return (await this.find(wish, tail, [this.clock.date(), most], manager)).filter((row) => this.isOpen(row));
  }

  /** The slot, if it can still be taken on a working day and suits; null otherwise. */
  async suitable(
    tx: EntityManager,
    slotId: string,
    wish: SlotWish,
    until: Until = 'startsAt',
  ): Promise<SlotRow | null> {
    const [row] = await this.find(wish, 'AND d.id = ?', [slotId], tx);
    return row !== undefined && this.isOpen(row, until) ? row : null;
  }

  /** Whether a slot's time has come or gone: the screen showed it too long. */
  hasBegun(tx: EntityManager, slotId: string): Promise<boolean> {
    return tx.existsBy(DutySlot, { id: slotId, startsAt: LessThanOrEqual(this.clock.date()) });
  }

  /** Whether a slot's time is over: nobody can walk in any more. */
  isOver(tx: EntityManager, slotId: string): Promise<boolean> {
    return tx.existsBy(DutySlot, { id: slotId, endsAt: LessThanOrEqual(this.clock.date()) });
  }

  /** Who sits in a slot that has not begun; null otherwise. */
  async ahead(tx: EntityManager, slotId: string): Promise<{ firmId: string; lawyerId: string } | null> {
    const slot = await tx.findOneBy(DutySlot, { id: slotId, startsAt: MoreThan(this.clock.date()) });
    return slot && { firmId: slot.firmId, lawyerId: slot.lawyerId };
  }

  /**
   * Takes a free seat by one conditional UPDATE, first the one that `holder` holds; false: none was left
   * (docs/adr/0003). A seat that somebody else holds is not free.
   */
  async claim(tx: EntityManager, slotId: string, matterId: string, holder = ''): Promise<boolean> {
    const { affectedRows } = await tx.query<{ affectedRows: number }>(
      `UPDATE slot_seats SET matter_id = ?, holder_id = NULL, hold_until = NULL WHERE slot_id = ? AND ${FREE}
        ORDER BY holder_id = ? DESC, seat_no LIMIT 1`,
      [matterId, slotId, this.clock.date(), holder, holder],
    );
    return affectedRows === 1;
  }

  /**
   * Keeps a free seat for `holder` for ten minutes; the seat that he held before is let go. null: none was left.
   * Nobody has to end a hold: past its time the seat is free to everybody.
   */
  async hold(tx: EntityManager, slotId: string, holder: string): Promise<Date | null> {
    await this.letGo(tx, holder);
    const until = new Date(this.clock.now() + HOLD_MINUTES * MINUTE_MS);
    const { affectedRows } = await tx.query<{ affectedRows: number }>(
      `UPDATE slot_seats SET holder_id = ?, hold_until = ? WHERE slot_id = ? AND ${FREE} ORDER BY seat_no LIMIT 1`,
      [holder, until, slotId, this.clock.date(), holder],
    );
    return affectedRows === 1 ? until : null;
  }

  /** Drops what `holder` holds, of this slot or at all; what others hold stays theirs. */
  async letGo(tx: EntityManager, holder: string, slotId?: string): Promise<void> {
    const where = { holderId: holder, ...(slotId === undefined ? {} : { slotId }) };
    await tx.update(SlotSeat, where, { holderId: null, holdUntil: null });
  }

  /** Whether a slot can be held or booked at all: it is on the roster, lies ahead, and falls on a working day. */
  async isBookable(tx: EntityManager, slotId: string): Promise<boolean> {
    const slot = await tx.findOneBy(DutySlot, { id: slotId });
    if (slot === null) throw refuse('NOT_FOUND');
    return this.isOpen(slot);
  }

  /** Gives a matter's seat back. */
  async release(tx: EntityManager, matterId: string): Promise<void> {
    await tx.update(SlotSeat, { matterId }, { matterId: null });
  }

  private find(wish: SlotWish, tail: string, params: unknown[], manager: EntityManager): Promise<SlotRow[]> {
    const { specialty, opposingIndex, residentIndex, villageId, holderId = '', matterId = '' } = wish;
    const conflict = [opposingIndex ?? '', villageId, opposingIndex ?? '', residentIndex ?? '', matterId];
    return manager.query(`${SUITABLE} ${tail}`, [
      this.clock.date(),
      holderId,
      this.clock.date(),
      specialty,
      specialty ?? '',
      ...conflict,
      ...params,
    ]);
  }

  /** A roster may have been made before the holiday notice: a day off is never bookable. */
  private isOpen(slot: Pick<SlotRow, 'day' | Until>, until: Until = 'startsAt'): boolean {
    const { day } = slot;
    const { current } = this.calendar;
    return current.status.has(yearOf(day)) && isWorkday(day, current) && slot[until].getTime() > this.clock.now();
  }

  private view(row: SlotRow): SlotView {
    return {
      id: row.id,
      pointId: row.pointId,
      pointName: row.pointName,
      address: row.address,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      lawyerName: row.lawyerName,
      firmName: row.firmName,
      seatsFree: Number(row.seatsFree),
      provisional: isProvisional(dayOf(row.startsAt.getTime()), this.calendar.current),
    };
  }
}
