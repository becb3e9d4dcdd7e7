import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ConsultationState } from '@huifa/shared/consultations/consultation.machine';
import type { Topic } from '@huifa/shared/consultations/topics';
import { dayOf, isDay } from '@huifa/shared/kernel/day';
import { marksNow, type Origin } from '@huifa/shared/reception/attendance.rules';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { refuse } from '../platform/refuse.js';
import { PeopleService } from '../people/people.service.js';
import type { DayCountsView, PointDayView, ReceptionDayView, SittingView, VisitView } from './reception.dto.js';

interface SlotLine {
  readonly slotId: string;
  readonly pointId: string;
  readonly pointName: string;
  readonly address: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly lawyerName: string;
  readonly firmName: string;
  readonly seats: number;
  readonly seatsFree: number;
}

interface VisitLine {
  readonly slotId: string;
  readonly matterId: string;
  readonly number: string;
  readonly state: ConsultationState;
  readonly origin: Origin;
  readonly topic: Topic | null;
  readonly villageName: string | null;
  readonly persons: number;
  readonly personId: string;
  readonly nameSealed: string | null;
  readonly presence: 'arrived' | 'noShow' | null;
  readonly presenceAt: Date | null;
  readonly lateMinutes: number | null;
  readonly notedById: string | null;
}

const SLOTS = `
  SELECT d.id AS slotId, d.point_id AS pointId, sp.name AS pointName, sp.address, d.starts_at AS startsAt,
         d.ends_at AS endsAt, l.name AS lawyerName, f.name AS firmName,
         (SELECT COUNT(*) FROM slot_seats s WHERE s.slot_id = d.id) AS seats,
         (SELECT COUNT(*) FROM slot_seats s WHERE s.slot_id = d.id AND s.matter_id IS NULL
             AND (s.holder_id IS NULL OR s.hold_until <= ?)) AS seatsFree
    FROM duty_slots d
    JOIN service_points sp ON sp.id = d.point_id
    JOIN lawyers l ON l.person_id = d.lawyer_id
    JOIN firms f ON f.id = d.firm_id
   WHERE d.day = ?
   ORDER BY sp.name, d.starts_at, l.name`;

/** Appointments of a day; who cancelled in time or was merged is not expected, who did not come is. */
const VISITS = `
  SELECT c.slot_id AS slotId, m.id AS matterId, m.number, m.state, c.origin, m.topic, v.name AS villageName, c.persons,
         m.person_id AS personId, p.name_sealed AS nameSealed, a.presence, a.presence_at AS presenceAt,
         a.late_minutes AS lateMinutes,
         CASE WHEN a.late_at > COALESCE(a.presence_at, '2000-01-01') THEN a.late_by ELSE a.presence_by END AS notedById
    FROM consultations c
    JOIN matters m ON m.id = c.id
    JOIN duty_slots d ON d.id = c.slot_id
    JOIN people p ON p.id = m.person_id
    LEFT JOIN villages v ON v.id = m.village_id
    LEFT JOIN attendances a ON a.matter_id = c.id AND a.slot_id = c.slot_id
   WHERE d.day = ? AND (m.state NOT IN ('cancelled', 'merged') OR a.presence = 'noShow')
   ORDER BY m.created_at, m.number`;

/** The day of the service points: who sits where, who is expected, who came. */
@Injectable()
export class ReceptionQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  async day(wanted: string | undefined): Promise<ReceptionDayView> {
    const day = wanted ?? dayOf(this.clock.now());
    if (!isDay(day)) throw refuse('INVALID', [{ field: 'day', message: '请选一个日子' }]);
    const [slots, visits] = await Promise.all([
      this.dataSource.query<SlotLine[]>(SLOTS, [this.clock.date(), day]),
      this.dataSource.query<VisitLine[]>(VISITS, [day]),
    ]);
    const names = await this.staffNames(visits);
    const sittings = slots.map((slot) => {
      const own = visits.filter(({ slotId }) => slotId === slot.slotId);
      return {
        slot,
        sitting: sittingView(
          slot,
          own.map((visit) => this.visit(visit, slot, day, names)),
        ),
      };
    });
    const points = new Map<string, PointDayView>();
    for (const { slot, sitting } of sittings) {
      const { pointId, pointName, address } = slot;
      const point = points.get(pointId) ?? { pointId, pointName, address, sittings: [] };
      point.sittings.push(sitting);
      points.set(pointId, point);
    }
    return {
      day,
      now: this.clock.date().toISOString(),
      counts: counted(
        sittings.map(({ sitting }) => sitting),
        this.clock.now(),
      ),
      points: [...points.values()],
    };
  }

  private visit(line: VisitLine, slot: SlotLine, day: string, names: ReadonlyMap<string, string>): VisitView {
    const { matterId, number, state, origin, topic, villageName, presence, lateMinutes } = line;
    const sitting = { day, startsAt: slot.startsAt.getTime() };
    return {
      matterId,
      number,
      state,
      origin,
      topic,
      villageName,
      persons: Number(line.persons),
      // A name that was told to the desk is the desk's to call; one that was typed on a phone is not (docs/adr/0009).
      calledName:
        origin === 'app'
          ? null
          : this.cipher.openOrNull({ table: 'people', column: 'name', rowId: line.personId }, line.nameSealed),
      presence,
      presenceAt: line.presenceAt?.toISOString() ?? null,
      lateMinutes,
      notedBy: names.get(line.notedById ?? '') ?? null,
      actions: marksNow({ presence, state }, sitting, this.clock.now()),
    };
  }

  private async staffNames(visits: readonly VisitLine[]): Promise<Map<string, string>> {
    const ids = [...new Set(visits.flatMap(({ notedById }) => notedById ?? []))];
    return new Map(await Promise.all(ids.map(async (id) => [id, await this.people.staffName(id)] as const)));
  }
}

function sittingView(slot: SlotLine, visits: VisitView[]): SittingView {
  const { slotId, startsAt, endsAt, lawyerName, firmName } = slot;
  return {
    slotId,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    lawyerName,
    firmName,
    seats: Number(slot.seats),
    seatsFree: Number(slot.seatsFree),
    visits,
  };
}

function counted(sittings: readonly SittingView[], now: number): DayCountsView {
  const visits = sittings.flatMap((sitting) => sitting.visits);
  const arrived = visits.filter(({ presence }) => presence === 'arrived');
  return {
    matters: visits.length,
    persons: personsOf(visits),
    arrived: arrived.length,
    arrivedPersons: personsOf(arrived),
    noShow: visits.filter(({ presence }) => presence === 'noShow').length,
    walkIns: visits.filter(({ origin }) => origin === 'walkIn').length,
    seatsFree: sittings.reduce((sum, { seatsFree, endsAt }) => sum + (Date.parse(endsAt) > now ? seatsFree : 0), 0),
  };
}

function personsOf(visits: readonly VisitView[]): number {
  return visits.reduce((sum, { persons }) => sum + persons, 0);
}
