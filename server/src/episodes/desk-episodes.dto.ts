import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { type Topic, TOPIC_CODES } from '@huifa/shared/consultations/topics';
import { type Source, SOURCES } from '@huifa/shared/episodes/episode.labels';
import {
  EPISODE_STATES,
  type EpisodeEvent,
  episodeMachine,
  type EpisodeState,
} from '@huifa/shared/episodes/episode.machine';
import { EPISODE_LIMITS } from '@huifa/shared/episodes/episode.rules';
import { VersionDto } from '../matters/matter.dto.js';
import { IsId, OrNull, Words } from '../platform/http/validation.js';
import { CueView } from './episodes.dto.js';

const STEPS = Object.keys(episodeMachine.on) as EpisodeEvent[];
const ALL_EVENTS = ['create', 'save', ...STEPS] as const;

export class NewSeriesDto {
  @Words(1, EPISODE_LIMITS.title) title!: string;
  @Words(1, EPISODE_LIMITS.hook) hook!: string;
}

export class SaveSeriesDto extends VersionDto {
  @Words(1, EPISODE_LIMITS.title) title!: string;
  @Words(1, EPISODE_LIMITS.hook) hook!: string;
}

/** All ids of a list, in their new order. */
export class OrderDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @Matches(/^[0-9a-f]{32}$/, { each: true, message: '编号不对' })
  ids!: string[];
}

export class NewEpisodeDto {
  @IsId() seriesId!: string;
  @Words(1, EPISODE_LIMITS.title) title!: string;
}

/** The whole manuscript, as the screen shows it. */
export class SaveEpisodeDto extends VersionDto {
  @Words(1, EPISODE_LIMITS.title) title!: string;
  @Words(0, EPISODE_LIMITS.hook) hook!: string;
  @OrNull() @IsIn(TOPIC_CODES) topic!: Topic | null;
  @IsIn(SOURCES) source!: Source;
  @OrNull() @IsId() filmId!: string | null;
  /** 视频号 ID, 「sph…」. */
  @OrNull()
  @IsString()
  @Matches(/^sph[\w-]{4,60}$/, { message: '视频号编号以 sph 开头，请从视频号助手里复制' })
  finderUserName!: string | null;
  @OrNull()
  @IsString()
  @Matches(/^[\w\-/+=]{8,128}$/, { message: '短片编号不对，请从视频号助手里复制' })
  feedId!: string | null;
  @OrNull()
  @IsString()
  @Matches(/^https:\/\/mp\.weixin\.qq\.com\/s[/?][\w\-/?=&%.#]{1,400}$/, { message: '请填公众号文章的完整链接' })
  articleUrl!: string | null;
  @OrNull() @IsId() coverId!: string | null;
  /** WebVTT; empty: none yet. */
  @Words(0, EPISODE_LIMITS.captions) captions!: string;
  @Words(0, EPISODE_LIMITS.text) text!: string;
  /** Five lines; an empty one is not written yet. */
  @IsArray()
  @ArrayMinSize(5)
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @MaxLength(EPISODE_LIMITS.material, { each: true })
  @Matches(/^[^\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/, {
    each: true,
    message: '里面有看不见的特殊符号，请删掉后再提交',
  })
  materials!: string[];
}

export class CaptionsDto {
  /** WebVTT, as a file or from the clipboard. */
  @Words(1, EPISODE_LIMITS.captions) captions!: string;
}

export class ApproveDto extends VersionDto {
  /** When the public may see it; at once unless told. */
  @IsOptional() @IsISO8601({ strict: true }) publishAt?: string;
}

export class ReasonDto extends VersionDto {
  @Words(4, EPISODE_LIMITS.reason) reason!: string;
}

export class CaptionsView {
  cues!: CueView[];
}

export class MediaView {
  id!: string;
  bytes!: number;
  width!: number;
  height!: number;
  durationMs!: number | null;
  sound!: boolean;
}

export class EpisodeCountsView {
  plays!: number;
  finishes!: number;
  /** Taps on 「我家也有这事」. */
  helps!: number;
  bookings!: number;
}

export class EpisodeDayCountsView extends EpisodeCountsView {
  day!: string;
}

export class DeskEpisodeRowView {
  id!: string;
  version!: number;
  title!: string;
  @IsIn(TOPIC_CODES) topic!: Topic | null;
  @IsIn(SOURCES) source!: Source;
  @IsIn(EPISODE_STATES) state!: EpisodeState;
  coverId!: string | null;
  durationMs!: number | null;
  /** The public sees an edition of it. */
  live!: boolean;
  publishAt!: string | null;
  editedAt!: string;
  editedBy!: string;
  missing!: string[];
  counts!: EpisodeCountsView;
}

export class DeskSeriesView {
  id!: string;
  version!: number;
  title!: string;
  hook!: string;
  /** Its name may be changed: nothing of it is public. */
  renamable!: boolean;
  episodes!: DeskEpisodeRowView[];
}

export class DeskShelfView {
  series!: DeskSeriesView[];
}

export class EpisodeStepView {
  @IsIn(ALL_EVENTS) event!: (typeof ALL_EVENTS)[number];
  /** null: a timer. */
  by!: string | null;
  reason!: string | null;
  at!: string;
}

export class DeskEpisodeView extends DeskEpisodeRowView {
  seriesId!: string;
  seriesTitle!: string;
  hook!: string;
  film!: MediaView | null;
  finderUserName!: string | null;
  feedId!: string | null;
  articleUrl!: string | null;
  cues!: CueView[];
  text!: string;
  materials!: string[];
  /** What this person may do now. */
  @IsIn(STEPS, { each: true }) actions!: EpisodeEvent[];
  editable!: boolean;
  /** This person changed it last, and so may not publish it. */
  ownWork!: boolean;
  steps!: EpisodeStepView[];
  /** The last thirty days, oldest first. */
  days!: EpisodeDayCountsView[];
}
