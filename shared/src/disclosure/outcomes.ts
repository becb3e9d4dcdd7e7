/**
 * The 24 ways in which a disclosure request may end (政府信息公开条例 Art. 30, 35–39, 42): each with its articles, the row
 * of the yearly report that counts it (国办公开办函〔2021〕30号, 表三) and the remedy that its letter must name.
 * See docs/law/disclosure-letters.md.
 */
import { type Fields, type LetterElement, missingOf } from './elements.js';
import { OUTCOME_ELEMENTS } from './outcome-elements.js';

/** The 21 leaves of 表三 三 (（一）予以公开 … （六）3.其他), in their order. */
export const REPORT_ROWS = [
  'granted',
  'partial',
  'denied1',
  'denied2',
  'denied3',
  'denied4',
  'denied5',
  'denied6',
  'denied7',
  'denied8',
  'noInfo1',
  'noInfo2',
  'noInfo3',
  'noproc1',
  'noproc2',
  'noproc3',
  'noproc4',
  'noproc5',
  'other1',
  'other2',
  'other3',
] as const;
export type RowKey = (typeof REPORT_ROWS)[number];

export const OUTCOME_CODES = [
  'grant',
  'grantAlreadyPublic',
  'partial',
  'denyStateSecret',
  'denyLawForbids',
  'denyThreeSafety',
  'denyThirdParty',
  'denyInternal',
  'denyProcess',
  'denyEnforcementFile',
  'denyQueryMatter',
  'noInfoNotExist',
  'noInfoOtherAgency',
  'noInfoNeedsCreation',
  'noInfoStillUnclear',
  'noprocPetition',
  'noprocRepeat',
  'noprocPublication',
  'noprocExcessive',
  'noprocConfirm',
  'otherNotCorrected',
  'otherFeeUnpaid',
  'otherWithdrawn',
  'otherNotGi',
] as const;
export type Outcome = (typeof OUTCOME_CODES)[number];

/**
 * P: reconsideration comes first (行政复议法 Art. 23 (1)(4); 法释〔2025〕8号 Art. 1: denials under 条例 Art. 14–16).
 * E: either reconsideration or a lawsuit. MIX: P for what is withheld, E for the rest.
 */
export type Remedy = 'P' | 'E' | 'MIX' | 'none';

/** 答复书, 终止处理告知书, 撤回确认书. */
export type OutcomeLetterKind = 'reply' | 'termination' | 'withdrawal';

export interface OutcomeRule {
  readonly label: string;
  /** Of the 条例; '' where the law names none. */
  readonly article: string;
  readonly row: RowKey;
  readonly remedy: Remedy;
  /** The number of its text among the office's letters; null: none. */
  readonly letter: { readonly kind: OutcomeLetterKind; readonly number: number | null };
  /** All must be filled before its letter may go out. */
  readonly elements: readonly LetterElement[];
  /** What is a state secret is kept and told on paper only (保守国家秘密法). */
  readonly offlineOnly: boolean;
  /** That there is nothing is said only with a record of the search (条例 Art. 36(4); 指导案例101号). */
  readonly needsSearchRecord: boolean;
}

type Kept = Partial<Pick<OutcomeRule, 'letter' | 'offlineOnly' | 'needsSearchRecord'>>;

function rules(
  table: Record<Outcome, readonly [string, string, RowKey, Remedy, number | null, Kept?]>,
): Record<Outcome, OutcomeRule> {
  const entries = OUTCOME_CODES.map((outcome) => {
    const [label, article, row, remedy, number, kept] = table[outcome];
    const letter = { kind: 'reply', number } as const;
    const elements = OUTCOME_ELEMENTS[outcome];
    const rule = { label, article, row, remedy, letter, elements, offlineOnly: false, needsSearchRecord: false };
    return [outcome, { ...rule, ...kept }] as const;
  });
  return Object.fromEntries(entries) as Record<Outcome, OutcomeRule>;
}

const third = '第三十六条第三项';
const ended = (number: number): Kept => ({ letter: { kind: 'termination', number } });

/** Outcome → label, articles, row, remedy, number of the letter. */
export const OUTCOMES: Record<Outcome, OutcomeRule> = rules({
  grant: ['予以公开', '第三十六条第二项', 'granted', 'E', 1],
  grantAlreadyPublic: ['已经主动公开，告知获取途径', '第三十六条第一项', 'granted', 'E', 2],
  partial: ['部分公开', '第三十七条', 'partial', 'MIX', 3],
  denyStateSecret: ['不予公开：国家秘密', `第十四条、${third}`, 'denied1', 'P', 4, { offlineOnly: true }],
  denyLawForbids: ['不予公开：法律、行政法规禁止公开', `第十四条、${third}`, 'denied2', 'P', 4],
  denyThreeSafety: ['不予公开：危及“三安全一稳定”', `第十四条、${third}`, 'denied3', 'P', 4],
  denyThirdParty: ['不予公开：保护第三方合法权益', `第十五条、第三十二条、${third}`, 'denied4', 'P', 4],
  denyInternal: ['不予公开：内部事务信息', `第十六条第一款、${third}`, 'denied5', 'P', 4],
  denyProcess: ['不予公开：过程性信息', `第十六条第二款、${third}`, 'denied6', 'P', 4],
  denyEnforcementFile: ['不予公开：行政执法案卷信息', `第十六条第二款、${third}`, 'denied7', 'P', 4],
  // By the text of the law either way; whether reconsideration comes first is not settled (docs/law/disclosure-letters.md).
  denyQueryMatter: ['属于行政查询事项', '第三十六条第七项', 'denied8', 'E', 5],
  noInfoNotExist: ['经检索没有该信息', '第三十六条第四项', 'noInfo1', 'E', 6, { needsSearchRecord: true }],
  noInfoOtherAgency: ['不属于本机关负责公开', '第三十六条第五项', 'noInfo1', 'E', 7],
  noInfoNeedsCreation: ['没有现成信息，需要另行制作', '第三十八条', 'noInfo2', 'E', 8],
  noInfoStillUnclear: ['补正后申请内容仍不明确', '第三十条', 'noInfo3', 'E', 9],
  noprocPetition: ['信访、投诉、举报类申请', '第三十九条第一款', 'noproc1', 'E', 10],
  noprocRepeat: ['重复申请', '第三十六条第六项', 'noproc2', 'E', 11],
  noprocPublication: ['要求提供公开出版物', '第三十九条第二款', 'noproc3', 'E', 12],
  noprocExcessive: ['无正当理由大量反复申请', '第三十五条', 'noproc4', 'E', 13],
  noprocConfirm: ['要求确认或者重新出具已获取的信息', '第三十六条第六项、第三十八条', 'noproc5', 'E', 14],
  otherNotCorrected: ['逾期不补正，不再处理', '第三十条', 'other1', 'E', 15, ended(15)],
  otherFeeUnpaid: ['逾期不缴费，不再处理', '第四十二条', 'other2', 'E', 16, ended(16)],
  otherWithdrawn: ['申请人撤回', '', 'other3', 'none', null, { letter: { kind: 'withdrawal', number: null } }],
  otherNotGi: ['不属于政府信息', '第二条', 'other3', 'E', 17],
});

/** Chinese labels of what must still be filled in before a letter with this outcome may go out. */
export function missingElements(outcome: Outcome, fields: Fields): readonly string[] {
  return missingOf(OUTCOMES[outcome].elements, fields);
}

/** The grounds on which a part may be withheld (条例 Art. 37): a denial of its own, or what is no government information. */
function groundsOf(outcome: Outcome, fields: Fields): readonly string[] {
  return outcome === 'partial' ? [fields.ground ?? '', fields.ground2 ?? ''] : [outcome];
}

/** The remedy that this letter names. A part withheld on no ground of Art. 14–16 leaves either way open. */
export function remedyOf(outcome: Outcome, fields: Fields): Remedy {
  const { remedy } = OUTCOMES[outcome];
  if (remedy !== 'MIX') return remedy;
  return groundsOf(outcome, fields).some((ground) => ruleOf(ground)?.remedy === 'P') ? 'MIX' : 'E';
}

/** True where a state secret is among the grounds: not over the internet. */
export function isOfflineOnly(outcome: Outcome, fields: Fields): boolean {
  return groundsOf(outcome, fields).some((ground) => ruleOf(ground)?.offlineOnly === true);
}

function ruleOf(ground: string): OutcomeRule | undefined {
  return ground in OUTCOMES ? OUTCOMES[ground as Outcome] : undefined;
}
