import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { ATTENDANCE_MARKS, type AttendanceMark, MAX_LATE_MINUTES } from '@huifa/shared/reception/attendance.rules';

/** What is noted of an appointment. It changes nothing that a screen acts on, so it carries no version. */
export class MarkDto {
  @IsIn(ATTENDANCE_MARKS) mark!: AttendanceMark;
  /** Of `lawyerLate`, where it is needed: minutes after the hour; 0 takes it back. */
  @IsOptional() @IsInt() @Min(0) @Max(MAX_LATE_MINUTES) minutes?: number;
}
