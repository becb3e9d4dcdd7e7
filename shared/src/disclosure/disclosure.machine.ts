/**
 * The life of a disclosure request (依申请公开; 政府信息公开条例 Art. 27–40). Extension and consultation are events that
 * leave the state as it is: they change the count of days only (see clock.ts).
 */
import { defineMachine, eventsFrom } from '../kernel/machine.js';

export const disclosureMachine = defineMachine({
  initial: 'submitted',
  states: [
    'submitted',
    'registered',
    'correctionSent',
    'inReview',
    'feeNoticed',
    'legalReview',
    'signed',
    'served',
    'withdrawn',
    'archived',
  ],
  final: ['archived'],
  on: {
    /** 双方确认：收到申请之日（第三十一条） */
    confirmReceipt: { from: ['submitted'], to: 'registered' },
    /** 分办给承办部门 */
    assignDepartments: { from: ['registered', 'inReview'], to: 'inReview' },
    /** 补正告知书已送达（第三十条） */
    askCorrection: { from: ['registered', 'inReview'], to: 'correctionSent' },
    /** 收到补正：重新计算（第三十条） */
    correct: { from: ['correctionSent'], to: 'registered' },
    /** 收费通知已送达（第四十二条） */
    askFee: { from: ['registered', 'inReview'], to: 'feeNoticed' },
    /** 已缴费：次日起重新计算 */
    payFee: { from: ['feeNoticed'], to: 'inReview' },
    /** 逾期不补正、不缴费：视为放弃 */
    lapse: { from: ['correctionSent', 'feeNoticed'], to: 'inReview' },
    /** 答复稿送审：部门、法律意见、保密审查、签发 */
    putForward: { from: ['registered', 'inReview'], to: 'legalReview' },
    /** 审核不同意，退回重拟 */
    sendBack: { from: ['legalReview'], to: 'inReview' },
    /** 签发，取文号 */
    signReply: { from: ['legalReview'], to: 'signed' },
    /** 签发后发现错误：文号作废，退回重拟 */
    voidReply: { from: ['signed'], to: 'inReview' },
    /** 盖章件已送达 */
    serveReply: { from: ['signed'], to: 'served' },
    /** 申请人撤回 */
    withdraw: {
      from: ['submitted', 'registered', 'correctionSent', 'inReview', 'feeNoticed', 'legalReview', 'signed'],
      to: 'withdrawn',
    },
    /** 归档 */
    archiveRequest: { from: ['served', 'withdrawn'], to: 'archived' },
  },
});

export type DisclosureState = (typeof disclosureMachine.states)[number];
export type DisclosureEvent = keyof typeof disclosureMachine.on;

/** Requests whose answer is still owed. */
export const OWED_STATES: readonly DisclosureState[] = [
  'submitted',
  'registered',
  'correctionSent',
  'inReview',
  'feeNoticed',
  'legalReview',
  'signed',
];

const WORKED_ON = ['registered', 'inReview', 'legalReview'] as const satisfies readonly DisclosureState[];

/** What happens to a request and leaves its state: each changes the count of days, or what is told of it. */
export const DISCLOSURE_STAYING = {
  /** 延期（第三十三条第二款） */
  extendAnswer: [...WORKED_ON, 'signed'],
  /** 征求第三方、其他机关意见（第三十二条、第三十四条） */
  consultOthers: ['registered', 'inReview'],
  /** 征求意见书送达 */
  noteLetterReceived: [...WORKED_ON],
  /** 意见收到 */
  noteOpinion: [...WORKED_ON],
  /** 审核意见 */
  reviewReply: ['legalReview'],
  /** 附上盖章件 */
  attachSeal: [...WORKED_ON, 'correctionSent', 'feeNoticed', 'signed', 'served', 'withdrawn'],
  /** 签发通知类文书，取文号 */
  signNotice: [...WORKED_ON, 'signed', 'served', 'withdrawn'],
  /** 送达一次（未必成功） */
  tryService: [...WORKED_ON, 'correctionSent', 'feeNoticed', 'signed', 'served', 'withdrawn'],
  /** 承办部门交回材料 */
  departmentReturned: [...WORKED_ON],
  /** 检索记录 */
  noteSearch: [...WORKED_ON],
  /** 市平台登记号 */
  notePlatformNumber: [...OWED_STATES, 'served', 'withdrawn', 'archived'],
  /** 记错的事实作废，另记 */
  voidFact: [...OWED_STATES],
  /** 导入放假通知，期限重算 */
  recountAnswer: [...OWED_STATES],
} as const satisfies Record<string, readonly DisclosureState[]>;

export type DisclosureStayingEvent = keyof typeof DISCLOSURE_STAYING;

/** What may happen to a request in `state`. */
export function disclosureEventsOf(state: DisclosureState): DisclosureEvent[] {
  return eventsFrom(disclosureMachine, state);
}
