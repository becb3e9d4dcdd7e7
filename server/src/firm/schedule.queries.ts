import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Way } from '@huifa/shared/consultations/ways';
import { addDays, type Day, instantAt } from '@huifa/shared/kernel/day';
import type { EntryKind, WeekView } from './schedule.dto.js';

/** A line of a lawyer's calendar, as rows give it. */
export interface Entry {
  /** Of the matter or of the slot. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly way: Way | null;
  readonly number: string | null;
  readonly version: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly cancelled: number;
}

const DAYS = 7;

/** Meetings and call windows, due moments of what has none, and sittings of one lawyer within [from, until). */
const ENTRIES = `
  SELECT m.id, 'meeting' AS kind, c.way, m.number, m.version, c.meets_at AS startsAt, c.meets_until AS endsAt,
         CONCAT_WS(' ', sp.name, sp.address) AS place, m.state = 'cancelled' AS cancelled
    FROM matters m
    JOIN consultations c ON c.id = m.id
    LEFT JOIN duty_slots d ON d.id = c.slot_id
    LEFT JOIN service_points sp ON sp.id = d.point_id
   WHERE m.lawyer_id = ? AND c.meets_at >= ? AND c.meets_at < ?
  UNION ALL
  SELECT m.id, 'due', c.way, m.number, m.version, m.due_at, m.due_at, NULL, 0
    FROM matters m
    JOIN consultations c ON c.id = m.id
   WHERE m.lawyer_id = ? AND m.due_at >= ? AND m.due_at < ? AND (c.meets_until IS NULL OR c.meets_until <> m.due_at)
     AND m.state IN ('inProgress', 'handedOver')
  UNION ALL
  SELECT d.id, 'duty', NULL, NULL, 1, d.starts_at, d.ends_at, CONCAT_WS(' ', sp.name, sp.address), 0
    FROM duty_slots d
    JOIN service_points sp ON sp.id = d.point_id
   WHERE d.lawyer_id = ? AND d.starts_at >= ? AND d.starts_at < ?
   ORDER BY startsAt, kind, id`;

/** When a lawyer is where: for the week on the phone and for calendar programs. */
@Injectable()
export class ScheduleQueries {
  constructor(private readonly dataSource: DataSource) {}

  entries(lawyerId: string, from: Date, until: Date): Promise<Entry[]> {
    const span = [lawyerId, from, until];
    return this.dataSource.query(ENTRIES, [...span, ...span, ...span]);
  }

  async week(lawyerId: string, from: Day): Promise<WeekView> {
    const days = Array.from({ length: DAYS }, (_, index) => addDays(from, index));
    const until = addDays(from, DAYS);
    const entries = await this.entries(lawyerId, new Date(instantAt(from)), new Date(instantAt(until)));
    const leaves: { fromOn: Day; toOn: Day }[] = await this.dataSource.query(
      'SELECT from_on AS fromOn, to_on AS toOn FROM leaves WHERE lawyer_id = ? AND from_on < ? AND to_on >= ?',
      [lawyerId, until, from],
    );
    return {
      days,
      entries: entries.map(({ id, kind, way, number, startsAt, endsAt, place, cancelled }) => ({
        taskId: kind === 'duty' ? null : id,
        kind,
        way,
        number,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        place: place === '' ? null : place,
        cancelled: Number(cancelled) === 1,
      })),
      leaveDays: days.filter((day) => leaves.some(({ fromOn, toOn }) => fromOn <= day && day <= toOn)),
    };
  }
}
