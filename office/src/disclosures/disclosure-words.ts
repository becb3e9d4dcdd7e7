/** How requests stand, in the words of the desk. */
import { ROW_WORDS } from '@huifa/shared/disclosure/report-rows';
import { OUTCOME_CODES, type Outcome, OUTCOMES, type Remedy } from '@huifa/shared/disclosure/outcomes';
import type { Light } from '@huifa/shared/consultations/clock';
import type { DeskDisclosureLineView, DeskLetterView } from '../views';
import type { Narrowing } from './disclosure-search';

/** Working days within which a last day is near, as the board counts it. */
const SOON_DAYS = 3;

/** Red when it is over, amber within three working days, green before; grey where nothing runs. */
export function dayLight(daysLeft: number | null): Light {
  if (daysLeft === null) return 'stopped';
  if (daysLeft < 0) return 'red';
  return daysLeft < SOON_DAYS ? 'amber' : 'green';
}

/** 「超 2 个工作日」「今天到期」「剩 5 个工作日」. */
export function daysLeftWords(daysLeft: number | null): string {
  if (daysLeft === null) return '不计时';
  if (daysLeft < 0) return `超 ${-daysLeft} 个工作日`;
  return daysLeft === 0 ? '今天到期' : `剩 ${daysLeft} 个工作日`;
}

/** Whether a line belongs under a tile of the board. */
export function isNarrowed(line: DeskDisclosureLineView, only: Narrowing): boolean {
  switch (only) {
    case 'toConfirm':
      return line.state === 'submitted';
    case 'overdue':
      return line.daysLeft !== null && line.daysLeft < 0;
    case 'soon':
      return dayLight(line.daysLeft) === 'amber';
    case 'waitingForApplicant':
      return line.state === 'correctionSent' || line.state === 'feeNoticed';
    case 'toServe':
      return line.state === 'signed';
  }
}

export const NARROWING_LABELS: Record<Narrowing, string> = {
  toConfirm: '待确认',
  overdue: '已超期',
  soon: '三天内到期',
  waitingForApplicant: '等申请人',
  toServe: '待送达',
};

export interface OutcomeGroup {
  readonly label: string;
  readonly outcomes: readonly Outcome[];
}

/** The ways to end a request under the headings of 表三: （一）予以公开 … （六）其他处理. */
export function outcomeGroups(): OutcomeGroup[] {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of OUTCOME_CODES) {
    const { group, label } = ROW_WORDS[OUTCOMES[outcome].row];
    const heading = (group ?? label).replace(/（区分.*$/, '');
    groups.set(heading, [...(groups.get(heading) ?? []), outcome]);
  }
  return [...groups].map(([label, outcomes]) => ({ label, outcomes }));
}

export const REMEDY_WORDS: Record<Remedy, string> = {
  P: '先复议，才能起诉',
  E: '复议、起诉任选',
  MIX: '不公开的部分先复议，其余任选',
  none: '没有复议、起诉的告知',
};

type Review = DeskLetterView['reviews'][number]['step'];
export const REVIEW_LABELS: Record<Review, string> = {
  department: '承办部门意见',
  adviser: '律师意见',
  secrecy: '保密审查',
};

type Service = DeskLetterView['services'][number];
export const WAY_LABELS: Record<Service['way'], string> = { app: '小程序', ems: 'EMS 邮寄', inPerson: '当面交付' };
export const RESULT_LABELS: Record<NonNullable<Service['result']>, string> = {
  signed: '本人签收',
  byOther: '他人代收',
  station: '投到代收点',
  returned: '退回',
};

export const LETTER_STATES: Record<DeskLetterView['state'], string> = {
  draft: '审核中',
  signed: '已签发',
  void: '已作废',
};

export const FACT_LABELS: Readonly<Record<string, string>> = {
  received: '收到申请',
  correctionAsked: '告知补正',
  corrected: '收到补正',
  consulted: '发出征求意见',
  letterReceived: '对方收到征求意见书',
  opinion: '收到意见',
  extended: '延期',
  feeAsked: '通知收费',
  feePaid: '缴费',
  voided: '更正记录',
};

export const STEP_LABELS: Readonly<Record<string, string>> = {
  submit: '登记申请',
  confirmReceipt: '确认收到',
  assignDepartments: '分办',
  askCorrection: '送达补正告知书',
  correct: '收到补正',
  askFee: '送达收费通知书',
  payFee: '登记缴费',
  lapse: '申请人逾期，按放弃处理',
  putForward: '答复稿送审',
  sendBack: '审核不同意，退回重拟',
  signReply: '签发答复',
  voidReply: '作废文号，退回重拟',
  serveReply: '送达答复',
  withdraw: '申请人撤回',
  archiveRequest: '归档',
  extendAnswer: '送达延期告知书',
  consultOthers: '发出征求意见书',
  noteLetterReceived: '对方收到征求意见书',
  noteOpinion: '登记意见',
  reviewReply: '审核同意',
  attachSeal: '传盖章件',
  signNotice: '签发通知',
  tryService: '送达一次',
  departmentReturned: '部门交回',
  noteSearch: '检索记录',
  notePlatformNumber: '登记市平台登记号',
  voidFact: '更正记错的日子',
  recountAnswer: '放假安排变了，重新计算',
};
