import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Topic } from '@huifa/shared/consultations/topics';
import type { Counted } from '@huifa/shared/episodes/episode.labels';
import { MOST_COUNTS_A_MINUTE } from '@huifa/shared/episodes/episode.rules';
import { dayOf, MINUTE_MS } from '@huifa/shared/kernel/day';
import { Clock } from '../platform/clock.js';
import { refuse } from '../platform/refuse.js';
import { EpisodeQueries, type LiveRow } from './episode.queries.js';
import type { EpisodeCardView, EpisodeView, NewestView, ShelfView } from './episodes.dto.js';
import { Series } from './episodes.entity.js';

const COLUMNS = { play: 'plays', finish: 'finishes', help: 'helps' } as const;

/** What everybody sees of 「惠•说法」, and what is counted of it. */
@Injectable()
export class EpisodesService {
  /** Counts taken in the running minute, per episode and kind: in memory, of this process, and of nobody. */
  private readonly taken = new Map<string, number>();
  private minute = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: EpisodeQueries,
    private readonly clock: Clock,
  ) {}

  async shelf(): Promise<ShelfView> {
    const live = await this.queries.live();
    const series = await this.dataSource.manager.find(Series, { order: { position: 'ASC' } });
    return {
      series: series
        .map(({ id, title, hook }) => {
          const episodes = live.filter(({ seriesId }) => seriesId === id).map((row) => cardOf(row));
          return { id, title, hook, episodes };
        })
        .filter(({ episodes }) => episodes.length > 0),
    };
  }

  async newest(): Promise<NewestView> {
    const [newest] = (await this.queries.live()).sort((a, b) => b.publishAt.getTime() - a.publishAt.getTime());
    return { episode: newest === undefined ? null : cardOf(newest) };
  }

  async view(id: string): Promise<EpisodeView> {
    const live = await this.queries.live();
    const row = live.find((candidate) => candidate.id === id);
    if (row === undefined) throw refuse('NOT_FOUND');
    const siblings = live.filter(({ seriesId }) => seriesId === row.seriesId);
    const next = siblings[siblings.indexOf(row) + 1];
    const series = await this.dataSource.manager.findOneByOrFail(Series, { id: row.seriesId });
    const { filmId, finderUserName, feedId, articleUrl, cues, text, materials } = row.content;
    return {
      ...cardOf(row),
      seriesTitle: series.title,
      filmId,
      filmBytes: row.filmBytes,
      finderUserName,
      feedId,
      articleUrl,
      cues: [...cues],
      text,
      materials: [...materials],
      next: next === undefined ? null : cardOf(next),
    };
  }

  /** One more, of today and of nobody. */
  async count(id: string, what: Counted): Promise<void> {
    if (!this.hasRoom(`${id}/${what}`)) throw refuse('TOO_MANY_REQUESTS');
    const counted = await this.queries.count(id, dayOf(this.clock.now()), COLUMNS[what]);
    if (!counted) throw refuse('NOT_FOUND');
  }

  /** A consultation came of it. Within the booking's own transaction; the matter itself does not know. */
  async countBooking(tx: EntityManager, id: string): Promise<void> {
    await this.queries.count(id, dayOf(this.clock.now()), 'bookings', tx);
  }

  private hasRoom(key: string): boolean {
    const minute = Math.floor(this.clock.now() / MINUTE_MS);
    if (minute !== this.minute) this.taken.clear();
    this.minute = minute;
    const taken = (this.taken.get(key) ?? 0) + 1;
    this.taken.set(key, taken);
    return taken <= MOST_COUNTS_A_MINUTE;
  }
}

function cardOf({ id, content, publishAt, durationMs }: LiveRow): EpisodeCardView {
  const { title, hook, topic, source, coverId } = content;
  return {
    id,
    title,
    hook,
    // An edition is approved whole: it has a topic and a cover.
    topic: topic as Topic,
    source,
    coverId: coverId as string,
    durationMs: source === 'film' ? durationMs : null,
    publishedAt: publishAt.toISOString(),
  };
}
