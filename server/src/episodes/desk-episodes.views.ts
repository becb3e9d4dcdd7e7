import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { mayEdit, missingParts, stepsFor } from '@huifa/shared/episodes/episode.rules';
import { addDays, dayOf } from '@huifa/shared/kernel/day';
import { PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { refuse } from '../platform/refuse.js';
import type {
  EpisodeDayCountsView,
  DeskEpisodeRowView,
  DeskEpisodeView,
  DeskShelfView,
  EpisodeStepView,
} from './desk-episodes.dto.js';
import { type CountRow, EpisodeQueries } from './episode.queries.js';
import { Episode, EpisodeStep, Media, Series } from './episodes.entity.js';
import { mediaView } from './media.service.js';

const DAYS_SHOWN = 30;
const STEPS_SHOWN = 50;
const NONE: CountRow = { plays: 0, finishes: 0, helps: 0, bookings: 0 };

/** What the desk sees of episodes. */
@Injectable()
export class DeskEpisodeViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
    private readonly queries: EpisodeQueries,
    private readonly clock: Clock,
  ) {}

  async shelf(): Promise<DeskShelfView> {
    const { manager } = this.dataSource;
    const [series, episodes, totals] = await Promise.all([
      manager.find(Series, { order: { position: 'ASC' } }),
      manager.find(Episode, { order: { position: 'ASC' } }),
      this.queries.totals(),
    ]);
    const films = await this.films(manager, episodes);
    const names = await this.names(episodes.map(({ editedBy }) => editedBy));
    const row = (episode: Episode) =>
      rowOf(episode, films.get(episode.content.filmId ?? '') ?? null, names, totals.get(episode.id));
    return {
      series: series.map(({ id, version, title, hook }) => {
        const own = episodes.filter(({ seriesId }) => seriesId === id);
        const renamable = !own.some(({ liveEditionId, state }) => liveEditionId !== null || state === 'scheduled');
        return { id, version, title, hook, renamable, episodes: own.map(row) };
      }),
    };
  }

  async view({ personId }: Actor, id: string): Promise<DeskEpisodeView> {
    const { manager } = this.dataSource;
    const episode = await manager.findOneBy(Episode, { id });
    if (episode === null) throw refuse('NOT_FOUND');
    const { content, state, editedBy, seriesId } = episode;
    const [film = null] = (await this.films(manager, [episode])).values();
    const series = await manager.findOneByOrFail(Series, { id: seriesId });
    const order = { written: 'DESC' } as const;
    const steps = await manager.find(EpisodeStep, { where: { episodeId: id }, order, take: STEPS_SHOWN });
    const names = await this.names([editedBy, ...steps.flatMap(({ actorId }) => actorId ?? [])]);
    const row = rowOf(episode, film, names, (await this.queries.totals()).get(id));
    const { hook, finderUserName, feedId, articleUrl, cues, text, materials } = content;
    return {
      ...row,
      ...{ seriesId, seriesTitle: series.title, hook, finderUserName, feedId, articleUrl, text },
      film: film === null ? null : mediaView(film),
      cues: [...cues],
      materials: [...materials],
      actions: stepsFor({ state, editedBy, live: row.live, missing: row.missing }, personId),
      editable: mayEdit(state),
      ownWork: editedBy === personId,
      steps: steps.map((step) => stepView(step, names)),
      days: await this.days(id),
    };
  }

  /** What stands between an episode and the public. */
  async missingIn(manager: EntityManager, episode: Episode): Promise<string[]> {
    const [film = null] = (await this.films(manager, [episode])).values();
    return missingOf(episode, film);
  }

  private async films(manager: EntityManager, episodes: readonly Episode[]): Promise<Map<string, Media>> {
    const ids = episodes.flatMap(({ content }) => content.filmId ?? []);
    const films = ids.length === 0 ? [] : await manager.findBy(Media, { id: In(ids) });
    return new Map(films.map((film) => [film.id, film]));
  }

  private async names(ids: readonly string[]): Promise<Map<string, string>> {
    const known = [...new Set(ids)];
    const names = await Promise.all(known.map(async (id) => (await this.people.contact(id)).name ?? '工作人员'));
    return new Map(known.map((id, index) => [id, names[index] ?? '']));
  }

  private async days(id: string): Promise<EpisodeDayCountsView[]> {
    const today = dayOf(this.clock.now());
    const shown = Array.from({ length: DAYS_SHOWN }, (_, index) => addDays(today, index - DAYS_SHOWN + 1));
    const counts = await this.queries.days(id, shown[0] ?? today);
    return shown.map((day) => ({ day, ...(counts.get(day) ?? NONE) }));
  }
}

function rowOf(
  episode: Episode,
  film: Media | null,
  names: ReadonlyMap<string, string>,
  counts: CountRow = NONE,
): DeskEpisodeRowView {
  const { id, version, state, content, liveEditionId, publishAt, editedAt, editedBy } = episode;
  const { title, topic, source, coverId } = content;
  return {
    ...{ id, version, title, topic, source, state, coverId },
    durationMs: source === 'film' ? (film?.durationMs ?? null) : null,
    live: liveEditionId !== null,
    publishAt: publishAt?.toISOString() ?? null,
    editedAt: editedAt.toISOString(),
    editedBy: names.get(editedBy) ?? '',
    missing: missingOf(episode, film),
    counts,
  };
}

function missingOf({ content }: Episode, film: Media | null): string[] {
  const { coverId, materials } = content;
  const written = materials.filter((line) => line.trim() !== '');
  return missingParts({ ...content, hasCover: coverId !== null, filmMs: film?.durationMs ?? null, materials: written });
}

function stepView({ event, actorId, reason, at }: EpisodeStep, names: ReadonlyMap<string, string>): EpisodeStepView {
  return { event, by: actorId === null ? null : (names.get(actorId) ?? ''), reason, at: at.toISOString() };
}
