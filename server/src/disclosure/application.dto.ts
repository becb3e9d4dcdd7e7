import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PHONE_PATTERN } from '@huifa/shared/consultations/booking.rules';
import {
  APPLICANT_KINDS,
  type ApplicantKind,
  APPLICATION_LIMITS,
  type Channel,
  type CopyForm,
  DESK_CHANNELS,
  FORMS,
  IDENTITY_PATTERN,
  SERVICE_WAYS,
  type ServiceWay,
} from '@huifa/shared/disclosure/applications';
import { IsLegalDay, OrNull, Trim, Words } from '../platform/http/validation.js';

/** Somebody who acts for the applicant, with what he may do. */
export class AgentDto {
  @Words(1, APPLICATION_LIMITS.name) name!: string;
  @Trim() @IsString() @Matches(IDENTITY_PATTERN, { message: '证件号不对，请照着证件再核对一遍' }) identity!: string;
  /** 授权委托书: of which day, for what. */
  @Words(2, 200) authority!: string;
}

/** A request as Art. 29 allows it: who, what, in what form. No purpose of use. */
export class ApplicationDto {
  @IsIn(APPLICANT_KINDS) applicantKind!: ApplicantKind;
  @Words(1, APPLICATION_LIMITS.name) name!: string;
  /** 身份证号, or 统一社会信用代码. */
  @Trim() @IsString() @Matches(IDENTITY_PATTERN, { message: '证件号不对，请照着证件再核对一遍' }) identity!: string;
  @IsString() @Matches(new RegExp(PHONE_PATTERN), { message: '请填手机号或带区号的座机' }) phone!: string;
  /** Where post reaches the applicant; needed unless the answer is fetched or read in the app. */
  @OrNull() @Words(4, APPLICATION_LIMITS.address) address!: string | null;
  @OrNull() @IsObject() @ValidateNested() @Type(() => AgentDto) agent!: AgentDto | null;
  /** How many ask together, the one who is written to among them. */
  @IsInt() @Min(1) @Max(APPLICATION_LIMITS.people) people!: number;
  /** 所申请信息的名称、文号或者便于查询的其他特征性描述. */
  @Words(APPLICATION_LIMITS.wantedMin, APPLICATION_LIMITS.wanted) wanted!: string;
  @OrNull() @Words(0, APPLICATION_LIMITS.features) features!: string | null;
  @IsIn(FORMS) form!: CopyForm;
  @IsIn(SERVICE_WAYS) serviceWay!: ServiceWay;
}

/** On the phone: read once more and confirmed by the applicant. */
export class FileDisclosureDto extends ApplicationDto {
  @IsBoolean() confirmed!: boolean;
}

/** At the desk: what came on paper, by word of mouth or by fax. */
export class RegisterDisclosureDto extends ApplicationDto {
  @IsIn(DESK_CHANNELS) channel!: Channel;
  /** 收到申请之日 by Art. 31; null: not confirmed yet (plain post whose sender does not answer). */
  @OrNull() @IsLegalDay() receivedOn!: string | null;
  /** Of what was told by word of mouth: read back, and the applicant said yes. */
  @IsBoolean() readBack!: boolean;
}

export class CorrectDisclosureDto {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
  @Words(APPLICATION_LIMITS.wantedMin, APPLICATION_LIMITS.wanted) wanted!: string;
  @OrNull() @Words(0, APPLICATION_LIMITS.features) features!: string | null;
}

/** Nothing but the version that the screen showed. */
export class DisclosureVersionDto {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
}

export class DisclosureFilterDto {
  /** open: an answer is owed; all: everything of a year. */
  @IsOptional() @IsIn(['open', 'done']) show?: 'open' | 'done';
}
