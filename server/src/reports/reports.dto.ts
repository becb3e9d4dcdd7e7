import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { type Topic, TOPIC_CODES } from '@huifa/shared/consultations/topics';
import { RESPONSE_GROUPS, type ResponseGrouping } from '@huifa/shared/reports/response-times';
import { IsId } from '../platform/http/validation.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class ResponseTimesFilterDto {
  /** Default: firm. */
  @IsOptional() @IsIn(RESPONSE_GROUPS) by?: ResponseGrouping;
  /** Offers made on these days, both counted: YYYY-MM-DD in Shanghai. Default: the last 90 days. At most 731 days. */
  @IsOptional() @IsString() @Matches(DAY) from?: string;
  @IsOptional() @IsString() @Matches(DAY) to?: string;
  @IsOptional() @IsId() firmId?: string;
  @IsOptional() @IsIn(TOPIC_CODES) topic?: Topic;
  @IsOptional() @IsId() communityId?: string;
}

/** Always with the count behind it; null with fewer than five. */
export class ResponseFigureView {
  /** Offers that firms answered or let pass. */
  offers!: number;
  accepted!: number;
  /** Half within, nine in ten within: office minutes from offer to acceptance. */
  half!: number | null;
  nineInTen!: number | null;
  /** Share of offers answered before they expired, 0 to 1. */
  inTime!: number | null;
}

export class ResponseGroupView extends ResponseFigureView {
  /** Id of a firm or community, code of a topic, YYYY-MM; null: not told. */
  key!: string | null;
  /** As it is called. */
  name!: string;
}

export class NamedView {
  id!: string;
  name!: string;
}

export class ResponseTimesView {
  @IsIn(RESPONSE_GROUPS) by!: ResponseGrouping;
  from!: string;
  to!: string;
  all!: ResponseFigureView;
  groups!: ResponseGroupView[];
  /** Groups of fewer than five, which are not shown. */
  hidden!: number;
  /** What the filters offer. */
  firms!: NamedView[];
  communities!: NamedView[];
}
