import { IsIn, IsInt, Max, Min } from 'class-validator';
import { REMEDY_TRACKS, type RemedyResult, type RemedyTrack } from '@huifa/shared/disclosure/yearly-report';
import { IsLegalDay, OrNull, Words } from '../platform/http/validation.js';

const RESULTS: readonly RemedyResult[] = ['upheld', 'corrected', 'other'];

/** A reconsideration or a suit about a request: of a day on which the town received the copy. */
export class RemedyDto {
  @IsIn(REMEDY_TRACKS) track!: RemedyTrack;
  @Words(2, 60) caseNumber!: string;
  /** The day on which the copy came. */
  @IsLegalDay() openedOn!: string;
  /** 普通程序: the town's reply has ten working days instead of five. */
  @IsIn(['simplified', 'ordinary', null]) procedure!: 'simplified' | 'ordinary' | null;
}

export class EndRemedyDto {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
  @OrNull() @IsLegalDay() endedOn!: string | null;
  @IsIn([...RESULTS, null]) result!: RemedyResult | null;
}

export class RemedyCaseView {
  id!: string;
  version!: number;
  @IsIn(REMEDY_TRACKS) track!: RemedyTrack;
  caseNumber!: string;
  openedOn!: string;
  /** The town's own last day for its answer with all evidence. */
  answerDueOn!: string;
  endedOn!: string | null;
  @IsIn([...RESULTS, null]) result!: RemedyResult | null;
}
