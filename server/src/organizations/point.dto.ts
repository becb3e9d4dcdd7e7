import { IsBoolean, IsIn, IsInt, IsNumber, Matches, Max, MaxLength, Min } from 'class-validator';
import { HTTPS_LINK_PATTERN } from '@huifa/shared/organizations/places';
import { PUBLIC_PHONE_PATTERN } from '@huifa/shared/organizations/phones';
import { IsId, OrNull, Trim, Words } from '../platform/http/validation.js';
import { ChangeView } from './change.dto.js';

export const POINT_ACTIONS = ['change', 'close', 'reopen'] as const;
export type PointAction = (typeof POINT_ACTIONS)[number];

export class NewPointDto {
  @Words(2, 60) name!: string;
  @Words(4, 120) address!: string;
  @Trim()
  @Matches(new RegExp(PUBLIC_PHONE_PATTERN), { message: '请写完整的号码，例如 021-58000000' })
  phone!: string;
  /** Of this village; null: of a whole community, or of the town. */
  @OrNull() @IsId() villageId!: string | null;
  /** Of this community; null: of a village, or of the town. */
  @OrNull() @IsId() communityId!: string | null;
  /** Degrees (GCJ-02), together with `longitude`; null: not known. */
  @OrNull() @IsNumber({ maxDecimalPlaces: 6 }) @Min(3) @Max(54) latitude!: number | null;
  @OrNull() @IsNumber({ maxDecimalPlaces: 6 }) @Min(73) @Max(136) longitude!: number | null;
  /** A page of a map, https only; null: none. */
  @OrNull()
  @Trim()
  @MaxLength(300)
  @Matches(new RegExp(HTTPS_LINK_PATTERN), { message: '地图链接要以 https:// 开头，从地图里复制过来' })
  mapLink!: string | null;
}

export class PointDto extends NewPointDto {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
  /** false: closed; nobody sits there any more. */
  @IsBoolean() live!: boolean;
}

export class KeptPointView {
  id!: string;
  version!: number;
  name!: string;
  address!: string;
  phone!: string;
  villageId!: string | null;
  communityId!: string | null;
  /** The village or community it is of; null: of the town. */
  placeName!: string | null;
  latitude!: number | null;
  longitude!: number | null;
  mapLink!: string | null;
  live!: boolean;
  /** Sittings from now on: a lawyer's half hours of one day count once. */
  sittingsAhead!: number;
}

export class KeptPointListView {
  points!: KeptPointView[];
}

export class PointRoomView extends KeptPointView {
  @IsIn(POINT_ACTIONS, { each: true }) actions!: PointAction[];
  changes!: ChangeView[];
}
