/** What a request may hold: exactly what 政府信息公开条例 Art. 29 allows, and no purpose of use. */

/** 申请人类型: the columns of the yearly report (国办公开办函〔2021〕30号). */
export const APPLICANT_KINDS = ['natural', 'business', 'research', 'charity', 'legal', 'other'] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];

export const APPLICANT_LABELS: Record<ApplicantKind, string> = {
  natural: '自然人',
  business: '商业企业',
  research: '科研机构',
  charity: '社会公益组织',
  legal: '法律服务机构',
  other: '其他组织',
};

/** By what way a request comes; the day of receipt follows from it (Art. 31). */
export const CHANNELS = ['inPerson', 'oral', 'registeredPost', 'plainPost', 'online', 'fax'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_LABELS: Record<Channel, string> = {
  inPerson: '当面提交',
  oral: '口头提出，由工作人员代填',
  registeredPost: '邮寄（挂号、EMS）',
  plainPost: '邮寄（平信，不用签收）',
  online: '小程序提交',
  fax: '传真',
};

/** The item of Art. 31 by which the day of receipt is fixed, as letters cite it. */
export const RECEIPT_ITEM: Record<Channel, '一' | '二' | '三'> = {
  inPerson: '一',
  oral: '一',
  registeredPost: '二',
  plainPost: '二',
  online: '三',
  fax: '三',
};

/** What fixes the day of receipt, in words for who registers. */
export const RECEIPT_RULES: Record<Channel, string> = {
  inPerson: '提交当天就是收到申请之日',
  oral: '提出当天就是收到申请之日，填好要念一遍、请本人确认',
  registeredPost: '本机关签收的那天是收到申请之日',
  plainPost: '收到当天打电话确认，确认的那天是收到申请之日；打不通先登记，联系上再起算',
  online: '双方确认的那天是收到申请之日；一个工作日内没有确认的，自动确认',
  fax: '双方确认的那天是收到申请之日',
};

/** Channels that staff register; what comes by the mini-program comes by itself. */
export const DESK_CHANNELS = CHANNELS.filter((channel) => channel !== 'online');

/** In what form (Art. 29(3), Art. 40). */
export const FORMS = ['paper', 'electronic', 'inspect'] as const;
export type CopyForm = (typeof FORMS)[number];
export const FORM_LABELS: Record<CopyForm, string> = {
  paper: '纸质',
  electronic: '电子文件',
  inspect: '当面查阅、抄录',
};

/** By what way the answer is to come. In the app only where the applicant chose it and confirmed it. */
export const SERVICE_WAYS = ['app', 'post', 'inPerson'] as const;
export type ServiceWay = (typeof SERVICE_WAYS)[number];
export const SERVICE_WAY_LABELS: Record<ServiceWay, string> = {
  app: '在小程序里收',
  post: '邮寄（EMS）',
  inPerson: '到镇里当面取',
};

/** Letters, digits and the check digit of an identity card, or of a 统一社会信用代码. */
export const IDENTITY_PATTERN = /^(\d{17}[\dX]|[0-9A-HJ-NP-RT-UW-Y]{18})$/;

export const APPLICATION_LIMITS = { wantedMin: 5, wanted: 2_000, features: 500, name: 60, address: 120, people: 30 };

/** From so many who ask together the director is told. */
export const JOINT_ALERT = 5;

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

/** Whether the last sign of an 18-digit identity number is the check sign of the rest (GB 11643-1999). */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return ID_CHECKS[sum % 11] === text[17];
}

const CREDIT_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether a 统一社会信用代码 carries its check sign (GB 32100-2015). */
export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text)) return false;
  const sum = CREDIT_WEIGHTS.reduce((total, weight, at) => total + weight * CREDIT_SIGNS.indexOf(text[at] ?? ''), 0);
  return CREDIT_SIGNS[(31 - (sum % 31)) % 31] === text[17];
}

/** What is wrong with an identity, in words that say what to do; null: nothing. */
export function identityFault(kind: ApplicantKind, number: string): string | null {
  if (kind === 'natural') return isIdentityNumber(number) ? null : '身份证号对不上，请照着证件再核对一遍';
  return isCreditCode(number) ? null : '统一社会信用代码对不上，请照着证件再核对一遍';
}
