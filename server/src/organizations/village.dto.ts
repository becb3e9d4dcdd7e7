import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import { IsId, IsLegalDay, OrNull, Words } from '../platform/http/validation.js';
import { ChangeView } from './change.dto.js';

export const VILLAGE_ACTIONS = ['change', 'retire', 'resume', 'assign'] as const;
export type VillageAction = (typeof VILLAGE_ACTIONS)[number];

export class NewVillageDto {
  @Words(2, 40) name!: string;
  @IsId() communityId!: string;
}

export class VillageDto extends NewVillageDto {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
  /** false: nobody can choose it any more; what people of it brought stays. */
  @IsBoolean() live!: boolean;
}

export class VillageAdviserDto {
  /** null: nobody from that day on. */
  @OrNull() @IsId() lawyerId!: string | null;
  @IsLegalDay() startsOn!: string;
}

/** Who advised a village from a day on; firm and lawyer null: nobody. */
export class VillageAdviserView {
  id!: string;
  startsOn!: string;
  /** Last day; null: until further notice. */
  endsOn!: string | null;
  lawyerId!: string | null;
  lawyerName!: string | null;
  firmName!: string | null;
  firmPhone!: string | null;
  /** coming · now · past */
  @IsIn(['coming', 'now', 'past']) standing!: 'coming' | 'now' | 'past';
}

export class CommunityView {
  id!: string;
  name!: string;
}

export class KeptVillageView {
  id!: string;
  version!: number;
  name!: string;
  communityId!: string;
  communityName!: string;
  live!: boolean;
  /** Who advises it today, else whoever is the next to. */
  adviser!: VillageAdviserView | null;
}

export class KeptVillageListView {
  villages!: KeptVillageView[];
  communities!: CommunityView[];
}

export class VillageRoomView extends KeptVillageView {
  @IsIn(VILLAGE_ACTIONS, { each: true }) actions!: VillageAction[];
  /** Newest first. */
  advisers!: VillageAdviserView[];
  changes!: ChangeView[];
}
