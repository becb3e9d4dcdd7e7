import { IsBoolean, IsInt, IsUrl, Max, Min } from 'class-validator';
import { IsLegalDay, Words } from '../platform/http/validation.js';

export class DisclosureSettingsDto {
  /** Today or later. */
  @IsLegalDay() startsOn!: string;
  @IsBoolean() onlineOpen!: boolean;
  @Words(4, 60) agency!: string;
  @Words(2, 40) office!: string;
  @Words(4, 120) officeAddress!: string;
  @Words(3, 20) officePhone!: string;
  @Words(4, 60) superior!: string;
  @IsUrl({ protocols: ['https'], require_protocol: true }, { message: '请填完整的网址，以 https:// 开头' })
  reconsiderationUrl!: string;
  @Words(4, 120) reconsiderationAddress!: string;
  @Words(4, 60) court!: string;
  @Words(8, 60) numberStyle!: string;
  @IsInt() @Min(7) @Max(30) correctionDays!: number;
}

export class DisclosureSettingsView {
  startsOn!: string;
  onlineOpen!: boolean;
  agency!: string;
  office!: string;
  officeAddress!: string;
  officePhone!: string;
  superior!: string;
  reconsiderationUrl!: string;
  reconsiderationAddress!: string;
  court!: string;
  numberStyle!: string;
  correctionDays!: number;
  mayWrite!: boolean;
}
