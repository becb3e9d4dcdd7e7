import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { type Role, ROLES } from '@huifa/shared/access/roles';
import { IsId } from '../platform/http/validation.js';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Which lines are shown. */
export class AccessLogQuery {
  /** First and last day, Shanghai. */
  @IsOptional() @IsString() @Matches(DAY, { message: '日期写成 2026-11-23' }) from?: string;
  @IsOptional() @IsString() @Matches(DAY, { message: '日期写成 2026-11-23' }) to?: string;
  @IsOptional() @IsId() personId?: string;
  @IsOptional() @IsIn(ROLES) role?: Role;
  /** An action of the matrix: 'board.open'. */
  @IsOptional() @IsString() @Matches(/^[a-zA-Z]{1,20}\.[a-zA-Z]{1,20}$/, { message: '请从列表里选' }) action?: string;
  /** A matter or colleague. */
  @IsOptional() @IsId() subjectId?: string;
  @IsOptional() @IsIn(['done', 'refused']) outcome?: 'done' | 'refused';
  /** Lines older than this one: the next page. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) before?: number;
}

export class AccessEntryView {
  id!: number;
  at!: string;
  personId!: string;
  /** Of staff and lawyers only; null when it was never told. */
  personName!: string | null;
  @IsIn(ROLES) role!: Role;
  action!: string;
  route!: string;
  subjectId!: string | null;
  /** The number of the matter that was asked for: HN-ZX-2026-000412. */
  matterNumber!: string | null;
  status!: number;
  /** Eight signs of the address's index: the same place shows the same mark. */
  place!: string;
}

export class AccessLogView {
  entries!: AccessEntryView[];
  /** To be sent as `before`; null: that was all. */
  next!: number | null;
  /** Everybody who could be asked for. */
  people!: AccessPersonView[];
}

export class AccessPersonView {
  id!: string;
  name!: string | null;
}
