import { Matches } from 'class-validator';
import { IsId } from '../platform/http/validation.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class LeaveDto {
  /** The first day away, YYYY-MM-DD in Shanghai. */
  @Matches(DAY) fromOn!: string;
  /** The last day away. */
  @Matches(DAY) toOn!: string;
}

export class EndLeaveDto {
  @IsId() leaveId!: string;
}

export class LeaveView {
  id!: string;
  fromOn!: string;
  toOn!: string;
  /** Sittings that fall into it and are still to come: somebody else must be found. */
  sittings!: number;
  /** Matters of the lawyer that must be done, or are met, meanwhile. */
  matters!: number;
}
