/** What each outcome's letter says (条例 Art. 30, 35–39, 42): `{{key}}` is filled in by shared/src/disclosure/letters.ts. */
import type { LetterTemplate, TemplateBlock } from './letter-templates.js';
import type { Outcome } from './outcomes.js';

const LAW = '《中华人民共和国政府信息公开条例》';
const ASKED = '{{you}}申请公开的信息';
const REQUEST = '{{you}}提出的政府信息公开申请（登记编号：{{regNo}}）';
const ENCLOSED = '现以{{form}}形式提供（见附件，共{{pages}}页）';
const FETCHED = '{{you}}可以于{{time}}在{{place}}以{{manner}}方式获取';

/** When it came, when it was corrected, what was asked for. */
export const REPLY_HEAD: readonly TemplateBlock[] = [
  {
    kind: 'paragraph',
    text: `本机关于{{receivedOn}}收到${REQUEST}，申请公开“{{wanted}}”。`,
    when: ['correctedOn', ''],
  },
  {
    kind: 'paragraph',
    text: `本机关于{{receivedOn}}收到${REQUEST}，于{{correctedOn}}收到补正材料，申请公开“{{wanted}}”。`,
    when: ['correctedOn'],
  },
];

function paragraph(text: string, when?: readonly [string, string?]): TemplateBlock {
  return when === undefined ? { kind: 'paragraph', text } : { kind: 'paragraph', text, when };
}

function reply(...blocks: readonly (string | TemplateBlock)[]): LetterTemplate {
  return letter('政府信息公开申请答复书', ...blocks);
}

function letter(title: string, ...blocks: readonly (string | TemplateBlock)[]): LetterTemplate {
  return { title, blocks: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)) };
}

/** Art. 14–16: the ground is a phrase of its own. */
const DENIED = reply(
  `经审查，${ASKED}属于{{ground}}。依照${LAW}{{groundArticle}}、第三十六条第三项的规定，本机关决定不予公开。理由：{{reason}}。`,
);

const TERMINATED = '政府信息公开申请终止处理告知书';

export const REPLIES: Record<Outcome, LetterTemplate> = {
  grant: reply(
    paragraph(`经审查，${ASKED}可以公开。依照${LAW}第三十六条第二项的规定，${ENCLOSED}。`, ['supply', 'enclosed']),
    paragraph(`经审查，${ASKED}可以公开。依照${LAW}第三十六条第二项的规定，${FETCHED}。`, ['supply', 'fetch']),
  ),
  grantAlreadyPublic: reply(
    `经审查，${ASKED}已经主动公开。依照${LAW}第三十六条第一项的规定，告知{{you}}获取该信息的方式、途径：{{where}}。`,
  ),
  partial: reply(
    paragraph(`经审查，${ASKED}中，{{granted}}可以公开，${ENCLOSED}。`, ['supply', 'enclosed']),
    paragraph(`经审查，${ASKED}中，{{granted}}可以公开，${FETCHED}。`, ['supply', 'fetch']),
    `{{withheld}}属于{{ground}}，依照${LAW}{{groundArticle}}、第三十七条的规定，作区分处理，不予公开。理由：{{reason}}。`,
    paragraph(
      `{{withheld2}}属于{{ground2}}，依照${LAW}{{ground2Article}}、第三十七条的规定，作区分处理，不予公开。理由：{{reason2}}。`,
      ['ground2'],
    ),
  ),
  denyStateSecret: DENIED,
  denyLawForbids: DENIED,
  denyThreeSafety: DENIED,
  denyThirdParty: DENIED,
  denyInternal: DENIED,
  denyProcess: DENIED,
  denyEnforcementFile: DENIED,
  denyQueryMatter: reply(
    `经审查，{{you}}申请获取的{{material}}，有关法律、行政法规对其获取有特别规定。依照${LAW}第三十六条第七项的规定，请{{you}}依照{{law}}的规定向{{otherAgency}}办理（地址：{{otherAddress}}，电话：{{otherPhone}}）。`,
  ),
  noInfoNotExist: reply(
    `经检索（{{search}}），未查找到${ASKED}。{{absence}}，{{reason}}。依照${LAW}第三十六条第四项的规定，告知{{you}}该政府信息不存在。`,
  ),
  noInfoOtherAgency: reply(
    paragraph(
      `经审查，${ASKED}不属于本机关负责公开，理由：{{reason}}。依照${LAW}第三十六条第五项的规定，建议{{you}}向{{otherAgency}}申请（地址：{{otherAddress}}，电话：{{otherPhone}}）。`,
      ['known', 'yes'],
    ),
    paragraph(
      `经审查，${ASKED}不属于本机关负责公开，理由：{{reason}}。依照${LAW}第三十六条第五项的规定，特此告知；本机关无法确定负责公开该信息的行政机关。`,
      ['known', 'no'],
    ),
  ),
  noInfoNeedsCreation: reply(
    `经审查，${ASKED}没有现成信息，需要本机关对现有政府信息进行加工、分析。理由：{{reason}}。依照${LAW}第三十八条的规定，本机关不予提供。`,
    paragraph('本机关现有的下列信息可以提供：{{available}}。', ['available']),
  ),
  noInfoStillUnclear: reply(
    `经审查，本机关已于{{askedOn}}告知{{you}}补正，{{you}}补正后申请内容仍不明确，无法指向具体的政府信息。理由：{{reason}}。依照${LAW}第三十条的规定，本机关无法提供。`,
  ),
  noprocPetition: reply(
    `经审查，{{you}}提出的内容实为{{nature}}。依照${LAW}第三十九条第一款的规定，本机关不作为政府信息公开申请处理；{{you}}可以通过下列渠道提出：{{channel}}。`,
  ),
  noprocRepeat: reply(
    `经审查，本机关已于{{answeredOn}}以{{oldNumber}}对{{you}}的相同申请作出答复。依照${LAW}第三十六条第六项的规定，本机关不予重复处理。`,
  ),
  noprocPublication: reply(
    `经审查，{{you}}要求提供的{{publication}}属于公开出版物。依照${LAW}第三十九条第二款的规定，本机关不予提供，告知{{you}}获取的途径：{{path}}。`,
  ),
  noprocExcessive: reply(
    paragraph(
      `经审查，{{you}}在{{period}}提出政府信息公开申请{{requests}}件，数量、频次明显超过合理范围。本机关已于{{reasonsAskedOn}}要求{{you}}说明理由，{{you}}未说明理由。依照${LAW}第三十五条的规定，本机关不予处理。`,
      ['reasonsGiven', 'none'],
    ),
    paragraph(
      `经审查，{{you}}在{{period}}提出政府信息公开申请{{requests}}件，数量、频次明显超过合理范围。本机关已于{{reasonsAskedOn}}要求{{you}}说明理由，{{you}}说明的理由不合理：{{reason}}。依照${LAW}第三十五条的规定，本机关不予处理。`,
      ['reasonsGiven', 'unreasonable'],
    ),
  ),
  noprocConfirm: reply(
    `经审查，{{you}}已经获取该信息（{{evidence}}），现要求本机关确认或者重新出具，不属于申请获取本机关已制作或者获取的政府信息。依照${LAW}第三十六条第六项、第三十八条的规定，本机关不予处理。`,
  ),
  otherNotCorrected: letter(
    TERMINATED,
    `经审查，申请内容不明确，本机关于{{servedOn}}向{{you}}送达补正告知书，{{you}}在{{lastDay}}前未补正且无正当理由。依照${LAW}第三十条的规定，视为{{you}}放弃申请，本机关不再处理该政府信息公开申请。`,
  ),
  otherFeeUnpaid: letter(
    TERMINATED,
    `本机关于{{servedOn}}向{{you}}送达收费通知，{{you}}在{{lastDay}}前未按照通知的要求缴纳信息处理费。依照${LAW}第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，视为{{you}}放弃申请，本机关不再处理该政府信息公开申请。`,
  ),
  otherWithdrawn: letter(
    '政府信息公开申请撤回确认书',
    '{{you}}于{{withdrawnOn}}向本机关撤回上述申请。本机关予以确认，不再处理该政府信息公开申请。{{you}}今后仍可以依法提出政府信息公开申请。',
  ),
  otherNotGi: reply(
    `经审查，{{you}}提出的内容属于{{nature}}，不属于${LAW}第二条所称的政府信息，本机关不作为政府信息公开申请处理。{{help}}。`,
  ),
};
