/** What is being typed of an episode, and what is sent when it is saved. */
import type { Input } from '@huifa/shared/api/client';
import { type Cue, writeVtt } from '@huifa/shared/episodes/captions';
import type { DeskEpisodeView, MediaView } from '../views';

type Form = Input<'PUT /desk/episodes/{id}'>['body'];

/** The screen's fields: the film as it is, captions as lines. */
export interface Manuscript extends Omit<Form, 'version' | 'captions' | 'filmId'> {
  readonly film: MediaView | null;
  readonly cues: readonly Cue[];
}

export function manuscriptOf(episode: DeskEpisodeView): Manuscript {
  const { title, hook, topic, source, film, finderUserName, feedId, articleUrl, coverId, cues, text, materials } =
    episode;
  return { title, hook, topic, source, film, finderUserName, feedId, articleUrl, coverId, cues, text, materials };
}

/** What the server takes; an empty field of a link is none. */
export function formOf({ film, cues, ...rest }: Manuscript, version: number): Form {
  const { finderUserName, feedId, articleUrl } = rest;
  return {
    ...rest,
    version,
    filmId: film?.id ?? null,
    finderUserName: finderUserName || null,
    feedId: feedId || null,
    articleUrl: articleUrl || null,
    captions: cues.length === 0 ? '' : writeVtt(cues),
  };
}
