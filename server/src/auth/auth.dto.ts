import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { MOBILE_PATTERN } from '@huifa/shared/consultations/booking.rules';
import { type Role, ROLES } from '@huifa/shared/access/roles';
import { Trim, Words } from '../platform/http/validation.js';

export class SendPhoneCodeDto {
  /** Mainland mobile number. */
  @Trim() @IsString() @Matches(new RegExp(MOBILE_PATTERN), { message: '手机号应是 11 位数字' }) phone!: string;
}

export class PhoneCodeView {
  /** 138****5678 */
  phoneMasked!: string;
  /** Minutes until the code lapses. */
  validMinutes!: number;
  /** Only where messages are simulated: the code, to be shown on the screen. */
  @IsOptional() simulatedCode?: string;
}

export class SignInByPhoneDto {
  @Trim() @IsString() @Matches(new RegExp(MOBILE_PATTERN), { message: '手机号应是 11 位数字' }) phone!: string;
  @Trim() @IsString() @Matches(/^\d{6}$/, { message: '验证码是 6 位数字' }) code!: string;
}

export class SignInByWechatDto {
  /** What wx.login returned; single use, five minutes. */
  @Trim() @IsString() @Length(1, 128) code!: string;
}

export class SwitchRoleDto {
  @IsIn(ROLES) role!: Role;
}

export class SessionView {
  @IsIn(ROLES) role!: Role;
  @IsIn(ROLES, { each: true }) roles!: Role[];
  /** How the person is called; null until told. */
  personName!: string | null;
  phoneMasked!: string | null;
  villageId!: string | null;
  /** The law firm of an adviser or firm manager. */
  firmName!: string | null;
  /** Whether the privacy notice in force was accepted. */
  privacyAccepted!: boolean;
  /** To be sent as `x-csrf-token` with every write of a cookie session; null for bearer tokens. */
  csrfToken!: string | null;
  /** Signed in with a one-time password: nothing else goes before it is changed. */
  mustChangePassword!: boolean;
}

export class SignedInView {
  /** Bearer token of the phone; null at the desk, where the session is an httpOnly cookie. */
  token!: string | null;
  session!: SessionView;
}

export class ProfileDto {
  /** How the lawyer should call the person. */
  @Words(1, 30) name!: string;
  /** A village or neighbourhood of the town; null: outside or not told. */
  @IsOptional() @Trim() @IsString() @Matches(/^[0-9a-f]{32}$/, { message: '请从列表里选村居' }) villageId?:
    | string
    | null;
  /** The number to ring; needed once when the session came by WeChat. */
  @IsOptional()
  @Trim()
  @IsString()
  @Matches(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/, { message: '请填 11 位手机号，或带区号的座机' })
  phone?: string;
}

export class ConsentDto {
  /** The version that was shown. */
  @Trim() @IsString() @Length(1, 20) version!: string;
  @IsBoolean() accepted!: boolean;
}
