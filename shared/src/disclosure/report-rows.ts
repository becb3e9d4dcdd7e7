/**
 * 表三「收到和处理政府信息公开申请情况」 of the yearly report: its rows in official order, with the words of the form and
 * the blocks in which they stand (国办公开办函〔2021〕30号). See docs/law/disclosure-report.md.
 */
import { APPLICANT_KINDS } from './applications.js';
import { REPORT_ROWS } from './outcomes.js';

/** The 25 rows of the table that hold numbers. */
export const TABLE_ROWS = ['received', 'carriedIn', ...REPORT_ROWS, 'total', 'carriedOut'] as const;
export type TableRow = (typeof TABLE_ROWS)[number];

/** The words of a row; `group` is 「（三）不予公开」 where a row stands in a group of 「三、本年度办理结果」. */
export interface RowWords {
  readonly label: string;
  readonly group?: string;
}

export const DONE_BLOCK = '三、本年度办理结果';

const DENIED = '（三）不予公开';
const NO_INFO = '（四）无法提供';
const NOT_PROCESSED = '（五）不予处理';
const OTHER = '（六）其他处理';

/** The official words of every row. */
export const ROW_WORDS: Record<TableRow, RowWords> = {
  received: { label: '一、本年新收政府信息公开申请数量' },
  carriedIn: { label: '二、上年结转政府信息公开申请数量' },
  granted: { label: '（一）予以公开' },
  partial: { label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）' },
  denied1: { group: DENIED, label: '1.属于国家秘密' },
  denied2: { group: DENIED, label: '2.其他法律行政法规禁止公开' },
  denied3: { group: DENIED, label: '3.危及“三安全一稳定”' },
  denied4: { group: DENIED, label: '4.保护第三方合法权益' },
  denied5: { group: DENIED, label: '5.属于三类内部事务信息' },
  denied6: { group: DENIED, label: '6.属于四类过程性信息' },
  denied7: { group: DENIED, label: '7.属于行政执法案卷' },
  denied8: { group: DENIED, label: '8.属于行政查询事项' },
  noInfo1: { group: NO_INFO, label: '1.本机关不掌握相关政府信息' },
  noInfo2: { group: NO_INFO, label: '2.没有现成信息需要另行制作' },
  noInfo3: { group: NO_INFO, label: '3.补正后申请内容仍不明确' },
  noproc1: { group: NOT_PROCESSED, label: '1.信访举报投诉类申请' },
  noproc2: { group: NOT_PROCESSED, label: '2.重复申请' },
  noproc3: { group: NOT_PROCESSED, label: '3.要求提供公开出版物' },
  noproc4: { group: NOT_PROCESSED, label: '4.无正当理由大量反复申请' },
  noproc5: { group: NOT_PROCESSED, label: '5.要求行政机关确认或重新出具已获取信息' },
  other1: { group: OTHER, label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请' },
  other2: { group: OTHER, label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请' },
  other3: { group: OTHER, label: '3.其他' },
  total: { label: '（七）总计' },
  carriedOut: { label: '四、结转下年度继续办理' },
};

/** Rows that stand in 「三、本年度办理结果」. */
export function isInDoneBlock(row: TableRow): boolean {
  return row !== 'received' && row !== 'carriedIn' && row !== 'carriedOut';
}

/** How a row is called outside the table: 「三（三）4.保护第三方合法权益」. */
export function rowName(row: TableRow): string {
  const { group, label } = ROW_WORDS[row];
  return `${isInDoneBlock(row) ? '三' : ''}${group === undefined ? '' : group.slice(0, 3)}${label}`;
}

/** 申请人情况: a natural person, or one of five kinds of bodies. */
export const TABLE_COLUMNS = [...APPLICANT_KINDS, 'total'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export const COLUMN_LABELS: Record<TableColumn, string> = {
  natural: '自然人',
  business: '商业企业',
  research: '科研机构',
  charity: '社会公益组织',
  legal: '法律服务机构',
  other: '其他',
  total: '总计',
};
