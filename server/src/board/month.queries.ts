import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DAY_MS } from '@huifa/shared/kernel/day';
import { Clock } from '../platform/clock.js';
import { askAnew, type Kept } from './board-kept.js';
import type { ResponseTimeView } from './board.dto.js';
import { ResponseTimeQueries } from './response-times.queries.js';

const DAYS = 30;

/** What came in: 件 and 人次. */
export interface Intake {
  readonly matters: number;
  readonly persons: number;
}

interface Month {
  readonly received: Intake;
  readonly moneyAsked: number;
  readonly responseTimes: ResponseTimeView[];
}

/** What the board says of the last 30 days. */
@Injectable()
export class MonthQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly responseTimes: ResponseTimeQueries,
    private readonly clock: Clock,
  ) {}

  /** The moment from which on things count. */
  begin(): Date {
    return new Date(this.clock.now() - DAYS * DAY_MS);
  }

  figures(kept: Kept = askAnew): Promise<Month> {
    return kept(['month'], () => this.read());
  }

  /** What came in since, and before `until` where it is given. */
  async received(since: Date, until?: Date): Promise<Intake> {
    const sql = `SELECT COUNT(*) AS matters, COALESCE(SUM(c.persons), 0) AS persons
                   FROM matters m JOIN consultations c ON c.id = m.id
                  WHERE m.state <> 'merged' AND m.created_at >= ?${until === undefined ? '' : ' AND m.created_at < ?'}`;
    const [row] = await this.dataSource.query<[{ matters: number; persons: string }]>(sql, [since, until ?? since]);
    return { matters: Number(row.matters), persons: Number(row.persons) };
  }

  private async read(): Promise<Month> {
    const since = this.begin();
    const [received, moneyAsked, responseTimes] = await Promise.all([
      this.received(since),
      this.moneyAsked(since),
      this.responseTimes.since(since),
    ]);
    return { received, moneyAsked, responseTimes };
  }

  /** Ratings that say money was asked for (律师法 Art. 40). */
  private async moneyAsked(since: Date): Promise<number> {
    const sql = 'SELECT COUNT(*) AS count FROM ratings WHERE asked_for_money = 1 AND at > ?';
    const [row] = await this.dataSource.query<[{ count: number }]>(sql, [since]);
    return Number(row.count);
  }
}
