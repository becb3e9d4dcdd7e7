import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { CorrectDisclosureDto, DisclosureVersionDto } from './application.dto.js';
import { IsLegalDay, OrNull, Words } from '../platform/http/validation.js';

/** A correction that came on paper. */
export class DeskCorrectionDto extends CorrectDisclosureDto {
  @IsLegalDay() on!: string;
}

export class PaymentDto extends DisclosureVersionDto {
  @IsLegalDay() on!: string;
}

export class DepartmentsDto extends DisclosureVersionDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(8)
  @IsString({ each: true })
  @MinLength(2, { each: true })
  @MaxLength(40, { each: true })
  names!: string[];
}

export class DepartmentReturnDto extends DisclosureVersionDto {
  /** 检索记录: where, by which words, for which time, by whom. */
  @OrNull() @Words(5, 2000) search!: string | null;
  @OrNull() @Words(2, 2000) opinion!: string | null;
}

export class PlatformNumberDto extends DisclosureVersionDto {
  @IsString()
  @Matches(/^[0-9A-Za-z〔〕()（）-]{4,40}$/, { message: '登记号不对，请照着市平台上的抄一遍' })
  number!: string;
}

export class VoidFactDto extends DisclosureVersionDto {
  @Words(4, 200) reason!: string;
}

/** Why an identity number is looked at; stays on the file. */
export class IdentityDto {
  @Words(4, 200) reason!: string;
}
