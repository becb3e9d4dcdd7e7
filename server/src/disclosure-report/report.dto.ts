import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsObject, Max, Min, ValidateNested } from 'class-validator';
import { TABLE_COLUMNS, TABLE_ROWS, type TableColumn, type TableRow } from '@huifa/shared/disclosure/report-rows';
import { OrNull } from '../platform/http/validation.js';

const MOST = 10_000_000;

export class ReportYearDto {
  @Type(() => Number) @IsInt() @Min(2019) @Max(2100) year!: number;
}

export class ReportCellDto extends ReportYearDto {
  @IsIn(TABLE_ROWS) row!: TableRow;
  @IsIn(TABLE_COLUMNS) column!: TableColumn;
}

export class DocumentsDto {
  @IsInt() @Min(0) @Max(MOST) made!: number;
  @IsInt() @Min(0) @Max(MOST) repealed!: number;
  @IsInt() @Min(0) @Max(MOST) inForce!: number;
}

/** 表二: a town makes no 规章 and leaves it null. */
export class PublishedTableDto {
  @OrNull() @IsObject() @ValidateNested() @Type(() => DocumentsDto) rules!: DocumentsDto | null;
  @IsObject() @ValidateNested() @Type(() => DocumentsDto) normative!: DocumentsDto;
  @IsInt() @Min(0) @Max(MOST) licences!: number;
  @IsInt() @Min(0) @Max(MOST) penalties!: number;
  @IsInt() @Min(0) @Max(MOST) coercion!: number;
  /** 万元. */
  @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(MOST) chargesWan!: number;
}

/** A figure that does not fit, in words. */
export class ImbalanceView {
  where!: string;
  expected!: number;
  found!: number;
}

export class ReportSectionView {
  heading!: string;
  paragraphs!: string[];
}

export class ReportRowView {
  @IsIn(TABLE_ROWS) row!: TableRow;
  name!: string;
  figures!: number[];
}

export class ReportRemedyView {
  track!: string;
  label!: string;
  figures!: number[];
}

export class YearlyReportView {
  year!: number;
  title!: string;
  published!: PublishedTableDto;
  /** Row by row; each has seven figures, 总计 last. */
  requests!: ReportRowView[];
  remedies!: ReportRemedyView[];
  feeYuan!: number;
  /** An export waits until there are none. */
  imbalances!: ImbalanceView[];
  /** What is worth a second look and blocks nothing. */
  doubts!: ImbalanceView[];
  sections!: ReportSectionView[];
  /** The office's own day, and the last one (条例 Art. 50). */
  internalDueOn!: string;
  dueOn!: string;
}

export class ReportCaseView {
  /** Of a request of this system; null: it was brought in from a table. */
  id!: string | null;
  number!: string;
  receivedOn!: string;
  closedOn!: string | null;
}

export class ReportCellView {
  name!: string;
  cases!: ReportCaseView[];
}

export class ImportProblemView {
  /** 1 is the head of the table; 0 the whole file. */
  row!: number;
  column!: string;
  message!: string;
}

export class ImportedView {
  /** How many were taken: all, or none. */
  taken!: number;
  problems!: ImportProblemView[];
}
