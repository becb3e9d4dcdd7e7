import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { OfficeTaskKind, OfficeTaskOutcome } from '@huifa/shared/office-tasks/office-tasks';
import type { Topic } from '@huifa/shared/consultations/topics';
import type { Actor } from '../platform/access/actor.js';
import { type Clause, matterScope } from '../platform/access/scope.js';
import { Clock } from '../platform/clock.js';
import type { OfficeTaskCountsView, OfficeTaskFilterDto } from './office-tasks.dto.js';

/** A task with what stands beside it about its matter; the note stays sealed. */
export interface OfficeTaskRow {
  readonly id: string;
  readonly kind: OfficeTaskKind;
  readonly state: 'open' | 'done';
  readonly matterId: string;
  readonly matterNumber: string;
  readonly topic: Topic | null;
  readonly villageName: string | null;
  readonly firmName: string | null;
  readonly clerkId: string | null;
  readonly openedAt: Date;
  readonly startsAt: Date;
  readonly dueAt: Date;
  readonly doneAt: Date | null;
  readonly doneBy: string | null;
  readonly outcome: OfficeTaskOutcome | null;
  readonly noteSealed: string | null;
}

const SELECT = `
  SELECT t.id, t.kind, t.state, t.matter_id AS matterId, m.number AS matterNumber, m.topic, v.name AS villageName,
         f.name AS firmName, t.clerk_id AS clerkId, t.opened_at AS openedAt, t.starts_at AS startsAt,
         t.due_at AS dueAt, t.done_at AS doneAt, t.done_by AS doneBy, t.outcome, t.note_sealed AS noteSealed
    FROM office_tasks t
    JOIN matters m ON m.id = t.matter_id
    LEFT JOIN villages v ON v.id = m.village_id
    LEFT JOIN firms f ON f.id = m.firm_id`;
/** Whom the lawyer reached after all, or whose matter has ended, need not be looked for. */
const STILL_NEEDED = "(t.kind <> 'unreachable' OR m.state = 'awaitingResident')";
const MOST = 200;
const SHOWN_DAYS_MS = 30 * 86_400_000;

/** Named questions about what the office must do. */
@Injectable()
export class OfficeTaskQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What is pressing first; what was done, newest first. */
  list(actor: Actor, filter: OfficeTaskFilterDto): Promise<OfficeTaskRow[]> {
    const order = filter.show === 'done' ? 'ORDER BY t.done_at DESC' : 'ORDER BY t.state DESC, t.due_at';
    return this.find(actor, this.where(actor, filter), `${order}, t.written LIMIT ${MOST}`);
  }

  async byId(actor: Actor, id: string, manager?: EntityManager): Promise<OfficeTaskRow | null> {
    const [row] = await this.find(actor, { sql: 't.id = ?', params: [id] }, '', manager);
    return row ?? null;
  }

  async counts({ personId }: Actor): Promise<OfficeTaskCountsView> {
    const now = this.clock.date();
    const sql = `
      SELECT SUM(t.starts_at <= ?) AS open, SUM(t.starts_at <= ? AND t.due_at < ?) AS overdue,
             SUM(t.starts_at <= ? AND t.kind = 'unreachable') AS unreachable,
             SUM(t.starts_at <= ? AND t.clerk_id = ?) AS mine, SUM(t.starts_at > ?) AS later
        FROM office_tasks t JOIN matters m ON m.id = t.matter_id
       WHERE t.state = 'open' AND ${STILL_NEEDED}`;
    const [row] = await this.dataSource.query<[Record<keyof OfficeTaskCountsView, string | null>]>(sql, [
      ...[now, now, now, now, now, personId, now],
    ]);
    const { open, overdue, unreachable, mine, later } = row;
    return {
      open: Number(open),
      overdue: Number(overdue),
      unreachable: Number(unreachable),
      mine: Number(mine),
      later: Number(later),
    };
  }

  /** Who knows the matter already, else who has least to do; null: the office has no clerk. */
  async clerkFor(matterId: string, manager: EntityManager): Promise<string | null> {
    const sql = `
      SELECT g.person_id AS id
        FROM role_grants g
       WHERE g.role = 'clerk' AND g.ended_at IS NULL
       ORDER BY EXISTS(SELECT 1 FROM events e WHERE e.matter_id = ? AND e.actor_id = g.person_id) DESC,
                (SELECT COUNT(*) FROM office_tasks t WHERE t.clerk_id = g.person_id AND t.state = 'open'), g.person_id
       LIMIT 1`;
    const [row] = await manager.query<{ id: string }[]>(sql, [matterId]);
    return row?.id ?? null;
  }

  /** Everybody a task may be given to. */
  async staff(manager: EntityManager = this.dataSource.manager): Promise<string[]> {
    const sql = `SELECT DISTINCT person_id AS id FROM role_grants
                  WHERE role IN ('clerk', 'director') AND ended_at IS NULL ORDER BY person_id`;
    return (await manager.query<{ id: string }[]>(sql)).map(({ id }) => id);
  }

  private where({ personId }: Actor, { show, kind, mine, matterId }: OfficeTaskFilterDto): Clause {
    const parts: Clause[] = [
      matterId === undefined ? this.shown(show) : { sql: 't.matter_id = ?', params: [matterId] },
    ];
    if (kind !== undefined) parts.push({ sql: 't.kind = ?', params: [kind] });
    if (mine === 'true') parts.push({ sql: 't.clerk_id = ?', params: [personId] });
    return { sql: parts.map(({ sql }) => sql).join(' AND '), params: parts.flatMap(({ params }) => params) };
  }

  private shown(show: OfficeTaskFilterDto['show']): Clause {
    const now = this.clock.now();
    if (show === 'done') return { sql: "t.state = 'done' AND t.done_at > ?", params: [new Date(now - SHOWN_DAYS_MS)] };
    const begun = show === 'later' ? '>' : '<=';
    return { sql: `t.state = 'open' AND ${STILL_NEEDED} AND t.starts_at ${begun} ?`, params: [new Date(now)] };
  }

  private find(actor: Actor, where: Clause, tail: string, manager = this.dataSource.manager): Promise<OfficeTaskRow[]> {
    const scope = matterScope(actor);
    return manager.query(`${SELECT} WHERE ${scope.sql} AND ${where.sql} ${tail}`, [...scope.params, ...where.params]);
  }
}
