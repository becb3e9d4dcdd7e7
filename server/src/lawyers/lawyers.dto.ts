import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { type Specialty, SPECIALTIES } from '@huifa/shared/consultations/topics';
import { MOBILE_PATTERN } from '@huifa/shared/consultations/booking.rules';
import { LICENCE_PATTERN } from '@huifa/shared/organizations/lawyers';
import { LeaveView } from '../organizations/leave.dto.js';
import { Trim, Words } from '../platform/http/validation.js';

const PHONE = { message: '手机号应是 11 位数字' };

export const LAWYER_ACTIONS = ['change', 'retire', 'resume', 'leave'] as const;
export type LawyerAction = (typeof LAWYER_ACTIONS)[number];

class LawyerFieldsDto {
  /** Professional name, printed on answers. */
  @Words(2, 30) name!: string;
  @Trim()
  @IsString()
  @Matches(new RegExp(LICENCE_PATTERN), { message: '执业证号是 17 位数字' })
  licenceNo!: string;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(SPECIALTIES, { each: true }) specialties!: Specialty[];
  /** 顾问律师: is given matters. */
  @IsBoolean() advises!: boolean;
  /** 联络协调人: shares the firm's work out. */
  @IsBoolean() coordinator!: boolean;
}

export class NewLawyerDto extends LawyerFieldsDto {
  /** The lawyer's own mobile number: code and number together bind. */
  @Trim() @IsString() @Matches(new RegExp(MOBILE_PATTERN), PHONE) phone!: string;
}

export class LawyerDto extends LawyerFieldsDto {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
}

export class LawyerLiveDto {
  /** false: is given nothing any more, and the roles end at once. */
  @IsBoolean() live!: boolean;
}

export class RedeemDto {
  @Words(8, 20) invitation!: string;
  @Trim() @IsString() @Matches(new RegExp(MOBILE_PATTERN), PHONE) phone!: string;
  /** The code that was sent to the number. */
  @Trim() @IsString() @Matches(/^\d{6}$/, { message: '验证码是 6 位数字' }) code!: string;
}

export class RedeemedView {
  firmName!: string;
  /** What answers are signed with. */
  lawyerName!: string;
}

export class KeptLawyerView {
  id!: string;
  version!: number;
  name!: string;
  licenceNo!: string;
  @IsIn(SPECIALTIES, { each: true }) specialties!: Specialty[];
  advises!: boolean;
  coordinator!: boolean;
  live!: boolean;
  /** Since when messages reach the lawyer in WeChat; null: signs in by number only. */
  wechatSince!: string | null;
  /** Matters in hand. */
  open!: number;
  /** Sittings still to come. */
  sittings!: number;
  onLeave!: boolean;
  /** What has not ended, soonest first. */
  leaves!: LeaveView[];
  @IsIn(LAWYER_ACTIONS, { each: true }) actions!: LawyerAction[];
}

/** Somebody who has been invited and has not come yet. */
export class InvitationView {
  id!: string;
  name!: string;
  phoneMasked!: string;
  licenceNo!: string;
  @IsIn(SPECIALTIES, { each: true }) specialties!: Specialty[];
  advises!: boolean;
  coordinator!: boolean;
  /** Until when the code opens. */
  expiresAt!: string;
  expired!: boolean;
}

export class FirmLawyersView {
  firmId!: string;
  /** Those in use first. */
  lawyers!: KeptLawyerView[];
  invitations!: InvitationView[];
  /** Whether the one who asks may add and change. */
  writable!: boolean;
}

export class InvitedView {
  /** Shown once, to be told to the lawyer; kept nowhere in words. */
  code!: string;
  name!: string;
  phoneMasked!: string;
  expiresAt!: string;
  room!: FirmLawyersView;
}
