import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Specialty } from '@huifa/shared/consultations/topics';
import { dayOf } from '@huifa/shared/kernel/day';
import { DispatchViews } from '../dispatch/dispatch.views.js';
import { MatterQueries } from '../matters/matter.queries.js';
import { SERVING, specialtiesOf } from '../organizations/firm.queries.js';
import { Firm } from '../organizations/organizations.entity.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { refuse } from '../platform/refuse.js';
import type { ColleagueListView, FirmMatterListView, FirmSettingsView } from './firm.dto.js';

/** What runs at a firm. `m` is a matter. */
export const UNDER_WAY = "('scheduled', 'inProgress', 'awaitingResident', 'handedOver')";

interface ColleagueRow {
  readonly id: string;
  readonly name: string;
  readonly specialties: Specialty[] | string;
  readonly open: number;
  readonly onLeave: number;
}

/** A firm's own lawyers and matters, for whoever shares the work out among them. */
@Injectable()
export class FirmDayQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly matters: MatterQueries,
    private readonly views: DispatchViews,
    private readonly clock: Clock,
  ) {}

  async settings({ firmId }: Actor): Promise<FirmSettingsView> {
    const firm = await this.dataSource.manager.findOneBy(Firm, { id: firmId ?? '' });
    if (firm === null) throw refuse('NOT_FOUND');
    return { firmName: firm.name, offersTo: firm.offersTo };
  }

  /** The firm's lawyers but oneself, who is not on leave and has least on the desk first. */
  async colleagues({ firmId, personId }: Actor): Promise<ColleagueListView> {
    const day = dayOf(this.clock.now());
    const rows: ColleagueRow[] = await this.dataSource.query(
      `SELECT l.person_id AS id, l.name, l.specialties,
              (SELECT COUNT(*) FROM matters m WHERE m.lawyer_id = l.person_id AND m.state IN ${UNDER_WAY}) AS open,
              EXISTS(SELECT 1 FROM leaves v WHERE v.lawyer_id = l.person_id AND v.from_on <= ? AND v.to_on >= ?) AS onLeave
         FROM lawyers l
        WHERE l.firm_id = ? AND l.person_id <> ? AND ${SERVING}
        ORDER BY onLeave, open, l.name`,
      [day, day, firmId ?? '', personId],
    );
    return {
      lawyers: rows.map(({ id, name, specialties, open, onLeave }) => ({
        id,
        name,
        specialties: specialtiesOf(specialties),
        open: Number(open),
        onLeave: Number(onLeave) === 1,
      })),
    };
  }

  /** Matters under way at the firm, the most pressing first; without names and words. */
  async firmMatters(actor: Actor): Promise<FirmMatterListView> {
    const running = { sql: `m.state IN ${UNDER_WAY}`, params: [] };
    const rows = await this.matters.list(actor, running, 'ORDER BY m.due_at IS NULL, m.due_at LIMIT 200');
    return {
      matters: rows.map((row) => ({
        id: row.id,
        version: row.version,
        number: row.number,
        topic: row.topic,
        way: row.way,
        state: row.state,
        villageName: row.villageName,
        lawyerId: row.lawyerId ?? '',
        lawyerName: row.lawyerName ?? '',
        meetsAt: row.meetsAt?.toISOString() ?? null,
        dueAt: row.dueAt?.toISOString() ?? null,
        ...this.views.running(row),
      })),
    };
  }
}
