/** Words for the states of a disclosure request: one for the applicant, one for the desk. */
import type { DisclosureState } from './disclosure.machine.js';

export const DISCLOSURE_STATE_LABELS: Record<DisclosureState, string> = {
  submitted: '待确认',
  registered: '已登记',
  correctionSent: '等申请人补正',
  inReview: '办理中',
  feeNoticed: '等申请人缴费',
  legalReview: '答复稿审核中',
  signed: '已签发，待送达',
  served: '已答复',
  withdrawn: '已撤回',
  archived: '已归档',
};

/** What the applicant reads: what happens now, and whether anything is to be done. */
export const APPLICANT_STATE_WORDS: Record<DisclosureState, string> = {
  submitted: '已经交上去了，一个工作日内给您确认。',
  registered: '镇里已经登记，正在看您要的是哪份文件。',
  correctionSent: '写得还不够清楚，请您补充一次。',
  inReview: '正在查找和办理。',
  feeNoticed: '这次要收信息处理费，请按通知书办理。',
  legalReview: '答复已经拟好，正在审核。',
  signed: '答复已经签发，马上送到您手里。',
  served: '已经答复。点开看答复，不满意怎么办也写在里面。',
  withdrawn: '您已经撤回，不再办理。',
  archived: '已经办完归档。',
};
