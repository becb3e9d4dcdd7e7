import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { ROSTER_BARRIERS, type RosterBarrier } from '@huifa/shared/appointments/roster.rules';
import { IsId } from '../platform/http/validation.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;

export class MakeSittingDto {
  @IsId() pointId!: string;
  @IsId() lawyerId!: string;
  /** First day, YYYY-MM-DD in Shanghai. */
  @IsString() @Matches(DAY, { message: '请选一个日子' }) day!: string;
  /** HH:MM, a full or half hour. */
  @IsString() @Matches(TIME, { message: '请选开始的时间' }) from!: string;
  @IsString() @Matches(TIME, { message: '请选结束的时间' }) to!: string;
  /** The same weekday each week up to this day; left out: once. */
  @IsOptional() @IsString() @Matches(DAY, { message: '请选重复到哪天' }) repeatUntil?: string;
}

export class PlaceSittingDto {
  @IsId() pointId!: string;
  @IsString() @Matches(DAY, { message: '请选一个日子' }) day!: string;
}

/** A day of the row on which nobody sits, and why. */
export class SkippedDayView {
  day!: string;
  @IsIn(ROSTER_BARRIERS) why!: RosterBarrier;
}

export class MadeSittingsView {
  /** Days on which the lawyer sits now. */
  made!: string[];
  skipped!: SkippedDayView[];
}

/** Somebody who can sit. */
export class RosterLawyerView {
  id!: string;
  name!: string;
  firmName!: string;
}

export class RosterLawyerListView {
  lawyers!: RosterLawyerView[];
}
