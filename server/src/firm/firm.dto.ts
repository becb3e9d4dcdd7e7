import { IsBoolean, IsIn } from 'class-validator';
import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { LIGHTS, type Light } from '@huifa/shared/consultations/clock';
import { consultationMachine, type ConsultationState } from '@huifa/shared/consultations/consultation.machine';
import { type Specialty, SPECIALTIES, type Topic, TOPIC_CODES } from '@huifa/shared/consultations/topics';
import { type Way, WAYS } from '@huifa/shared/consultations/ways';
import { OFFERS_TO, type OffersTo } from '@huifa/shared/dispatch/offers-to';
import { VersionDto } from '../matters/matter.dto.js';
import { IsId, Words } from '../platform/http/validation.js';

export class AssignOfferDto {
  /** 「已检索，无利益冲突」: the coordinator searched the firm's own records (律师法 Art. 39). */
  @IsBoolean() conflictChecked!: boolean;
  /** The lawyer of the firm who takes it. */
  @IsId() lawyerId!: string;
}

export class HandOverDto extends VersionDto {
  /** The colleague who goes on with it; he searches for conflicts before the words open. */
  @IsId() lawyerId!: string;
  @Words(1, LIMITS.reason) reason!: string;
}

export class FirmSettingsDto {
  @IsIn(OFFERS_TO) offersTo!: OffersTo;
}

export class FirmSettingsView {
  firmName!: string;
  @IsIn(OFFERS_TO) offersTo!: OffersTo;
}

/** A lawyer of one's own firm, to choose from when work is assigned or handed over. */
export class ColleagueView {
  id!: string;
  name!: string;
  @IsIn(SPECIALTIES, { each: true }) specialties!: Specialty[];
  onLeave!: boolean;
  /** Matters under way. */
  open!: number;
}

export class ColleagueListView {
  lawyers!: ColleagueView[];
}

/** What the coordinator sees of a matter of the firm: number, topic, way, place and time; no name, no words. */
export class FirmMatterView {
  id!: string;
  version!: number;
  number!: string;
  @IsIn([...TOPIC_CODES, null]) topic!: Topic | null;
  @IsIn(WAYS) way!: Way;
  @IsIn(consultationMachine.states) state!: ConsultationState;
  villageName!: string | null;
  lawyerId!: string;
  lawyerName!: string;
  /** Begin of the appointment or call window. */
  meetsAt!: string | null;
  dueAt!: string | null;
  /** Office minutes; negative when over; null when nothing runs. */
  minutesLeft!: number | null;
  @IsIn(LIGHTS) light!: Light;
}

export class FirmMatterListView {
  matters!: FirmMatterView[];
}
