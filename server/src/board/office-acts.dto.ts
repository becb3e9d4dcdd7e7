import { IsIn } from 'class-validator';
import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { consultationMachine, type ConsultationState } from '@huifa/shared/consultations/consultation.machine';
import { type Topic, TOPIC_CODES } from '@huifa/shared/consultations/topics';
import { type Way, WAYS } from '@huifa/shared/consultations/ways';
import { OtherMatterView, VersionDto } from '../matters/matter.dto.js';
import { IsId, Words } from '../platform/http/validation.js';

export class TakeOverDto extends VersionDto {
  /** Written, and shown to the resident and the firm. */
  @Words(4, LIMITS.reason) reason!: string;
}

export class MergeDto extends VersionDto {
  /** The matter that stays. */
  @IsId() intoId!: string;
  @Words(4, LIMITS.reason) reason!: string;
}

export class RetagDto extends VersionDto {
  @IsIn(TOPIC_CODES) topic!: Topic;
}

export class RevisitDto {
  /** What the resident said on the telephone; read by the office only. */
  @Words(4, LIMITS.reason) note!: string;
}

/** A matter of the same resident that this one could be merged into; without a name, as everywhere at the desk. */
export class DuplicateView extends OtherMatterView {
  @IsIn([...TOPIC_CODES, null]) topic!: Topic | null;
  @IsIn(WAYS) way!: Way;
  @IsIn(consultationMachine.states) state!: ConsultationState;
  firmName!: string | null;
  createdAt!: string;
}

export class DuplicateListView {
  matters!: DuplicateView[];
}

/** The office has called somebody who was not satisfied. */
export class RevisitView {
  byName!: string;
  at!: string;
  note!: string;
}

/** What the office has done with a matter, and what it should know before it does more. */
export class OfficeActsView {
  /** Who of the office handles what stays with it. */
  clerkName!: string | null;
  /** The reason under which the reader may open the words again, while the matter stays with the office. */
  standingReason!: string | null;
  mergedInto!: OtherMatterView | null;
  merged!: OtherMatterView[];
  /** The firm that has it does not serve the topic it has now. */
  firmLacksSpecialty!: boolean;
  revisit!: RevisitView | null;
}
