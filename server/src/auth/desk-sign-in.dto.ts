import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { Trim } from '../platform/http/validation.js';
import { SessionView } from './auth.dto.js';

export class SignInAtDeskDto {
  @Trim() @IsString() @Length(1, 64) login!: string;
  @IsString() @Length(1, 128) password!: string;
}

/** How the second factor may be given. */
export const FACTOR_WAYS = ['scan', 'sms', 'totp'] as const;
export type FactorWay = (typeof FACTOR_WAYS)[number];

/** The password was right: what is asked for next. */
export class ChallengeView {
  /** To be sent with the second factor; worthless after a few minutes, five wrong codes, or one right one. */
  challenge!: string;
  @IsIn(FACTOR_WAYS, { each: true }) ways!: FactorWay[];
  /** Where the code by SMS would go: 138****5678. */
  phoneMasked!: string | null;
  validMinutes!: number;
}

export class ChallengeDto {
  @IsString() @Matches(/^[\w-]{43}$/, { message: '请重新输入账号和密码' }) challenge!: string;
}

export class AnswerChallengeDto extends ChallengeDto {
  @IsIn(['sms', 'totp']) way!: 'sms' | 'totp';
  @Trim() @IsString() @Matches(/^\d{6}$/, { message: '验证码是 6 位数字' }) code!: string;
}

/** What the desk draws as a QR code. */
export class DeskScanView {
  /** Opaque, 32 signs: fits into a mini-program code. */
  scene!: string;
  expiresAt!: string;
}

export const SCAN_STATES = ['waiting', 'approved', 'refused', 'expired'] as const;

export class ScanResultView {
  @IsIn(SCAN_STATES) state!: (typeof SCAN_STATES)[number];
  /** The session, once approved. */
  @IsOptional() session?: SessionView;
}

/** What the phone asks about: is that you, there, now? */
export class ScannedView {
  at!: string;
  device!: string;
  address!: string;
  expiresAt!: string;
  /** What was answered, if it was. */
  @IsIn(SCAN_STATES) state!: (typeof SCAN_STATES)[number];
}

export class AnswerScanDto {
  @IsBoolean() approved!: boolean;
}
