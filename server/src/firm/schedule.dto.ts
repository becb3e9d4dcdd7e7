import { IsIn, Matches } from 'class-validator';
import { type Way, WAYS } from '@huifa/shared/consultations/ways';

export const ENTRY_KINDS = ['meeting', 'due', 'duty'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export class WeekQueryDto {
  /** The first of seven days, YYYY-MM-DD in Shanghai. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) from!: string;
}

/** A line of a lawyer's calendar: way, time, place and number; no name, no word. */
export class EntryView {
  /** The matter; null for a sitting. */
  taskId!: string | null;
  @IsIn(ENTRY_KINDS) kind!: EntryKind;
  @IsIn([...WAYS, null]) way!: Way | null;
  number!: string | null;
  startsAt!: string;
  endsAt!: string;
  place!: string | null;
  cancelled!: boolean;
}

export class WeekView {
  /** The days, in order. */
  days!: string[];
  entries!: EntryView[];
  /** Days of these on which I am on leave. */
  leaveDays!: string[];
}

/** My secret address for a calendar program. */
export class FeedView {
  /** Null: there is none. */
  createdAt!: string | null;
  /** When a calendar program last asked. */
  readAt!: string | null;
  /** Below the API's own address; shown once, when it is made. */
  path!: string | null;
}
