import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import {
  APPLICANT_KINDS,
  type ApplicantKind,
  type Channel,
  CHANNELS,
  type CopyForm,
  FORMS,
  SERVICE_WAYS,
  type ServiceWay,
} from '@huifa/shared/disclosure/applications';
import { type DisclosureState, disclosureMachine } from '@huifa/shared/disclosure/disclosure.machine';
import { type Outcome, OUTCOME_CODES } from '@huifa/shared/disclosure/outcomes';

const STATES = disclosureMachine.states;

/** A line of 「为什么是这一天」. */
export class LedgerLineView {
  on!: string;
  what!: string;
  law!: string;
  effect!: string;
  superseded!: boolean;
}

/** A letter as the applicant has it. */
export class ApplicantLetterView {
  id!: string;
  title!: string;
  number!: string;
  servedOn!: string;
  /** The sealed file can be opened here. */
  readable!: boolean;
}

/** Until when one may object, and where (政府信息公开条例 Art. 51; 行政复议法 Art. 20; 行政诉讼法 Art. 45, 46). */
export class RemedyView {
  /** P: reconsideration first · E: either · MIX: by part · none. */
  @IsIn(['P', 'E', 'MIX', 'none']) kind!: 'P' | 'E' | 'MIX' | 'none';
  /** Null while nobody knows when the answer arrived. */
  reconsiderBy!: string | null;
  /** Null where reconsideration comes first. */
  sueBy!: string | null;
  provisional!: boolean;
  superior!: string;
  reconsiderationUrl!: string;
  reconsiderationAddress!: string;
  court!: string;
}

export class DisclosureLineView {
  id!: string;
  number!: string;
  @IsIn(STATES) state!: DisclosureState;
  /** What the applicant reads. */
  stateWords!: string;
  /** The beginning of what is asked for. */
  summary!: string;
  submittedAt!: string;
  dueOn!: string | null;
  provisional!: boolean;
}

export class DisclosureListView {
  disclosures!: DisclosureLineView[];
  /** The town's 公开指南 announces this channel. */
  onlineOpen!: boolean;
  office!: string;
  officeAddress!: string;
  officePhone!: string;
}

export class DisclosureView extends DisclosureLineView {
  version!: number;
  wanted!: string;
  features!: string | null;
  @IsIn(FORMS) form!: CopyForm;
  @IsIn(SERVICE_WAYS) serviceWay!: ServiceWay;
  receivedOn!: string | null;
  /** By which rule of Art. 31. */
  receiptRule!: string;
  ledger!: LedgerLineView[];
  /** What is to be corrected, in the notice's words; null: nothing. */
  correction!: string | null;
  /** The last day for it; null: nothing is asked, or nobody knows when the notice arrived. */
  correctBy!: string | null;
  letters!: ApplicantLetterView[];
  remedy!: RemedyView | null;
  @IsIn(['correct', 'withdraw'], { each: true }) actions!: ('correct' | 'withdraw')[];
}

export class DeskDisclosureFilterDto {
  @IsOptional() @IsIn(['open', 'done']) show?: 'open' | 'done';
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100_000) page?: number;
}

/** A request on the office's board. */
export class DeskDisclosureLineView {
  id!: string;
  number!: string;
  @IsIn(STATES) state!: DisclosureState;
  applicantName!: string;
  @IsIn(APPLICANT_KINDS) applicantKind!: ApplicantKind;
  @IsIn(CHANNELS) channel!: Channel;
  summary!: string;
  receivedOn!: string | null;
  dueOn!: string | null;
  provisional!: boolean;
  /** Working days left; negative: over; null: nothing runs. */
  daysLeft!: number | null;
  /** The last day on which a correction may be asked for; null: over, or asked already. */
  correctionUntil!: string | null;
  /** Letters to others that are out and unanswered. */
  consulting!: number;
  departmentsWaiting!: number;
  departmentsLate!: number;
  confirmedByItself!: boolean;
  platformNumber!: string | null;
  @IsIn([...OUTCOME_CODES, null]) outcome!: Outcome | null;
  closedOn!: string | null;
}

export class DisclosureCountsView {
  open!: number;
  toConfirm!: number;
  overdue!: number;
  /** Due within three working days, today among them. */
  soon!: number;
  waitingForApplicant!: number;
  toServe!: number;
}

export class DeskDisclosureListView {
  requests!: DeskDisclosureLineView[];
  counts!: DisclosureCountsView;
  total!: number;
  pageSize!: number;
}
