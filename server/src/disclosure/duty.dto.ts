import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import { IsLegalDay, OrNull, Words } from '../platform/http/validation.js';
import type { Duty } from './disclosure.entity.js';

const DUTIES: readonly Duty[] = ['noticeSigner', 'secrecyReviewer', 'replySigner'];

export class DutyDto {
  @IsIn(DUTIES) duty!: Duty;
  @Words(2, 30) name!: string;
  @Words(2, 40) post!: string;
  /** Stands in for whoever holds it. */
  @IsBoolean() deputy!: boolean;
  @IsLegalDay() startsOn!: string;
  @OrNull() @IsLegalDay() endsOn!: string | null;
}

export class EndDutyDto {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
  @IsLegalDay() endsOn!: string;
}

export class DutyView extends DutyDto {
  id!: string;
  version!: number;
}

export class DutyListView {
  duties!: DutyView[];
  mayWrite!: boolean;
}
