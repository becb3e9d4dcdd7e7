import { IsIn } from 'class-validator';
import { type Topic, TOPIC_CODES } from '@huifa/shared/consultations/topics';
import { COUNTED, type Counted, type Source, SOURCES } from '@huifa/shared/episodes/episode.labels';

/** One line of captions; milliseconds. */
export class CueView {
  from!: number;
  to!: number;
  text!: string;
}

export class EpisodeCardView {
  id!: string;
  title!: string;
  /** One line that makes one want to see it. */
  hook!: string;
  @IsIn(TOPIC_CODES) topic!: Topic;
  @IsIn(SOURCES) source!: Source;
  /** For GET /covers/{id}. */
  coverId!: string;
  /** null where another house plays it. */
  durationMs!: number | null;
  publishedAt!: string;
}

export class SeriesView {
  id!: string;
  title!: string;
  hook!: string;
  episodes!: EpisodeCardView[];
}

export class ShelfView {
  series!: SeriesView[];
}

export class NewestView {
  /** null before the first is out. */
  episode!: EpisodeCardView | null;
}

export class EpisodeView extends EpisodeCardView {
  seriesTitle!: string;
  /** For GET /films/{id}; null where another house plays it. */
  filmId!: string | null;
  /** What loading it costs. */
  filmBytes!: number | null;
  finderUserName!: string | null;
  feedId!: string | null;
  articleUrl!: string | null;
  cues!: CueView[];
  text!: string;
  /** 「先备好这些材料」 */
  materials!: string[];
  /** The one after it in its series. */
  next!: EpisodeCardView | null;
}

export class CountDto {
  @IsIn(COUNTED) what!: Counted;
}
