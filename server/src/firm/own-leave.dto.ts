import { LeaveView } from '../organizations/leave.dto.js';

export class OwnLeaveListView {
  /** What has not ended, soonest first. */
  leaves!: LeaveView[];
}
