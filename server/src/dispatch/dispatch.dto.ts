import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { LIGHTS, type Light } from '@huifa/shared/consultations/clock';
import { consultationMachine, type ConsultationState } from '@huifa/shared/consultations/consultation.machine';
import { URGENCIES, type Urgency } from '@huifa/shared/consultations/emergency';
import { type Result, RESULTS } from '@huifa/shared/consultations/results';
import { type Topic, TOPIC_CODES } from '@huifa/shared/consultations/topics';
import { FOR_WHOM, type ForWhom, type Way, WAYS } from '@huifa/shared/consultations/ways';
import { DECLINE_CODES, type DeclineCode } from '@huifa/shared/dispatch/decline';
import {
  AnswerView,
  AppointmentView,
  CallView,
  CallWindowView,
  ExchangeView,
  VersionDto,
} from '../matters/matter.dto.js';
import { Words } from '../platform/http/validation.js';

export class DeclineDto {
  @IsIn(DECLINE_CODES) code!: DeclineCode;
  /** The topic it really is; needed with outOfSpecialty. */
  @IsOptional() @IsIn(TOPIC_CODES) topic?: Topic;
  /** Needed with `other`. */
  @IsOptional() @Words(0, LIMITS.reason) words?: string;
}

export class AcceptDto {
  /** 「已查利冲」: the firm searched its own records and found no conflict (律师法 Art. 39). */
  @IsBoolean() conflictChecked!: boolean;
}

export class ConfirmTaskDto extends VersionDto {
  @IsBoolean() conflictChecked!: boolean;
}

export class DeclineTaskDto extends VersionDto {
  @IsIn(DECLINE_CODES) code!: DeclineCode;
  @IsOptional() @Words(0, LIMITS.reason) words?: string;
}

export class AnswerTaskDto extends VersionDto {
  /** The written answer, or a note of what was said. */
  @Words(1, LIMITS.answer) answer!: string;
  @IsIn(RESULTS) result!: Result;
  /** The right to legal aid was told (法律援助法 Art. 23). */
  @IsBoolean() aidTold!: boolean;
  /** Limitation periods were told, where they matter. */
  @IsOptional() @IsBoolean() limitationTold?: boolean;
}

/** An offer: enough to search for conflicts, and nothing else (docs/adr/0009). */
export class OfferView {
  id!: string;
  number!: string;
  @IsIn([...TOPIC_CODES, null]) topic!: Topic | null;
  @IsIn(WAYS) way!: Way;
  @IsIn([...URGENCIES, null]) urgency!: Urgency | null;
  @IsIn(FOR_WHOM) forWhom!: ForWhom;
  villageName!: string | null;
  residentName!: string;
  opposingParty!: string | null;
  callWindow!: CallWindowView | null;
  appointment!: AppointmentView | null;
  offeredAt!: string;
  expiresAt!: string;
  /** Office minutes. */
  minutesLeft!: number;
  /** The office's written reason, for a dispatch by hand: only a conflict declines it. */
  byHandReason!: string | null;
  /** This lawyer's specialties cover it and he is not on leave. */
  acceptable!: boolean;
}

export class OfferListView {
  offers!: OfferView[];
}

export class TaskLineView {
  id!: string;
  number!: string;
  @IsIn([...TOPIC_CODES, null]) topic!: Topic | null;
  @IsIn(WAYS) way!: Way;
  @IsIn(consultationMachine.states) state!: ConsultationState;
  @IsIn([...URGENCIES, null]) urgency!: Urgency | null;
  residentName!: string;
  villageName!: string | null;
  appointment!: AppointmentView | null;
  callWindow!: CallWindowView | null;
  dueAt!: string | null;
  /** Office minutes; negative when over; null when nothing runs. */
  minutesLeft!: number | null;
  @IsIn(LIGHTS) light!: Light;
  /** Answered before, and the resident asks on. */
  askedOn!: boolean;
}

export class TaskListView {
  open!: TaskLineView[];
  /** The last 20. */
  closed!: TaskLineView[];
}

export const TASK_ACTIONS = ['confirm', 'decline', 'call', 'ask', 'answer', 'handOver'] as const;
export type TaskAction = (typeof TASK_ACTIONS)[number];

export class TaskView extends TaskLineView {
  version!: number;
  @IsIn(FOR_WHOM) forWhom!: ForWhom;
  beneficiaryName!: string | null;
  opposingParty!: string | null;
  /** Closed until 「已查利冲」. */
  opened!: boolean;
  words!: string | null;
  phone!: string | null;
  exchanges!: ExchangeView[];
  answers!: AnswerView[];
  calls!: CallView[];
  @IsIn(TASK_ACTIONS, { each: true }) actions!: TaskAction[];
}

export class LawyerLoadView {
  name!: string;
  /** 件 and 人次 under way. */
  open!: number;
  openPersons!: number;
  /** Of these, over the promised time. */
  overdue!: number;
  onLeave!: boolean;
}

export class FirmLoadView {
  firmName!: string;
  contractEndsOn!: string | null;
  /** Contracted and received share of the town's offers, 0 to 1. */
  contractedShare!: number;
  receivedShare!: number;
  offers!: number;
  accepted!: number;
  declined!: number;
  expired!: number;
  open!: number;
  openPersons!: number;
  /** Matters over the promised time while the move is the firm's. */
  overdue!: number;
  /** Offers that nobody of the firm has answered yet. */
  waiting!: number;
  capacity!: number;
  /** Offers answered this month: office minutes in which half, nine in ten were accepted; null under five. */
  monthAccepted!: number;
  monthHalf!: number | null;
  monthNineInTen!: number | null;
  lawyers!: LawyerLoadView[];
}
