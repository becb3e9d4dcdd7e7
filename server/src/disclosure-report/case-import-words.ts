/** The words of the table by which an office brings in the requests that it has dealt with outside the system. */
import { APPLICANT_KINDS, type ApplicantKind } from '@huifa/shared/disclosure/applications';
import { REPORT_ROWS, type RowKey } from '@huifa/shared/disclosure/outcomes';
import { COLUMN_LABELS, rowName } from '@huifa/shared/disclosure/report-rows';

export const CASE_SHEET = '案件';

/** The columns of the table, in their order. */
export const CASE_COLUMNS = [
  { key: 'number', title: '登记编号', width: 22 },
  { key: 'applicant', title: '申请人类型', width: 20 },
  { key: 'receivedOn', title: '收到日期', width: 14 },
  { key: 'summary', title: '申请内容摘要', width: 44 },
  { key: 'state', title: '状态', width: 10 },
  { key: 'closedOn', title: '办结日期', width: 14 },
  { key: 'result', title: '结果', width: 44 },
] as const;
export type CaseColumn = (typeof CASE_COLUMNS)[number]['key'];

export const CASE_STATES = { open: '在办', closed: '已办结' } as const;

/** 「其他」 alone does not say of what. */
export const APPLICANT_CHOICES = Object.fromEntries(
  APPLICANT_KINDS.map((kind) => [kind, kind === 'other' ? '其他法人或其他组织' : COLUMN_LABELS[kind]]),
) as Record<ApplicantKind, string>;

/** 「（三）4.保护第三方合法权益」: what a result is called in the list to choose from. */
export function resultChoice(row: RowKey): string {
  return rowName(row).slice(1);
}

/** Two writings of the same words are one: width, spaces, brackets, quotes and stops do not tell apart. */
function bare(words: string): string {
  return words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

const APPLICANTS = new Map(
  APPLICANT_KINDS.flatMap((kind) => [COLUMN_LABELS[kind], APPLICANT_CHOICES[kind]].map((words) => [bare(words), kind])),
);

/** Which kind of applicant the office wrote. */
export function applicantOf(words: string): ApplicantKind | undefined {
  return APPLICANTS.get(bare(words));
}

/** What a result may be called: its place (三（三）4), its name, both; a long name also without its brackets. */
function namesOf(row: RowKey): string[] {
  const whole = rowName(row);
  const [, place = '', name = ''] = /^(三（.）\d?)\.?(.+)$/.exec(whole) ?? [];
  const short = name.replace(/（.*/, '');
  return [
    place,
    place.slice(1),
    name,
    short,
    place + name,
    place + short,
    place.slice(1) + name,
    place.slice(1) + short,
  ];
}

const RESULTS = new Map(REPORT_ROWS.flatMap((row) => namesOf(row).map((name) => [bare(name), row])));

/** Which row of 表三 the office wrote. */
export function resultOf(words: string): RowKey | undefined {
  return RESULTS.get(bare(words));
}
