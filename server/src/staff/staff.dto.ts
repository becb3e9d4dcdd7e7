import { IsBoolean, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { DESK_ROLES, type Role, ROLES } from '@huifa/shared/access/roles';
import { LOGIN_PATTERN, STAFF_EVENTS, type StaffEventKind } from '@huifa/shared/access/staff.rules';
import { MOBILE_PATTERN } from '@huifa/shared/consultations/booking.rules';
import { IsId, IsLegalDay, OrNull, Trim, Words } from '../platform/http/validation.js';

const PHONE = { message: '手机号应是 11 位数字' };

export class StaffFormDto {
  @Words(1, 20) name!: string;
  @Trim()
  @IsString()
  @Matches(new RegExp(LOGIN_PATTERN), { message: '账号用小写字母开头，3 到 32 位小写字母、数字、点或横线' })
  login!: string;
  /** Their own number: codes go there, and with it they sign in on the phone that scans. */
  @Trim() @IsString() @Matches(new RegExp(MOBILE_PATTERN), PHONE) phone!: string;
  @IsIn(DESK_ROLES) role!: Role;
}

export class StaffPhoneDto {
  @Trim() @IsString() @Matches(new RegExp(MOBILE_PATTERN), PHONE) phone!: string;
}

export class GrantRoleDto {
  @IsIn(DESK_ROLES) role!: Role;
  /** The last day it holds; left out: until it is taken. */
  @IsOptional() @IsLegalDay() lastDay?: string;
}

export class EndRoleDto {
  @IsIn(DESK_ROLES) role!: Role;
}

export class DisableDto {
  @IsBoolean() disabled!: boolean;
}

export class EndSessionDto {
  /** One session; null: all. */
  @OrNull() @IsId() sessionId!: string | null;
}

export class HeldRoleView {
  @IsIn(ROLES) role!: Role;
  since!: string;
  lastDay!: string | null;
}

export class StaffMemberView {
  id!: string;
  name!: string | null;
  /** Null: an account from before logins were kept. */
  login!: string | null;
  phoneMasked!: string | null;
  roles!: HeldRoleView[];
  disabled!: boolean;
  /** Has not yet replaced the one-time password. */
  mustChangePassword!: boolean;
  totpOn!: boolean;
  sessions!: number;
  lastSeenAt!: string | null;
  /** Is oneself. */
  self!: boolean;
}

export class StaffView {
  members!: StaffMemberView[];
}

export class StaffSessionView {
  id!: string;
  @IsIn(['phone', 'desk']) kind!: 'phone' | 'desk';
  @IsIn(ROLES) role!: Role;
  device!: string | null;
  since!: string;
  lastSeenAt!: string;
}

export class StaffEventView {
  @IsIn(Object.keys(STAFF_EVENTS)) kind!: StaffEventKind;
  @OrNull() @IsIn(ROLES) role!: Role | null;
  byName!: string | null;
  at!: string;
}

export class StaffDetailView extends StaffMemberView {
  openSessions!: StaffSessionView[];
  events!: StaffEventView[];
}

/** Shown once, to be told to its owner; kept nowhere. */
export class OneTimePasswordView {
  oneTimePassword!: string;
  member!: StaffDetailView;
}
