/** What each outcome's letter must say of its own, before it may go out (条例 Art. 30, 35–39; docs/law/disclosure-letters.md). */
import { choice, count, day, type ElementOption, type LetterElement, option, optional, text } from './elements.js';
import type { Outcome } from './outcomes.js';

const REASON = 2000;
const PHRASE = 300;
const ATTACHMENTS = 1000;

const reason = (label = '理由') => text('reason', label, REASON);
const attachments = text('attachments', '附件名称（每行一个）', ATTACHMENTS);

/** Given with the letter, or to be fetched: then the law wants way, place and time (Art. 36(2)). */
const supply = choice('supply', '提供方式', [
  option('enclosed', '随答复书提供', [text('form', '信息的形式', 50), count('pages', '附件页数'), attachments]),
  option('fetch', '另行获取', [
    text('time', '获取时间', 100),
    text('place', '获取地点或者途径', PHRASE),
    text('manner', '获取方式', 100),
  ]),
]);

/** What the law wants to be said of a ground. A second withheld part has keys of its own. */
function denial(suffix = ''): Record<string, readonly LetterElement[]> {
  return {
    denyStateSecret: [],
    denyLawForbids: [text(`law${suffix}`, '禁止公开的法律、行政法规及条款', PHRASE)],
    denyThreeSafety: [],
    denyThirdParty: [
      choice(`interest${suffix}`, '第三方的权益', [
        option('businessSecret', '商业秘密'),
        option('privacy', '个人隐私'),
        option('other', '其他合法权益'),
      ]),
      choice(`opinion${suffix}`, '征求第三方意见的结果', [
        option('objected', '第三方不同意公开且理由合理'),
        option('silent', '第三方逾期未提出意见'),
      ]),
    ],
    denyInternal: [
      choice(`internal${suffix}`, '内部事务信息的种类', [
        option('personnel', '人事管理'),
        option('logistics', '后勤管理'),
        option('workflow', '内部工作流程'),
      ]),
    ],
    denyProcess: [
      choice(`process${suffix}`, '过程性信息的种类', [
        option('discussion', '讨论记录'),
        option('draft', '过程稿'),
        option('consultation', '磋商信函'),
        option('report', '请示报告'),
      ]),
    ],
    denyEnforcementFile: [],
  };
}

const GROUND_LABELS: Record<string, string> = {
  denyStateSecret: '国家秘密',
  denyLawForbids: '法律、行政法规禁止公开',
  denyThreeSafety: '危及“三安全一稳定”',
  denyThirdParty: '保护第三方合法权益',
  denyInternal: '内部事务信息',
  denyProcess: '过程性信息',
  denyEnforcementFile: '行政执法案卷信息',
  notGi: '不属于政府信息的内容',
};

/** Why a part is withheld: one of the denials, or what is no government information (Art. 37). */
function grounds(suffix = ''): readonly ElementOption[] {
  const asked: Record<string, readonly LetterElement[]> = { ...denial(suffix), notGi: [] };
  return Object.entries(asked).map(([ground, elements]) => {
    const own = suffix === '' ? [] : [text(`withheld${suffix}`, '另一处不予公开的部分', PHRASE)];
    const why = suffix === '' ? [] : [text(`reason${suffix}`, '另一处不予公开的理由', REASON)];
    return option(ground, GROUND_LABELS[ground] ?? ground, [...own, ...elements, ...why]);
  });
}

const otherAgency = [
  text('otherAgency', '行政机关名称', 100),
  text('otherAddress', '该机关地址', 200),
  text('otherPhone', '该机关电话', 50),
];

const DENIALS = denial();
const denied = (outcome: string) => [...(DENIALS[outcome] ?? []), reason('不予公开的理由')];

export const OUTCOME_ELEMENTS: Record<Outcome, readonly LetterElement[]> = {
  grant: [supply],
  grantAlreadyPublic: [text('where', '获取该信息的方式、途径', 500)],
  partial: [
    text('granted', '可以公开的部分', PHRASE),
    supply,
    text('withheld', '不予公开的部分', PHRASE),
    choice('ground', '不予公开的依据', grounds()),
    reason('不予公开的理由'),
    optional(choice('ground2', '另一处不予公开的依据', grounds('2'))),
  ],
  denyStateSecret: denied('denyStateSecret'),
  denyLawForbids: denied('denyLawForbids'),
  denyThreeSafety: denied('denyThreeSafety'),
  denyThirdParty: denied('denyThirdParty'),
  denyInternal: denied('denyInternal'),
  denyProcess: denied('denyProcess'),
  denyEnforcementFile: denied('denyEnforcementFile'),
  denyQueryMatter: [
    text('material', '属于行政查询的资料', 200),
    text('law', '有特别规定的法律、行政法规', PHRASE),
    ...otherAgency,
  ],
  noInfoNotExist: [
    text('search', '检索的系统或者档案、关键词、期间', 1000),
    choice('absence', '没有该信息的原因', [
      option('notMade', '未制作'),
      option('notObtained', '未获取'),
      option('destroyed', '已依法销毁'),
    ]),
    reason('没有该信息的说明'),
  ],
  noInfoOtherAgency: [
    reason('不属于本机关负责公开的理由'),
    choice('known', '能否确定负责公开的机关', [option('yes', '能确定', otherAgency), option('no', '无法确定')]),
  ],
  noInfoNeedsCreation: [
    reason('需要加工、分析的理由'),
    optional(text('available', '可以提供的现有信息及方式', PHRASE)),
  ],
  noInfoStillUnclear: [day('askedOn', '告知补正的日期'), reason('仍不明确的理由')],
  noprocPetition: [
    choice('nature', '申请的实际性质', [
      option('petition', '信访'),
      option('complaint', '投诉'),
      option('tipOff', '举报'),
    ]),
    text('channel', '提出的渠道', PHRASE),
  ],
  noprocRepeat: [day('answeredOn', '前次答复的日期'), text('oldNumber', '前次答复的文号', 60)],
  noprocPublication: [text('publication', '公开出版物名称', 200), text('path', '获取途径', PHRASE)],
  noprocExcessive: [
    text('period', '统计期间', 60),
    count('requests', '申请件数'),
    day('reasonsAskedOn', '要求说明理由的日期'),
    choice('reasonsGiven', '申请人说明的理由', [
      option('none', '未说明理由'),
      option('unreasonable', '理由不合理', [reason('理由不合理的原因')]),
    ]),
  ],
  noprocConfirm: [text('evidence', '已经获取该信息的依据', 500)],
  otherNotCorrected: [day('servedOn', '补正告知书送达日期'), day('lastDay', '补正截止日期')],
  otherFeeUnpaid: [day('servedOn', '收费通知送达日期'), day('lastDay', '缴费截止日期')],
  otherWithdrawn: [day('withdrawnOn', '撤回申请的日期')],
  otherNotGi: [text('nature', '申请内容的实际性质', 100), text('help', '便民说明或者途径', 500)],
};
