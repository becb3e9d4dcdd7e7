import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isRunning, type Light, lightAmong, type Lights, lightsAt } from '@huifa/shared/consultations/clock';
import { type ConsultationState } from '@huifa/shared/consultations/consultation.machine';
import type { OfficeReason } from '@huifa/shared/matters/office-reasons';
import { type Move, whoseMove } from '@huifa/shared/matters/whose-move';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Actor } from '../platform/access/actor.js';
import { type Clause, matterScope } from '../platform/access/scope.js';
import { Clock } from '../platform/clock.js';
import { askAnew, type Kept } from './board-kept.js';

/** What decides where a matter stands on the board and how it counts; the words around it are read for a page only. */
export interface Place {
  readonly id: string;
  readonly officeReason: OfficeReason | null;
  readonly persons: number;
  readonly move: Move;
  readonly light: Light;
}

interface PlaceRow {
  readonly id: string;
  readonly state: ConsultationState;
  readonly officeReason: OfficeReason | null;
  readonly dueAt: Date | null;
  readonly promisedMinutes: number | null;
  readonly persons: number;
}

/** All matters that a filter finds, in the board's order and in few columns: thousands cost little. */
@Injectable()
export class PlaceQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
  ) {}

  async find(actor: Actor, where: Clause, order: string, kept: Kept = askAnew): Promise<Place[]> {
    const scope = matterScope(actor);
    const sql = `
       SELECT m.id, m.state, m.office_reason AS officeReason, m.due_at AS dueAt, m.promised_minutes AS promisedMinutes,
              c.persons
         FROM matters m JOIN consultations c ON c.id = m.id LEFT JOIN villages v ON v.id = m.village_id
        WHERE ${scope.sql} AND ${where.sql} ${order}`;
    const params = [...scope.params, ...where.params];
    const rows = await kept([sql, params], () => this.dataSource.query<PlaceRow[]>(sql, params));
    const lightOf = this.lights();
    return rows.map(({ id, state, officeReason, dueAt, promisedMinutes, persons }) => {
      const move = whoseMove(state);
      const light = isRunning(state, dueAt) ? lightOf(dueAt, promisedMinutes ?? 0) : 'stopped';
      return { id, officeReason, persons, move, light };
    });
  }

  /** The light of a due moment now; the bounds are found once for each length of promise. */
  private lights(): (dueAt: Date, promised: number) => Light {
    const now = this.clock.now();
    const known = new Map<number, Lights>();
    return (dueAt, promised) => {
      let lights = known.get(promised);
      if (lights === undefined) {
        lights = lightsAt(now, promised, this.calendar.hours, this.calendar.current);
        known.set(promised, lights);
      }
      return lightAmong(lights, dueAt.getTime());
    };
  }
}
