import { Matches } from 'class-validator';
import { IsId } from '../platform/http/validation.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class OwnLeaveDto {
  /** The first day away, YYYY-MM-DD in Shanghai. */
  @Matches(DAY) fromOn!: string;
  /** The last day away. */
  @Matches(DAY) toOn!: string;
}

export class EndLeaveDto {
  @IsId() leaveId!: string;
}

export class OwnLeaveView {
  id!: string;
  fromOn!: string;
  toOn!: string;
  /** Sittings that fall into it and are still to come: somebody else must be found. */
  sittings!: number;
  /** My matters that must be done, or are met, while I am away. */
  matters!: number;
}

export class OwnLeaveListView {
  /** What has not ended, soonest first. */
  leaves!: OwnLeaveView[];
}
