import { IsIn } from 'class-validator';
import { type CopyForm, FORMS, SERVICE_WAYS, type ServiceWay } from '@huifa/shared/disclosure/applications';
import {
  DISCLOSURE_STAYING,
  type DisclosureEvent,
  type DisclosureStayingEvent,
  disclosureMachine,
} from '@huifa/shared/disclosure/disclosure.machine';
import { type Outcome, OUTCOME_CODES } from '@huifa/shared/disclosure/outcomes';
import { DeskDisclosureLineView, LedgerLineView } from './disclosure.dto.js';
import { RemedyCaseView } from './remedy.dto.js';
import type { LetterKind, LetterState, ReviewStep, ServedBy, ServiceResult } from './letter.entity.js';
import { SIGNED_NOTICES } from './letter.entity.js';

const EVENTS = [...Object.keys(disclosureMachine.on), ...Object.keys(DISCLOSURE_STAYING)];

export class DepartmentView {
  id!: string;
  name!: string;
  assignedOn!: string;
  dueOn!: string;
  returnedOn!: string | null;
  search!: string | null;
  opinion!: string | null;
}

export class ReviewView {
  @IsIn(['department', 'adviser', 'secrecy']) step!: ReviewStep;
  agrees!: boolean;
  byName!: string;
  on!: string;
  opinion!: string | null;
}

export class ServiceView {
  id!: string;
  @IsIn(['app', 'ems', 'inPerson']) way!: ServedBy;
  sentOn!: string;
  trackingNo!: string | null;
  @IsIn(['signed', 'byOther', 'station', 'returned', null]) result!: ServiceResult | null;
  resultOn!: string | null;
  openedAt!: string | null;
}

export class DeskLetterView {
  id!: string;
  @IsIn([...SIGNED_NOTICES, 'reply']) kind!: LetterKind;
  title!: string;
  @IsIn([...OUTCOME_CODES, null]) outcome!: Outcome | null;
  @IsIn(['draft', 'signed', 'void']) state!: LetterState;
  number!: string | null;
  signedOn!: string | null;
  signerName!: string | null;
  sealed!: boolean;
  servedOn!: string | null;
  voidReason!: string | null;
  /** What it says, block by block. */
  text!: string[];
  reviews!: ReviewView[];
  /** Whose confirmation it waits for; null: the signature, or nobody's. */
  @IsIn(['department', 'adviser', 'secrecy', null]) waitsFor!: ReviewStep | null;
  services!: ServiceView[];
}

export class FactView {
  id!: string;
  kind!: string;
  on!: string;
  note!: string | null;
  voided!: boolean;
}

export class DisclosureStepView {
  event!: string;
  at!: string;
  byName!: string;
}

/** A request as the office works on it. The identity is opened apart, with a log. */
export class DeskDisclosureView extends DeskDisclosureLineView {
  version!: number;
  wanted!: string;
  features!: string | null;
  phone!: string;
  address!: string | null;
  agentName!: string | null;
  people!: number;
  @IsIn(FORMS) form!: CopyForm;
  @IsIn(SERVICE_WAYS) serviceWay!: ServiceWay;
  submittedAt!: string;
  receiptRule!: string;
  lateCorrection!: string | null;
  /** Requests of the same applicant, this month and this year (Art. 35: decided by people, never by a count). */
  askedThisMonth!: number;
  askedThisYear!: number;
  ledger!: LedgerLineView[];
  facts!: FactView[];
  departments!: DepartmentView[];
  letters!: DeskLetterView[];
  steps!: DisclosureStepView[];
  remedies!: RemedyCaseView[];
  applicantLastDay!: string | null;
  /** What may happen now. */
  @IsIn(EVENTS, { each: true }) actions!: (DisclosureEvent | DisclosureStayingEvent)[];
}

export class IdentityView {
  identity!: string;
  agentName!: string | null;
  agentIdentity!: string | null;
  agentAuthority!: string | null;
}
