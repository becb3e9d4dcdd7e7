import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays, type Day, yearOf } from '@huifa/shared/kernel/day';
import { SATISFIED_FROM, shareOf } from '@huifa/shared/reports/morning';
import { MonthQueries } from '../board/month.queries.js';
import { notCalled } from '../board/not-called.queries.js';
import { SERVING } from '../organizations/firm.queries.js';
import { matterScope } from '../platform/access/scope.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import type { MorningDissatisfiedView, MorningShareView, MorningYearView } from './morning.dto.js';

const ENDING_DAYS = 60;
const SHOWN = 4;

/** The figures of the morning, each by one query over an index. */
@Injectable()
export class MorningFigureQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly month: MonthQueries,
    private readonly clock: Clock,
  ) {}

  /** Not satisfied in the latest rating, and not called yet. */
  async dissatisfied(actor: Actor): Promise<{ dissatisfied: MorningDissatisfiedView[]; dissatisfiedCount: number }> {
    const scope = matterScope(actor);
    const waiting = notCalled(this.clock.now());
    const rows = await this.dataSource.query<(Omit<MorningDissatisfiedView, 'at'> & { at: Date; all: number })[]>(
      `SELECT m.id, m.number, m.topic, r.level, f.name AS firmName, r.at, COUNT(*) OVER () AS \`all\`
         FROM ratings r JOIN matters m ON m.id = r.matter_id LEFT JOIN firms f ON f.id = m.firm_id
        WHERE ${scope.sql} AND ${waiting.sql} ORDER BY r.at DESC LIMIT ${SHOWN}`,
      [...scope.params, ...waiting.params],
    );
    return {
      dissatisfied: rows.map(({ at, all: _, ...row }) => ({ ...row, at: at.toISOString() })),
      dissatisfiedCount: Number(rows[0]?.all ?? 0),
    };
  }

  /** Each firm under contract today: what was agreed on, and what it was offered this year. */
  async shares(day: Day, yearBegan: Date): Promise<MorningShareView[]> {
    const rows = await this.dataSource.query<
      { firmId: string; firmName: string; share: string; offers: string; endsOn: string }[]
    >(
      `SELECT f.id AS firmId, f.name AS firmName, c.share, c.ends_on AS endsOn,
              (SELECT COUNT(*) FROM offers o WHERE o.firm_id = f.id AND o.offered_at >= ?) AS offers
         FROM contracts c JOIN firms f ON f.id = c.firm_id
        WHERE c.starts_on <= ? AND c.ends_on >= ? ORDER BY c.share DESC, f.name`,
      [yearBegan, day, day],
    );
    const all = rows.reduce((sum, { offers }) => sum + Number(offers), 0);
    const agreed = rows.reduce((sum, { share }) => sum + Number(share), 0);
    return rows.map(({ firmId, firmName, share, offers, endsOn }) => ({
      firmId,
      firmName,
      contracted: agreed === 0 ? 0 : Number(share) / agreed,
      received: all === 0 ? 0 : Number(offers) / all,
      offers: Number(offers),
      endsOn,
      ending: endsOn <= addDays(day, ENDING_DAYS),
    }));
  }

  async year(day: Day, yearBegan: Date): Promise<MorningYearView> {
    const since = [yearBegan];
    const [intake, closed, offers, inTime, rated, satisfied, firms, lawyers] = await Promise.all([
      this.month.received(yearBegan),
      this.count("SELECT COUNT(DISTINCT matter_id) AS count FROM events WHERE event = 'close' AND at >= ?", since),
      this.count(`SELECT COUNT(*) AS count FROM offers WHERE ${ANSWERABLE} AND offered_at >= ?`, since),
      this.count(`SELECT COUNT(*) AS count FROM offers WHERE ${IN_TIME} AND offered_at >= ?`, since),
      this.count('SELECT COUNT(*) AS count FROM ratings WHERE at >= ?', since),
      this.count(`SELECT COUNT(*) AS count FROM ratings WHERE level >= ${SATISFIED_FROM} AND at >= ?`, since),
      this.count(`SELECT COUNT(DISTINCT firm_id) AS count FROM contracts WHERE ${IN_FORCE}`, [day, day]),
      this.count(
        `SELECT COUNT(*) AS count FROM lawyers l WHERE ${SERVING} AND EXISTS(
        SELECT 1 FROM contracts c WHERE c.firm_id = l.firm_id AND ${IN_FORCE})`,
        [day, day],
      ),
    ]);
    return {
      year: yearOf(day),
      received: intake.matters,
      persons: intake.persons,
      closed,
      inTime: shareOf(inTime, offers),
      rated,
      satisfied: shareOf(satisfied, rated),
      firms,
      lawyers,
    };
  }

  private async count(sql: string, params: readonly unknown[]): Promise<number> {
    const [row] = await this.dataSource.query<[{ count: string }]>(sql, [...params]);
    return Number(row.count);
  }
}

const IN_FORCE = 'starts_on <= ? AND ends_on >= ?';
const ANSWERABLE = "state IN ('accepted', 'declined', 'expired')";
const IN_TIME = "state IN ('accepted', 'declined')";
