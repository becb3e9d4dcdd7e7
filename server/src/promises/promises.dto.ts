import { IsInt, IsString, Matches, Max, Min } from 'class-validator';

/** What the town promises, in office minutes (360 a working day), calendar days and times. */
export class PromiseFiguresDto {
  /** A firm answers an offer within so many office minutes. */
  @IsInt() @Min(30) @Max(3600) offerMinutes!: number;
  @IsInt() @Min(30) @Max(3600) urgentOfferMinutes!: number;
  /** A written answer. */
  @IsInt() @Min(60) @Max(10_800) writtenMinutes!: number;
  @IsInt() @Min(30) @Max(10_800) urgentWrittenMinutes!: number;
  /** The office's own decision. */
  @IsInt() @Min(30) @Max(3600) officeMinutes!: number;
  /** A meeting or call begins at least so many office minutes ahead. */
  @IsInt() @Min(0) @Max(3600) leadMinutes!: number;
  /** Residents cancel and move until so many office minutes before. */
  @IsInt() @Min(0) @Max(3600) cancelMinutes!: number;
  /** Calendar days after closing in which one may ask on. */
  @IsInt() @Min(1) @Max(365) followUpDays!: number;
  /** After so many declines or expiries the office decides in writing. */
  @IsInt() @Min(1) @Max(5) maxDeclines!: number;
}

export class MakePromiseDto extends PromiseFiguresDto {
  /** First day, YYYY-MM-DD in Shanghai; after today. */
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '请选开始的日子' })
  effectiveFrom!: string;
}

export class PromiseView extends PromiseFiguresDto {
  id!: string;
  effectiveFrom!: string;
  /** In force today; a later one still lies ahead, an earlier one has passed. */
  standing!: 'past' | 'inForce' | 'ahead';
  byName!: string | null;
  createdAt!: string;
}

export class PromiseListView {
  /** Newest first day first. */
  versions!: PromiseView[];
  /** The earliest first day that a new version may have. */
  earliest!: string;
}
