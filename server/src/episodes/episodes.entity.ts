import { Column, Entity, Index, Unique } from 'typeorm';
import type { Topic } from '@huifa/shared/consultations/topics';
import type { Cue } from '@huifa/shared/episodes/captions';
import type { Source } from '@huifa/shared/episodes/episode.labels';
import type { EpisodeEvent, EpisodeState } from '@huifa/shared/episodes/episode.machine';
import { Code, IdKey, LegalDay, Moment, Plain, Ref, Written } from '../platform/db/columns.js';

/** What an episode says and shows, on the desk and frozen in an edition. */
export interface EpisodeContent {
  readonly title: string;
  readonly hook: string;
  readonly topic: Topic | null;
  readonly source: Source;
  readonly filmId: string | null;
  readonly finderUserName: string | null;
  readonly feedId: string | null;
  readonly articleUrl: string | null;
  readonly coverId: string | null;
  readonly cues: readonly Cue[];
  /** The whole story in writing, for who cannot hear, see or load it. */
  readonly text: string;
  readonly materials: readonly string[];
}

/** 系列 of 「惠•说法」. */
@Entity('series')
export class Series {
  @IdKey() id!: string;
  @Column({ type: 'int', default: 1 }) version!: number;
  @Plain(30) title!: string;
  @Plain(60) hook!: string;
  @Column({ type: 'int' }) position!: number;
}

/** One episode as it lies on the desk; the public sees its live edition and never this row. */
@Entity('episodes')
@Index(['seriesId', 'position'])
export class Episode {
  @IdKey() id!: string;
  @Ref() seriesId!: string;
  @Column({ type: 'int' }) position!: number;
  @Code(16) state!: EpisodeState;
  @Column({ type: 'int', default: 1 }) version!: number;
  @Column({ type: 'json' }) content!: EpisodeContent;
  /** Who changed it last: not who may approve it. */
  @Ref() editedBy!: string;
  @Moment() editedAt!: Date;
  /** What the public sees now. */
  @Ref({ nullable: true }) liveEditionId!: string | null;
  /** What it sees from `publishAt` on. */
  @Ref({ nullable: true }) nextEditionId!: string | null;
  @Moment({ nullable: true }) publishAt!: Date | null;
}

/**
 * 版: an episode as it was approved. Never changed, so that it can be said later what was shown, and who let it. The
 * database refuses one whose author approved it (author_is_not_publisher in migration 0009; TypeORM knows no CHECK here).
 */
@Entity('episode_editions')
@Unique(['episodeId', 'number'])
export class Edition {
  @IdKey() id!: string;
  @Ref() episodeId!: string;
  @Column({ type: 'int' }) number!: number;
  @Column({ type: 'json' }) content!: EpisodeContent;
  @Ref() authoredBy!: string;
  @Ref() approvedBy!: string;
  @Moment() approvedAt!: Date;
  @Moment() publishAt!: Date;
}

/** Who took which step when; reasons are the office's own words. */
@Entity('episode_steps')
@Index(['episodeId', 'written'])
export class EpisodeStep {
  @IdKey() id!: string;
  @Written() written!: string;
  @Ref() episodeId!: string;
  @Code(16) event!: EpisodeEvent | 'create' | 'save';
  /** null: a timer. */
  @Ref({ nullable: true }) actorId!: string | null;
  @Plain(500, { nullable: true }) reason!: string | null;
  @Moment() at!: Date;
}

/** A film or a cover that was uploaded. The bytes lie in the store under their hash and never change. */
@Entity('episode_media')
export class Media {
  @IdKey() id!: string;
  @Index({ unique: true }) @Code(64) digest!: string;
  @Code(8) kind!: 'film' | 'cover';
  @Code(32) mime!: string;
  @Column({ type: 'int' }) bytes!: number;
  @Column({ type: 'int' }) width!: number;
  @Column({ type: 'int' }) height!: number;
  @Column({ type: 'int', nullable: true }) durationMs!: number | null;
  @Column({ type: 'boolean', default: false }) sound!: boolean;
  @Ref() uploadedBy!: string;
  @Moment() at!: Date;
}

/** How often an episode was played, watched to its end, and led on to help; of a day, and of nobody. */
@Entity('episode_counts')
export class EpisodeCount {
  @Ref({ primary: true }) episodeId!: string;
  @LegalDay({ primary: true }) day!: string;
  @Column({ type: 'int', default: 0 }) plays!: number;
  @Column({ type: 'int', default: 0 }) finishes!: number;
  @Column({ type: 'int', default: 0 }) helps!: number;
  /** Consultations booked from it. */
  @Column({ type: 'int', default: 0 }) bookings!: number;
}
