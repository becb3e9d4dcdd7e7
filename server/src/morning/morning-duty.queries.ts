import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays, type Day, instantAt } from '@huifa/shared/kernel/day';
import type { MorningDutyView, MorningLeaveView } from './morning.dto.js';

interface SlotLine {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly pointId: string;
  readonly pointName: string;
  readonly lawyerId: string;
  readonly lawyerName: string;
  readonly firmName: string;
  readonly seats: string;
  readonly taken: string;
  readonly away: number;
}

/** Who sits where today, and who is away. */
@Injectable()
export class MorningDutyQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Slots of one lawyer at one point that follow each other are one spell. */
  async sittings(day: Day): Promise<MorningDutyView[]> {
    const slots = await this.dataSource.query<SlotLine[]>(
      `SELECT d.starts_at AS startsAt, d.ends_at AS endsAt, d.point_id AS pointId, p.name AS pointName,
              d.lawyer_id AS lawyerId, l.name AS lawyerName, f.name AS firmName,
              (SELECT COUNT(*) FROM slot_seats s WHERE s.slot_id = d.id) AS seats,
              (SELECT COUNT(s.matter_id) FROM slot_seats s WHERE s.slot_id = d.id) AS taken,
              EXISTS(SELECT 1 FROM leaves v
                      WHERE v.lawyer_id = d.lawyer_id AND v.from_on <= d.day AND v.to_on >= d.day) AS away
         FROM duty_slots d
         JOIN service_points p ON p.id = d.point_id
         JOIN lawyers l ON l.person_id = d.lawyer_id
         JOIN firms f ON f.id = d.firm_id
        WHERE d.starts_at >= ? AND d.starts_at < ?
        ORDER BY p.name, d.lawyer_id, d.starts_at`,
      [new Date(instantAt(day)), new Date(instantAt(addDays(day, 1)))],
    );
    const spells: (MorningDutyView & { readonly key: string })[] = [];
    for (const slot of slots) {
      const key = `${slot.pointId}.${slot.lawyerId}`;
      const last = spells.at(-1);
      if (last?.key === key && last.endsAt === slot.startsAt.toISOString()) {
        last.endsAt = slot.endsAt.toISOString();
        last.seats += Number(slot.seats);
        last.taken += Number(slot.taken);
      } else spells.push({ key, ...spellOf(slot) });
    }
    return spells
      .sort((a, b) => Number(b.away) - Number(a.away) || (a.startsAt < b.startsAt ? -1 : 1))
      .map(({ key: _, ...spell }) => spell);
  }

  leaves(day: Day): Promise<MorningLeaveView[]> {
    return this.dataSource.query<MorningLeaveView[]>(
      `SELECT l.name AS lawyerName, f.name AS firmName, MAX(v.to_on) AS until
         FROM leaves v JOIN lawyers l ON l.person_id = v.lawyer_id JOIN firms f ON f.id = l.firm_id
        WHERE v.from_on <= ? AND v.to_on >= ?
        GROUP BY l.person_id, l.name, f.name ORDER BY until, l.name`,
      [day, day],
    );
  }
}

function spellOf({ startsAt, endsAt, pointName, lawyerName, firmName, seats, taken, away }: SlotLine): MorningDutyView {
  return {
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    pointName,
    lawyerName,
    firmName,
    seats: Number(seats),
    taken: Number(taken),
    away: Number(away) === 1,
  };
}
