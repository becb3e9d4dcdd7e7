import { IsIn, IsString, Length, Matches } from 'class-validator';
import { PASSWORD_FAULTS, PASSWORD_LENGTH } from '@huifa/shared/access/password.rules';
import { type Role, ROLES } from '@huifa/shared/access/roles';
import { Trim } from '../platform/http/validation.js';

/** One place where somebody is signed in. */
export class SessionPlaceView {
  id!: string;
  @IsIn(['phone', 'desk']) kind!: 'phone' | 'desk';
  @IsIn(ROLES) role!: Role;
  /** 「Chrome 浏览器 · Windows」; null: not known. */
  device!: string | null;
  address!: string | null;
  openedAt!: string;
  lastSeenAt!: string;
  /** The session that asks. */
  current!: boolean;
}

export class SessionPlacesView {
  sessions!: SessionPlaceView[];
}

/** One's own desk account. */
export class MyAccountView {
  login!: string | null;
  phoneMasked!: string | null;
  totpOn!: boolean;
  passwordChangedAt!: string | null;
}

export class ChangePasswordDto {
  @IsString() @Length(1, 128) currentPassword!: string;
  /** At least ten signs; see shared/src/access/password.rules.ts. */
  @IsString()
  @Length(PASSWORD_LENGTH.min, PASSWORD_LENGTH.max, { message: PASSWORD_FAULTS.length })
  newPassword!: string;
}

/** For the authenticator app: the QR code's content, and the same to be typed. */
export class TotpEnrolmentView {
  uri!: string;
  secret!: string;
}

export class ConfirmTotpDto {
  @Trim() @IsString() @Matches(/^\d{6}$/, { message: '动态口令是 6 位数字' }) code!: string;
}
