/** What an episode must have before anybody may see it, and who may let them (docs/law/publicity.md). */
import type { Topic } from '../consultations/topics.js';
import { captionFaults, type Cue } from './captions.js';
import type { Source } from './episode.labels.js';
import { type EpisodeEvent, episodeMachine, type EpisodeState } from './episode.machine.js';
import { eventsFrom } from '../kernel/machine.js';

export const EPISODE_LIMITS = {
  title: 30,
  hook: 60,
  text: 5000,
  material: 40,
  materials: 5,
  captions: 60_000,
  reason: 500,
  /** Bytes of one film, and its length: an episode is short. */
  filmBytes: 300 * 1024 * 1024,
  filmMs: 30 * 60_000,
  coverBytes: 8 * 1024 * 1024,
} as const;

/** Counts of one kind that one episode takes in a minute: more is a machine, not the town. */
export const MOST_COUNTS_A_MINUTE = 60;

/** What is on the desk, as far as these rules look at it. */
export interface Manuscript {
  readonly title: string;
  readonly hook: string;
  readonly topic: Topic | null;
  readonly source: Source;
  /** Of the film; null where there is none, or where its length is not known to us. */
  readonly filmMs: number | null;
  readonly finderUserName: string | null;
  readonly feedId: string | null;
  readonly articleUrl: string | null;
  readonly hasCover: boolean;
  readonly cues: readonly Cue[];
  readonly text: string;
  readonly materials: readonly string[];
}

/** What stands between a manuscript and the public, in words for the desk; empty: it may be submitted. */
export function missingParts(m: Manuscript): string[] {
  const missing: string[] = [];
  if (m.title === '') missing.push('还没有标题');
  if (m.hook === '') missing.push('还没有一句话引子');
  if (m.topic === null) missing.push('还没有选是哪方面的事');
  if (!m.hasCover) missing.push('还没有封面');
  missing.push(...missingSource(m));
  if (m.text === '') missing.push('还没有文字版');
  if (m.materials.length !== EPISODE_LIMITS.materials) missing.push('「先备好这些材料」要写满 5 行');
  return missing;
}

function missingSource(m: Manuscript): string[] {
  if (m.source === 'article') return m.articleUrl === null ? ['还没有填公众号文章的链接'] : [];
  const missing: string[] = [];
  if (m.source === 'film' && m.filmMs === null) missing.push('还没有上传短片');
  if (m.source === 'channels' && (m.finderUserName === null || m.feedId === null))
    missing.push('还没有填视频号和短片的编号');
  // Channels draws captions into its own pictures; ours are for what we play ourselves.
  if (m.source === 'film' && m.cues.length === 0) missing.push('还没有字幕');
  if (m.source === 'film' && m.filmMs !== null) missing.push(...captionFaults(m.cues, m.filmMs));
  return missing;
}

/** What decides who may take which step. */
export interface EpisodeStanding {
  readonly state: EpisodeState;
  /** Who changed it last. */
  readonly editedBy: string;
  /** The public sees an edition of it now. */
  readonly live: boolean;
  readonly missing: readonly string[];
}

export type DeskEvent = Exclude<EpisodeEvent, 'appear'>;

/**
 * The steps that a member of staff may take now. Author and publisher are two people: whoever changed it last cannot
 * approve it.
 */
export function stepsFor({ state, editedBy, live, missing }: EpisodeStanding, personId: string): DeskEvent[] {
  return eventsFrom(episodeMachine, state).filter((event): event is DeskEvent => {
    if (event === 'appear') return false;
    if (event === 'submit') return missing.length === 0;
    if (event === 'approve') return personId !== editedBy && missing.length === 0;
    if (event === 'withdraw') return live || state === 'scheduled';
    return true;
  });
}

/** Whether what stands on the desk may be typed into. Everything else is revised first. */
export function mayEdit(state: EpisodeState): boolean {
  return state === 'draft';
}
