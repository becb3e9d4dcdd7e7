import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Day } from '@huifa/shared/kernel/day';

/** A slot on the roster with who sits in it. */
export interface RosterRow {
  readonly id: string;
  readonly pointId: string;
  readonly pointName: string;
  readonly lawyerId: string;
  readonly lawyerName: string;
  readonly firmName: string;
  readonly day: Day;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly seats: number;
  readonly booked: number;
}

/** A slot whose row is locked until the transaction ends. */
export type LockedSlot = Pick<RosterRow, 'id' | 'pointId' | 'lawyerId' | 'day' | 'startsAt' | 'endsAt'>;

export interface CancellationRow {
  readonly id: string;
  readonly day: Day;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly pointName: string;
  readonly lawyerName: string;
  readonly reasonSealed: string;
  readonly actorId: string;
  readonly moved: number;
  readonly called: number;
}

/** Who sits where and when. */
@Injectable()
export class SittingsQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Slots from `from` to `to` in the order in which sittings are put together. */
  roster(from: Day, to: Day): Promise<RosterRow[]> {
    return this.dataSource.query(
      `SELECT d.id, d.point_id AS pointId, sp.name AS pointName, d.lawyer_id AS lawyerId, l.name AS lawyerName,
              f.name AS firmName, d.day, d.starts_at AS startsAt, d.ends_at AS endsAt,
              (SELECT COUNT(*) FROM slot_seats s WHERE s.slot_id = d.id) AS seats,
              (SELECT COUNT(s.matter_id) FROM slot_seats s WHERE s.slot_id = d.id) AS booked
         FROM duty_slots d
         JOIN service_points sp ON sp.id = d.point_id
         JOIN lawyers l ON l.person_id = d.lawyer_id
         JOIN firms f ON f.id = d.firm_id
        WHERE d.day BETWEEN ? AND ?
        ORDER BY d.day, d.lawyer_id, d.point_id, d.starts_at`,
      [from, to],
    );
  }

  points(): Promise<{ id: string; name: string }[]> {
    return this.dataSource.query('SELECT id, name FROM service_points WHERE live = 1 ORDER BY name');
  }

  cancelled(from: Day, to: Day): Promise<CancellationRow[]> {
    return this.dataSource.query(
      `SELECT x.id, x.day, x.starts_at AS startsAt, x.ends_at AS endsAt, sp.name AS pointName, l.name AS lawyerName,
              x.reason_sealed AS reasonSealed, x.actor_id AS actorId, x.moved, x.called
         FROM sitting_cancellations x
         JOIN service_points sp ON sp.id = x.point_id
         JOIN lawyers l ON l.person_id = x.lawyer_id
        WHERE x.day BETWEEN ? AND ?
        ORDER BY x.starts_at, x.at`,
      [from, to],
    );
  }

  /**
   * A lawyer's slots of one day at one point. With `held`, within its transaction: locked in the order of their ids,
   * whoever else cancels them.
   */
  day(slotId: string, held?: EntityManager): Promise<LockedSlot[]> {
    return (held ?? this.dataSource).query(
      `SELECT d.id, d.point_id AS pointId, d.lawyer_id AS lawyerId, d.day, d.starts_at AS startsAt,
              d.ends_at AS endsAt
         FROM duty_slots d
         JOIN duty_slots x ON x.id = ? AND x.lawyer_id = d.lawyer_id AND x.point_id = d.point_id AND x.day = d.day
        ORDER BY d.id ${held === undefined ? '' : 'FOR UPDATE'}`,
      [slotId],
    );
  }

  /** The seats of these slots. With `held`, locked: a booking that is under way commits first, and is seen. */
  seats(
    slotIds: readonly string[],
    held?: EntityManager,
  ): Promise<{ slotId: string; seatNo: number; matterId: string | null }[]> {
    return (held ?? this.dataSource).query(
      `SELECT slot_id AS slotId, seat_no AS seatNo, matter_id AS matterId FROM slot_seats
        WHERE slot_id IN (?) ORDER BY slot_id, seat_no
        ${held === undefined ? '' : 'FOR UPDATE'}`,
      [slotIds],
    );
  }
}
