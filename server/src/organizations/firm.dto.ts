import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { type Specialty, SPECIALTIES } from '@huifa/shared/consultations/topics';
import {
  CONTRACT_ACTIONS,
  CONTRACT_STANDINGS,
  type ContractAction,
  type ContractStanding,
} from '@huifa/shared/organizations/contracts';
import { PUBLIC_PHONE_PATTERN } from '@huifa/shared/organizations/phones';
import { VersionDto } from '../matters/matter.dto.js';
import { IsLegalDay, Trim, Words } from '../platform/http/validation.js';
import { ChangeView } from './change.dto.js';

export const FIRM_ACTIONS = ['change', 'retire', 'resume', 'sign'] as const;
export type FirmAction = (typeof FIRM_ACTIONS)[number];

export class KeptFilterDto {
  /** 'retired' lists what is no longer in use. */
  @IsOptional() @IsIn(['live', 'retired']) show?: 'live' | 'retired';
}

export class NewFirmDto {
  @Words(4, 60) name!: string;
  /** The number that rings at the resident's. */
  @Trim()
  @Matches(new RegExp(PUBLIC_PHONE_PATTERN), { message: '请写完整的号码，例如 021-58000000' })
  phone!: string;
}

export class FirmDto extends NewFirmDto {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
  /** false: no longer the town's firm; what it has done stays. */
  @IsBoolean() live!: boolean;
}

export class NewContractDto {
  @IsLegalDay() startsOn!: string;
  /** Last day in force. */
  @IsLegalDay() endsOn!: string;
  /** Contracted share of the town's work: 0.25 for a quarter. */
  @IsNumber({ maxDecimalPlaces: 4 }) @Min(0.001) @Max(1) share!: number;
  /** Most open matters at a time. */
  @IsInt() @Min(1) @Max(1000) capacity!: number;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(SPECIALTIES, { each: true }) specialties!: Specialty[];
}

export class ContractDto extends NewContractDto {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
}

export class EndContractDto extends VersionDto {
  /** Last day in force; a contract that has not begun by then never will. */
  @IsLegalDay() lastDay!: string;
  @Words(4, 500) reason!: string;
}

export class ContractView {
  id!: string;
  version!: number;
  startsOn!: string;
  /** Last day in force. */
  endsOn!: string;
  share!: number;
  capacity!: number;
  @IsIn(SPECIALTIES, { each: true }) specialties!: Specialty[];
  @IsIn(CONTRACT_STANDINGS) standing!: ContractStanding;
  @IsIn(CONTRACT_ACTIONS, { each: true }) actions!: ContractAction[];
}

export class KeptFirmView {
  id!: string;
  version!: number;
  name!: string;
  phone!: string;
  live!: boolean;
  /** Lawyers of the firm. */
  lawyers!: number;
  /** Offers outstanding and matters under way, as routing counts them. */
  open!: number;
  /** In force today, or the next to begin, or the last there was. */
  contract!: ContractView | null;
}

export class KeptFirmListView {
  firms!: KeptFirmView[];
  /** What the shares of all contracts in force today add up to: 1 when they are shared out exactly. */
  shareToday!: number;
}

export class FirmRoomView extends KeptFirmView {
  @IsIn(FIRM_ACTIONS, { each: true }) actions!: FirmAction[];
  /** Newest first. */
  contracts!: ContractView[];
  changes!: ChangeView[];
}
