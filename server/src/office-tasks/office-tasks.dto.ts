import { IsIn, IsOptional } from 'class-validator';
import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { type Light, LIGHTS } from '@huifa/shared/consultations/clock';
import { type Topic, TOPIC_CODES } from '@huifa/shared/consultations/topics';
import {
  OFFICE_TASK_KINDS,
  OFFICE_TASK_OUTCOMES,
  type OfficeTaskKind,
  type OfficeTaskOutcome,
} from '@huifa/shared/office-tasks/office-tasks';
import { IsId, OrNull, Words } from '../platform/http/validation.js';

export const OFFICE_TASK_LISTS = ['open', 'later', 'done'] as const;
export type OfficeTaskList = (typeof OFFICE_TASK_LISTS)[number];

export class OfficeTaskFilterDto {
  /** 'later': not to be done yet · 'done': of the last 30 days · default: to be done now. */
  @IsOptional() @IsIn(OFFICE_TASK_LISTS) show?: OfficeTaskList;
  @IsOptional() @IsIn(OFFICE_TASK_KINDS) kind?: OfficeTaskKind;
  /** 'true': only what is mine. */
  @IsOptional() @IsIn(['true']) mine?: 'true';
  /** All of one matter, whatever their state. */
  @IsOptional() @IsId() matterId?: string;
}

export const OFFICE_TASK_ACTIONS = ['finish', 'takeUpAgain', 'assign'] as const;
export type OfficeTaskAction = (typeof OFFICE_TASK_ACTIONS)[number];

export class OfficeTaskView {
  id!: string;
  @IsIn(OFFICE_TASK_KINDS) kind!: OfficeTaskKind;
  @IsIn(['open', 'done']) state!: 'open' | 'done';
  matterId!: string;
  matterNumber!: string;
  @IsIn([...TOPIC_CODES, null]) topic!: Topic | null;
  villageName!: string | null;
  firmName!: string | null;
  clerkId!: string | null;
  clerkName!: string | null;
  openedAt!: string;
  startsAt!: string;
  dueAt!: string;
  /** Office minutes; negative when over; null when it is done or not to be done yet. */
  minutesLeft!: number | null;
  @IsIn(LIGHTS) light!: Light;
  doneAt!: string | null;
  doneByName!: string | null;
  @IsIn([...OFFICE_TASK_OUTCOMES, null]) outcome!: OfficeTaskOutcome | null;
  note!: string | null;
  @IsIn(OFFICE_TASK_ACTIONS, { each: true }) actions!: OfficeTaskAction[];
}

export class OfficeTaskCountsView {
  /** To be done now. */
  open!: number;
  overdue!: number;
  unreachable!: number;
  mine!: number;
  later!: number;
}

export class OfficeClerkView {
  id!: string;
  name!: string;
}

export class OfficeTaskListView {
  /** The server's moment, for counting down. */
  now!: string;
  counts!: OfficeTaskCountsView;
  tasks!: OfficeTaskView[];
  /** Whom a task may be given to. */
  clerks!: OfficeClerkView[];
}

export class FinishOfficeTaskDto {
  @IsIn(OFFICE_TASK_OUTCOMES) outcome!: OfficeTaskOutcome;
  /** What was done; read by the office only. */
  @Words(4, LIMITS.reason) note!: string;
}

export class AssignOfficeTaskDto {
  /** A clerk or the director; null: nobody's. */
  @OrNull() @IsId() clerkId!: string | null;
}
