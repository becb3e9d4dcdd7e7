import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Day } from '@huifa/shared/kernel/day';
import type { EpisodeContent, Media } from './episodes.entity.js';

/** An edition that the public sees, with what it shows. */
export interface LiveRow {
  readonly id: string;
  readonly seriesId: string;
  readonly content: EpisodeContent;
  readonly publishAt: Date;
  readonly durationMs: number | null;
  readonly filmBytes: number | null;
}

export interface CountRow {
  readonly plays: number;
  readonly finishes: number;
  readonly helps: number;
  readonly bookings: number;
}

/** What is asked about episodes, by name. */
@Injectable()
export class EpisodeQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Every episode the public sees, as the shelf stands. */
  async live(): Promise<LiveRow[]> {
    const rows: (Omit<LiveRow, 'content'> & { content: string | EpisodeContent })[] = await this.dataSource.query(
      `SELECT e.id, e.series_id AS seriesId, d.content, d.publish_at AS publishAt,
              f.duration_ms AS durationMs, f.bytes AS filmBytes
         FROM episodes e
         JOIN series s ON s.id = e.series_id
         JOIN episode_editions d ON d.id = e.live_edition_id
         LEFT JOIN episode_media f ON f.id = JSON_UNQUOTE(JSON_EXTRACT(d.content, '$.filmId'))
        ORDER BY s.position, e.position`,
    );
    return rows.map((row) => ({ ...row, content: parsed(row.content) }));
  }

  /** A file that belongs to something the public sees; null: as if there were none. */
  async publicMedia(id: string, kind: Media['kind']): Promise<Media | null> {
    const field = kind === 'film' ? '$.filmId' : '$.coverId';
    const [row] = await this.dataSource.query<Media[]>(
      `SELECT m.id, m.digest, m.kind, m.mime, m.bytes FROM episode_media m
        WHERE m.id = ? AND m.kind = ? AND EXISTS (
          SELECT 1 FROM episodes e JOIN episode_editions d ON d.id = e.live_edition_id
           WHERE JSON_UNQUOTE(JSON_EXTRACT(d.content, ?)) = m.id)`,
      [id, kind, field],
    );
    return row ?? null;
  }

  /** Counts of each episode since it was made. */
  async totals(): Promise<Map<string, CountRow>> {
    const rows: ({ id: string } & Record<keyof CountRow, string>)[] = await this.dataSource.query(
      `SELECT episode_id AS id, SUM(plays) AS plays, SUM(finishes) AS finishes, SUM(helps) AS helps,
              SUM(bookings) AS bookings FROM episode_counts GROUP BY episode_id`,
    );
    return new Map(rows.map((row) => [row.id, numbers(row)]));
  }

  /** Counts of one episode by day, where there are any. */
  async days(episodeId: string, from: Day): Promise<Map<Day, CountRow>> {
    const rows: ({ day: Day } & Record<keyof CountRow, string>)[] = await this.dataSource.query(
      'SELECT day, plays, finishes, helps, bookings FROM episode_counts WHERE episode_id = ? AND day >= ?',
      [episodeId, from],
    );
    return new Map(rows.map((row) => [row.day, numbers(row)]));
  }

  /** One more of a kind, if the public sees the episode. Returns whether it was counted. */
  async count(episodeId: string, day: Day, column: keyof CountRow, tx?: EntityManager): Promise<boolean> {
    const result: { affectedRows: number } = await (tx ?? this.dataSource).query(
      `INSERT INTO episode_counts (episode_id, day, ${column})
       SELECT id, ?, 1 FROM episodes WHERE id = ? AND live_edition_id IS NOT NULL
       ON DUPLICATE KEY UPDATE ${column} = episode_counts.${column} + 1`,
      [day, episodeId],
    );
    return result.affectedRows > 0;
  }
}

function numbers(row: Record<keyof CountRow, string | number>): CountRow {
  const { plays, finishes, helps, bookings } = row;
  return { plays: Number(plays), finishes: Number(finishes), helps: Number(helps), bookings: Number(bookings) };
}

/** MySQL hands JSON over parsed, MariaDB as text. */
function parsed(content: string | EpisodeContent): EpisodeContent {
  return typeof content === 'string' ? (JSON.parse(content) as EpisodeContent) : content;
}
