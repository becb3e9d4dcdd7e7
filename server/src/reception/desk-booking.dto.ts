import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { LIMITS, PHONE_PATTERN } from '@huifa/shared/consultations/booking.rules';
import { type Topic, TOPIC_CODES } from '@huifa/shared/consultations/topics';
import { DESK_ORIGINS, type DeskOrigin, MAX_PERSONS } from '@huifa/shared/reception/attendance.rules';
import { IsId, Words } from '../platform/http/validation.js';

/** Somebody who walked in or rang up, as the desk types it while they stand there: six fields, no code. */
export class DeskBookingDto {
  @IsIn(DESK_ORIGINS) origin!: DeskOrigin;
  /** A sitting that is not over and has a seat left. */
  @IsId() slotId!: string;
  /** Asked before anything is typed; yes is answered with OUTSIDE_HELP and nothing is stored. */
  @IsBoolean() againstTown!: boolean;
  /** Agreed by word of mouth: the matter goes to the lawyer of the sitting (个人信息保护法 Art. 23). */
  @IsBoolean() passToFirm!: boolean;
  /** What to call out. */
  @Words(1, LIMITS.name) name!: string;
  /** 人次: how many come together. */
  @IsInt() @Min(1) @Max(MAX_PERSONS) persons!: number;
  @IsOptional() @IsString() @Matches(new RegExp(PHONE_PATTERN), { message: '请填手机号或带区号的座机' }) phone?: string;
  @IsOptional() @IsId() villageId?: string;
  @IsOptional() @IsIn(TOPIC_CODES) topic?: Topic;
  /** The other side, for the conflict check only. */
  @IsOptional() @Words(0, LIMITS.name) opposingParty?: string;
}

/** What to tell the person: number, hour, lawyer, place. */
export class DeskBookedView {
  matterId!: string;
  number!: string;
  startsAt!: string;
  pointName!: string;
  lawyerName!: string;
}
