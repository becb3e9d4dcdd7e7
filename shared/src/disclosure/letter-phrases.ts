/** How letters say what was chosen at the desk: key of the choice → its value → words and articles. */
import type { Phrase } from './letter-templates.js';

export const PHRASES: Readonly<Record<string, Readonly<Record<string, Phrase>>>> = {
  ground: {
    denyStateSecret: { words: '依法确定为国家秘密的信息', article: '第十四条' },
    denyLawForbids: { words: '法律、行政法规禁止公开的信息（{{law}}）', article: '第十四条' },
    denyThreeSafety: {
      words: '公开后可能危及国家安全、公共安全、经济安全、社会稳定的信息',
      article: '第十四条',
    },
    denyThirdParty: {
      words: '涉及{{interest}}、公开会对第三方合法权益造成损害的信息（经书面征求第三方意见，{{opinion}}）',
      article: '第十五条、第三十二条',
    },
    denyInternal: { words: '{{internal}}方面的内部事务信息', article: '第十六条第一款' },
    denyProcess: { words: '{{process}}，系在履行行政管理职能过程中形成的过程性信息', article: '第十六条第二款' },
    denyEnforcementFile: { words: '行政执法案卷信息', article: '第十六条第二款' },
    notGi: { words: '不属于政府信息的内容', article: '第二条' },
  },
  absence: {
    notMade: { words: '本机关未制作该信息' },
    notObtained: { words: '本机关未获取该信息' },
    destroyed: { words: '该信息已经依法销毁' },
  },
  /** Which day is the day of receipt (条例 Art. 31). */
  channel: {
    inPerson: { words: '当面提交方式', article: '第一项' },
    oral: { words: '口头方式（由本机关代为填写）', article: '第一项' },
    registeredMail: { words: '邮寄方式', article: '第二项' },
    plainMail: { words: '平常信函方式', article: '第二项' },
    miniapp: { words: '微信小程序', article: '第三项' },
    web: { words: '互联网渠道', article: '第三项' },
    fax: { words: '传真', article: '第三项' },
  },
  standard: {
    byPiece: { words: '按件计收：同一申请人一个自然月内累计申请十件以下（含十件）的不收费，超出部分分档计收' },
    byVolume: { words: '按量计收：三十页以下（含三十页）的不收费，超出部分分档计收' },
  },
};
