import { IsIn, IsOptional, Matches } from 'class-validator';
import { consultationMachine, type ConsultationState } from '@huifa/shared/consultations/consultation.machine';
import { type Topic, TOPIC_CODES } from '@huifa/shared/consultations/topics';
import { ATTENDANCE_MARKS, type AttendanceMark, type Origin, ORIGINS } from '@huifa/shared/reception/attendance.rules';

export class ReceptionDayDto {
  /** YYYY-MM-DD in Shanghai; today unless told. */
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '请选一个日子' }) day?: string;
}

/** Somebody's appointment as the reception sees it: no name of a resident but the one that was given at the desk. */
export class VisitView {
  matterId!: string;
  number!: string;
  @IsIn(consultationMachine.states) state!: ConsultationState;
  @IsIn(ORIGINS) origin!: Origin;
  @IsIn([...TOPIC_CODES, null]) topic!: Topic | null;
  villageName!: string | null;
  /** 人次 */
  persons!: number;
  /** What to call out, for those who told it to the desk. */
  calledName!: string | null;
  @IsIn(['arrived', 'noShow', null]) presence!: 'arrived' | 'noShow' | null;
  presenceAt!: string | null;
  lateMinutes!: number | null;
  /** Who noted it last. */
  notedBy!: string | null;
  @IsIn(ATTENDANCE_MARKS, { each: true }) actions!: AttendanceMark[];
}

export class SittingView {
  slotId!: string;
  startsAt!: string;
  endsAt!: string;
  lawyerName!: string;
  firmName!: string;
  seats!: number;
  seatsFree!: number;
  visits!: VisitView[];
}

export class PointDayView {
  pointId!: string;
  pointName!: string;
  address!: string;
  sittings!: SittingView[];
}

/** 件 and 人次 of a day. */
export class DayCountsView {
  matters!: number;
  persons!: number;
  arrived!: number;
  arrivedPersons!: number;
  noShow!: number;
  walkIns!: number;
  /** In sittings that are not over. */
  seatsFree!: number;
}

export class ReceptionDayView {
  day!: string;
  /** The server's moment. */
  now!: string;
  counts!: DayCountsView;
  points!: PointDayView[];
}
