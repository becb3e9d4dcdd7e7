import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { OUTCOME_CODES, type Outcome } from '@huifa/shared/disclosure/outcomes';
import { IsLegalDay, OrNull, Words } from '../platform/http/validation.js';
import { DisclosureVersionDto } from './application.dto.js';
import { IsFields } from './fields.js';
import {
  type ReviewStep,
  type ServedBy,
  type ServiceResult,
  SIGNED_NOTICES,
  type SignedNotice,
} from './letter.entity.js';

const REVIEW_STEPS: readonly ReviewStep[] = ['department', 'adviser', 'secrecy'];
const WAYS: readonly ServedBy[] = ['app', 'ems', 'inPerson'];
const RESULTS: readonly ServiceResult[] = ['signed', 'byOther', 'station', 'returned'];

/** A notice, written and signed in one act by whoever holds the duty today. */
export class DisclosureNoticeDto extends DisclosureVersionDto {
  @IsIn(SIGNED_NOTICES) kind!: SignedNotice;
  /** To whom it is written, where it does not go to the applicant. */
  @OrNull() @Words(2, 60) addressee!: string | null;
  /** What fills its blanks, by name. */
  @IsObject() @IsFields() fields!: Record<string, string>;
  /** Why a correction is asked for after the seventh working day: the director's words, which stay on the file. */
  @OrNull() @Words(5, 500) lateReason!: string | null;
}

/** A draft of the answer, put forward for confirmation. */
export class ReplyDto extends DisclosureVersionDto {
  @IsIn(OUTCOME_CODES) outcome!: Outcome;
  @IsObject() @IsFields() fields!: Record<string, string>;
}

/** 确认: what one hand says of the draft. `byName`: who said so, on a paper 审批单 too. */
export class ReviewDto extends DisclosureVersionDto {
  @IsIn(REVIEW_STEPS) step!: ReviewStep;
  @IsBoolean() agrees!: boolean;
  @Words(2, 30) byName!: string;
  @IsLegalDay() on!: string;
  @OrNull() @Words(0, 1000) opinion!: string | null;
}

export class SignDto extends DisclosureVersionDto {}

export class VoidLetterDto extends DisclosureVersionDto {
  @Words(4, 200) reason!: string;
}

export class ServeDto extends DisclosureVersionDto {
  @IsIn(WAYS) way!: ServedBy;
  /** Posted, handed over, or put into the app. */
  @IsLegalDay() sentOn!: string;
  @OrNull() @IsString() @Matches(/^[0-9A-Z]{8,20}$/, { message: '快递单号不对，请照着面单填' }) trackingNo!:
    | string
    | null;
}

export class ServiceResultDto extends DisclosureVersionDto {
  @IsIn(RESULTS) result!: ServiceResult;
  @IsLegalDay() on!: string;
}

export class OpinionDto extends DisclosureVersionDto {
  @IsLegalDay() on!: string;
  @Words(2, 200) note!: string;
}

/** The version that the screen showed; a file has no body for it. */
export class SealQueryDto {
  @IsString() @Matches(/^\d{1,7}$/) version!: string;
  @IsOptional() @Words(1, 120) name?: string;
}

/** A number that the town's office system gave outside: registered, so that the series has no gap. */
export class OutsideNumberDto {
  @IsInt() @Min(1) @Max(99_999) serial!: number;
  @Words(2, 200) note!: string;
}

export class OutsideNumberView {
  year!: number;
  serial!: number;
}
