/** What the letters say that go out while a request runs: `{{key}}` is filled in by shared/src/disclosure/letters.ts. */
import type { LetterTemplate, TemplateBlock } from './letter-templates.js';
import type { NoticeKind } from './notices.js';

const LAW = '《中华人民共和国政府信息公开条例》';
const RECEIVED = '本机关于{{receivedOn}}收到{{you}}提出的政府信息公开申请（登记编号：{{regNo}}）';
const CONTACT = '联系部门：{{office}}，联系电话：{{phone}}，联系地址：{{address}}。';

function paragraph(text: string, when?: readonly [string, string?]): TemplateBlock {
  return when === undefined ? { kind: 'paragraph', text } : { kind: 'paragraph', text, when };
}

function letter(title: string, ...blocks: readonly (string | TemplateBlock)[]): LetterTemplate {
  return { title, blocks: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)) };
}

function row(label: string, text: string): TemplateBlock {
  return { kind: 'row', label, text };
}

export const NOTICE_LETTERS: Record<NoticeKind, LetterTemplate> = {
  receipt: letter(
    '政府信息公开申请登记回执',
    `{{you}}于{{submittedOn}}通过{{channel}}提交的政府信息公开申请，本机关已经登记。依照${LAW}第三十一条{{channelArticle}}的规定，收到申请之日为{{receivedOn}}。`,
    '申请内容：{{wanted}}。',
    '本机关将于{{dueOn}}前（含当日）作出答复；需要补正、延长答复期限或者征求意见的，将另行告知。{{you}}可以凭登记编号查询办理进度，咨询电话：{{phone}}。',
  ),
  correction: letter(
    '政府信息公开申请补正告知书',
    `${RECEIVED}。经审查，申请内容尚不明确。依照${LAW}第三十条的规定，请{{you}}一次性补正下列事项：`,
    { kind: 'item', text: '{{items}}' },
    '填写建议：{{guidance}}。',
    paragraph('请{{you}}自收到本告知书之日起{{days}}个工作日内（至{{lastDay}}）提交补正材料。', ['lastDay']),
    paragraph('请{{you}}自收到本告知书之日起{{days}}个工作日内提交补正材料。', ['lastDay', '']),
    '本机关自收到补正材料之日起重新计算答复期限；无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。',
    `补正方式：{{methods}}。${CONTACT}`,
  ),
  extension: letter(
    '政府信息公开申请延期答复告知书',
    `${RECEIVED}。因{{reason}}，不能在{{oldDueOn}}前答复。依照${LAW}第三十三条第二款的规定，经本机关政府信息公开工作机构负责人同意，决定延长答复期限{{workdays}}个工作日，最迟于{{newDueOn}}前（含当日）作出答复。`,
    '特此告知。',
  ),
  thirdPartyConsultation: {
    ...letter(
      '征求第三方意见书',
      '本机关收到一件政府信息公开申请，所涉信息为：{{info}}。',
      `该信息可能涉及{{you}}的{{interest}}。依照${LAW}第十五条、第三十二条的规定，请{{you}}自收到本意见书之日起十五个工作日内，书面告知本机关是否同意公开；不同意公开的，请说明理由并附证明材料。逾期未提出意见的，由本机关依法决定是否公开。`,
      `填写后的回执请当面提交或者邮寄至本机关。${CONTACT}`,
    ),
    slip: [
      { kind: 'line', text: '对{{number}}征求意见书的意见：' },
      { kind: 'line', text: '□ 同意公开' },
      { kind: 'line', text: '□ 不同意公开，理由：' },
      { kind: 'line', text: '' },
      { kind: 'line', text: '□ 不同意公开下列部分，该部分及理由：' },
      { kind: 'line', text: '' },
      { kind: 'line', text: '签名（盖章）：　　　　　　　　日期：　　　年　　月　　日' },
    ],
  },
  agencyConsultation: letter(
    '征求意见函',
    paragraph(
      `现有申请人向本机关申请公开由本机关牵头、与{{you}}共同制作的政府信息：{{info}}。依照${LAW}第三十四条的规定，请{{you}}自收到本函之日起十五个工作日内书面反馈是否同意公开的意见；逾期未反馈的，视为同意公开。`,
      ['role', 'coMaker'],
    ),
    paragraph(
      `现有申请人向本机关申请公开的下列政府信息涉及{{you}}：{{info}}。依照${LAW}第十一条的规定，请{{you}}自收到本函之日起十五个工作日内书面反馈是否可以公开的意见。`,
      ['role', 'concerned'],
    ),
    CONTACT,
  ),
  disclosureDecision: letter(
    '关于公开政府信息的告知书',
    '{{you}}于{{objectedOn}}向本机关提出不同意公开下列信息的意见：{{info}}。',
    paragraph(
      `经审查，{{you}}不同意公开的理由不合理：{{reason}}。依照${LAW}第三十二条的规定，本机关决定公开下列内容：{{content}}。`,
      ['why', 'unfounded'],
    ),
    paragraph(
      `经审查，不公开该信息可能对公共利益造成重大影响：{{reason}}。依照${LAW}第十五条、第三十二条的规定，本机关决定公开下列内容：{{content}}。`,
      ['why', 'publicInterest'],
    ),
  ),
  reasonsNotice: letter(
    '政府信息公开申请说明理由通知书',
    `${RECEIVED}。{{you}}自{{fromOn}}至{{toOn}}已经提出政府信息公开申请{{requests}}件，数量、频次明显超过合理范围。依照${LAW}第三十五条的规定，请{{you}}于{{lastDay}}前（含当日）向本机关书面说明理由。理由不合理的，本机关不予处理。`,
    CONTACT,
  ),
  delayNotice: letter(
    '政府信息公开申请延迟答复告知书',
    `${RECEIVED}。{{you}}说明的申请理由合理，但所提申请共{{requests}}件，{{reason}}，本机关难以在法定期限内答复。依照${LAW}第三十五条的规定，本机关确定于{{delayedOn}}前（含当日）作出答复。`,
    '特此告知。',
  ),
  feeNotice: letter(
    '政府信息公开信息处理费收费通知书',
    `${RECEIVED}。{{you}}申请公开政府信息的数量、频次明显超过合理范围，依照${LAW}第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，本机关决定收取信息处理费。`,
    '计收标准：{{standard}}。',
    paragraph('{{month}}计收{{units}}件，应缴金额：{{amount}}元。', ['standard', 'byPiece']),
    paragraph('本次计收{{units}}页，应缴金额：{{amount}}元。', ['standard', 'byVolume']),
    '缴纳方式：{{payment}}。',
    '请{{you}}自收到本通知书次日起二十个工作日内缴纳。逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请；缴纳的，答复期限自缴纳完毕的次日起重新计算。',
    CONTACT,
  ),
  recordCorrectionReply: letter(
    '政府信息更正申请答复书',
    '本机关于{{receivedOn}}收到{{you}}提出的政府信息更正申请（登记编号：{{regNo}}），要求更正“{{wanted}}”。',
    paragraph(`经审核，{{you}}反映的情况属实。依照${LAW}第四十一条的规定，本机关已经予以更正：{{corrected}}。`, [
      'result',
      'corrected',
    ]),
    paragraph(
      `经审核，该信息不属于本机关职能范围。依照${LAW}第四十一条的规定，本机关已将申请转送{{otherAgency}}处理，特此告知。`,
      ['result', 'transferred'],
    ),
    paragraph(
      `经审核，该信息不属于本机关职能范围。依照${LAW}第四十一条的规定，请{{you}}向{{otherAgency}}提出（电话：{{otherPhone}}）。`,
      ['result', 'elsewhere'],
    ),
    paragraph(`经审核，依照${LAW}第四十一条的规定，本机关不予更正。理由：{{reason}}。`, ['result', 'refused']),
  ),
  serviceRecord: letter(
    '送达回证',
    row('送达文书', '{{papers}}'),
    row('登记编号', '{{regNo}}'),
    row('受送达人', '{{name}}'),
    row('送达方式', '{{manner}}'),
    row('送达地点', '{{place}}'),
    row('邮件编号', '{{mailNumber}}'),
    row('送达时间', '{{servedAt}}'),
    row('受送达人签名或者盖章', ''),
    row('代收人签名及与受送达人的关系', ''),
    row('送达人', '{{server}}'),
    row('备注', '{{remark}}'),
    { kind: 'line', text: '送达机关：{{agency}}' },
  ),
};
