/** The letters that go out while a disclosure request runs (条例 Art. 30–35, 41, 42): what each must say. */
import { choice, count, day, type LetterElement, option, optional, text } from './elements.js';

export const NOTICE_KINDS = [
  'receipt',
  'correction',
  'extension',
  'thirdPartyConsultation',
  'agencyConsultation',
  'disclosureDecision',
  'reasonsNotice',
  'delayNotice',
  'feeNotice',
  'recordCorrectionReply',
  'serviceRecord',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export interface NoticeRule {
  readonly label: string;
  readonly article: string;
  /** Only what decides something names a remedy (docs/law/disclosure-letters.md). */
  readonly remedy: 'E' | 'none';
  /** A number of the office's series, taken when it is signed. */
  readonly numbered: boolean;
  readonly signedBy: 'agency' | 'office' | 'nobody';
  readonly elements: readonly LetterElement[];
}

const REASON = 2000;
const info = text('info', '所涉信息', 1000);
/** What a letter to somebody else says of the information: nothing that tells who asked. */
const interest = choice('interest', '可能涉及的权益', [
  option('businessSecret', '商业秘密'),
  option('privacy', '个人隐私'),
  option('other', '其他合法权益'),
]);

const channel = choice('channel', '提交方式', [
  option('inPerson', '当面提交'),
  option('oral', '口头提出，由本机关代填'),
  option('registeredMail', '邮寄（签收）'),
  option('plainMail', '平常信函'),
  option('miniapp', '微信小程序'),
  option('web', '互联网渠道'),
  option('fax', '传真'),
]);

const RUNNING = { remedy: 'none', numbered: true, signedBy: 'agency' } as const;

export const NOTICES: Record<NoticeKind, NoticeRule> = {
  receipt: {
    label: '登记回执',
    article: '第三十一条',
    remedy: 'none',
    numbered: false,
    signedBy: 'office',
    elements: [day('submittedOn', '提交日期'), channel, day('dueOn', '答复截止日期')],
  },
  correction: {
    ...RUNNING,
    label: '补正告知书',
    article: '第三十条',
    elements: [
      text('items', '需要补正的事项（每行一项）', REASON),
      text('guidance', '填写建议', 1000),
      count('days', '补正期限（工作日）'),
      optional(day('lastDay', '补正截止日期')),
      text('methods', '补正方式', 300),
    ],
  },
  extension: {
    ...RUNNING,
    label: '延期答复告知书',
    article: '第三十三条第二款',
    elements: [
      text('reason', '延期的理由', REASON),
      day('oldDueOn', '原答复截止日期'),
      count('workdays', '延长的工作日'),
      day('newDueOn', '延长后的答复截止日期'),
    ],
  },
  thirdPartyConsultation: {
    ...RUNNING,
    label: '征求第三方意见书',
    article: '第十五条、第三十二条',
    elements: [info, interest],
  },
  agencyConsultation: {
    ...RUNNING,
    label: '征求意见函',
    article: '第三十四条',
    elements: [
      info,
      choice('role', '与所涉信息的关系', [
        option('coMaker', '共同制作的机关'),
        option('concerned', '信息涉及的其他机关'),
      ]),
    ],
  },
  disclosureDecision: {
    ...RUNNING,
    label: '公开决定告知书',
    article: '第十五条、第三十二条',
    remedy: 'E',
    elements: [
      day('objectedOn', '第三方提出意见的日期'),
      info,
      choice('why', '决定公开的依据', [
        option('unfounded', '第三方不同意公开的理由不合理'),
        option('publicInterest', '不公开可能对公共利益造成重大影响'),
      ]),
      text('reason', '具体理由', REASON),
      text('content', '决定公开的内容', 1000),
    ],
  },
  reasonsNotice: {
    ...RUNNING,
    label: '说明理由通知书',
    article: '第三十五条',
    elements: [
      day('fromOn', '统计起始日期'),
      day('toOn', '统计截止日期'),
      count('requests', '申请件数'),
      day('lastDay', '说明理由的截止日期'),
    ],
  },
  delayNotice: {
    ...RUNNING,
    label: '延迟答复告知书',
    article: '第三十五条',
    elements: [
      count('requests', '申请件数'),
      text('reason', '难以按期答复的原因', REASON),
      day('delayedOn', '延迟答复的截止日期'),
    ],
  },
  feeNotice: {
    ...RUNNING,
    label: '收费通知书',
    article: '第四十二条',
    elements: [
      choice('standard', '计收标准', [
        option('byPiece', '按件计收', [text('month', '计收的自然月', 20)]),
        option('byVolume', '按量计收'),
      ]),
      count('units', '计收的件数或者页数'),
      count('amount', '应缴金额（元）'),
      text('payment', '缴纳方式及账户', 300),
    ],
  },
  recordCorrectionReply: {
    ...RUNNING,
    label: '更正答复书',
    article: '第四十一条',
    remedy: 'E',
    elements: [
      choice('result', '审核结果', [
        option('corrected', '予以更正', [text('corrected', '更正的内容', 1000)]),
        option('transferred', '转送有权更正的机关', [text('otherAgency', '行政机关名称', 100)]),
        option('elsewhere', '请向有权更正的机关提出', [
          text('otherAgency', '行政机关名称', 100),
          text('otherPhone', '该机关电话', 50),
        ]),
        option('refused', '不予更正', [text('reason', '不予更正的理由', REASON)]),
      ]),
    ],
  },
  serviceRecord: {
    label: '送达回证',
    article: '',
    remedy: 'none',
    numbered: false,
    signedBy: 'nobody',
    elements: [
      text('papers', '送达文书名称及文号', 200),
      choice('manner', '送达方式', [
        option('direct', '直接送达'),
        option('mail', '邮寄送达'),
        option('electronic', '电子送达'),
        option('entrusted', '委托送达'),
      ]),
      optional(text('place', '送达地点', 200)),
      optional(text('mailNumber', '邮件编号', 60)),
      optional(text('servedAt', '送达时间', 60)),
      optional(text('server', '送达人', 60)),
      optional(text('remark', '备注', 500)),
    ],
  },
};
