import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { TEMPLATE_STATES, type TemplateState } from '@huifa/shared/consultations/reply-templates';
import { type Topic, TOPIC_CODES } from '@huifa/shared/consultations/topics';
import { ChangeView } from '../organizations/change.dto.js';
import { OrNull, Words } from '../platform/http/validation.js';

export class TemplateFilterDto {
  /** 'withdrawn' lists what is no longer in use. */
  @IsOptional() @IsIn(['kept', 'withdrawn']) show?: 'kept' | 'withdrawn';
}

export class TemplateTopicDto {
  /** Those of this topic come first; left out: only those for every topic. */
  @IsOptional() @IsIn(TOPIC_CODES) topic?: Topic;
}

export class NewTemplateDto {
  @Words(2, 40) title!: string;
  /** null: for every topic. */
  @OrNull() @IsIn(TOPIC_CODES) topic!: Topic | null;
  /** 【…】 stands for what somebody must fill in before it is sent. */
  @Words(10, 2000) text!: string;
  /** Smaller comes first. */
  @IsInt() @Min(1) @Max(9999) position!: number;
  @IsIn(TEMPLATE_STATES) state!: TemplateState;
}

export class TemplateDto extends NewTemplateDto {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
}

export class KeptTemplateView {
  id!: string;
  version!: number;
  title!: string;
  @IsIn([...TOPIC_CODES, null]) topic!: Topic | null;
  text!: string;
  position!: number;
  @IsIn(TEMPLATE_STATES) state!: TemplateState;
}

export class KeptTemplateListView {
  templates!: KeptTemplateView[];
  /** Whether this person may write them. */
  mayWrite!: boolean;
}

export class TemplateRoomView extends KeptTemplateView {
  mayWrite!: boolean;
  changes!: ChangeView[];
}

/** A template in use, for whoever answers. */
export class ReplyTemplateView {
  id!: string;
  title!: string;
  @IsIn([...TOPIC_CODES, null]) topic!: Topic | null;
  text!: string;
}

export class ReplyTemplateListView {
  templates!: ReplyTemplateView[];
}
