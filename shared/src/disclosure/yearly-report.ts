/**
 * The figures of a town's yearly report on disclosure (政府信息公开条例 Art. 49–50; 国办公开办函〔2021〕30号): tables 二, 三
 * and 四 of one calendar year, counted from the cases in one pass. See docs/law/disclosure-report.md.
 */
import type { Day } from '../kernel/day.js';
import { APPLICANT_KINDS, type ApplicantKind } from './applications.js';
import type { RowKey } from './outcomes.js';
import { TABLE_COLUMNS, TABLE_ROWS, type TableColumn, type TableRow } from './report-rows.js';

/** A request as the table counts it. A corrected one keeps the day of its first receipt. */
export interface ReportCase {
  readonly applicant: ApplicantKind;
  readonly receivedOn: Day;
  /** The day on which the answer was served or the case was closed otherwise. */
  readonly closedOn: Day | null;
  /** Its last result. */
  readonly row: RowKey | null;
}

export type RequestsRow = Readonly<Record<TableColumn, number>>;
export type RequestsTable = Readonly<Record<TableRow, RequestsRow>>;

/**
 * The rows of a year in which a case is counted: once where it came from, once where it went, and in （七）总计 when it
 * was closed. 新收 goes by receipt, 办理结果 by closing, 结转 by what was open on 31 December.
 */
export function countedIn({ receivedOn, closedOn, row }: ReportCase, year: number): TableRow[] {
  const [first, last] = bounds(year);
  if (receivedOn > last || (closedOn !== null && closedOn < first)) return [];
  const from: TableRow = receivedOn < first ? 'carriedIn' : 'received';
  if (closedOn === null || closedOn > last) return [from, 'carriedOut'];
  return row === null ? [from, 'total'] : [from, row, 'total'];
}

/** 表三: 25 rows of 7 figures, in one pass over the cases. */
export function requestsTable(cases: Iterable<ReportCase>, year: number): RequestsTable {
  const table = Object.fromEntries(TABLE_ROWS.map((row) => [row, emptyRow()])) as Record<
    TableRow,
    Record<TableColumn, number>
  >;
  for (const one of cases)
    for (const row of countedIn(one, year)) {
      table[row][one.applicant] += 1;
      table[row].total += 1;
    }
  return table;
}

/** The cases behind one figure of 表三. */
export function cellCases<Case extends ReportCase>(
  cases: readonly Case[],
  year: number,
  row: TableRow,
  column: TableColumn,
): Case[] {
  return cases.filter((one) => (column === 'total' || one.applicant === column) && countedIn(one, year).includes(row));
}

/** A row of 表三 from the figures of the six kinds of applicants, with its sum. */
export function requestsRow(figures: Readonly<Record<ApplicantKind, number>>): RequestsRow {
  return { ...figures, total: APPLICANT_KINDS.reduce((sum, kind) => sum + figures[kind], 0) };
}

function emptyRow(): Record<TableColumn, number> {
  return Object.fromEntries(TABLE_COLUMNS.map((column) => [column, 0])) as Record<TableColumn, number>;
}

function bounds(year: number): [Day, Day] {
  return [`${year}-01-01`, `${year}-12-31`];
}

/** 行政复议; 行政诉讼未经复议直接起诉; 行政诉讼复议后起诉. */
export const REMEDY_TRACKS = ['reconsideration', 'directSuit', 'suitAfter'] as const;
export type RemedyTrack = (typeof REMEDY_TRACKS)[number];
export const REMEDY_COLUMNS = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;
export type RemedyColumn = (typeof REMEDY_COLUMNS)[number];
export type RemedyResult = 'upheld' | 'corrected' | 'other';

export const TRACK_LABELS: Record<RemedyTrack, string> = {
  reconsideration: '行政复议',
  directSuit: '未经复议直接起诉',
  suitAfter: '复议后起诉',
};
export const REMEDY_COLUMN_LABELS: Record<RemedyColumn, string> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
};

/** A reconsideration or suit about a disclosure request; others are in no yearly report. */
export interface RemedyCase {
  readonly track: RemedyTrack;
  readonly openedOn: Day;
  readonly endedOn: Day | null;
  readonly result: RemedyResult | null;
}

export type RemediesTable = Readonly<Record<RemedyTrack, Readonly<Record<RemedyColumn, number>>>>;

/** The columns of a year in which a reconsideration or suit is counted: ended in it, or open on its last day. */
export function remedyCountedIn({ openedOn, endedOn, result }: RemedyCase, year: number): RemedyColumn[] {
  const [first, last] = bounds(year);
  if (openedOn > last || (endedOn !== null && endedOn < first)) return [];
  if (endedOn === null || endedOn > last) return ['pending', 'total'];
  return result === null ? ['total'] : [result, 'total'];
}

/** 表四: three blocks of five figures. */
export function remediesTable(cases: Iterable<RemedyCase>, year: number): RemediesTable {
  const table = Object.fromEntries(
    REMEDY_TRACKS.map((track) => [track, { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 }]),
  ) as Record<RemedyTrack, Record<RemedyColumn, number>>;
  for (const one of cases) for (const column of remedyCountedIn(one, year)) table[one.track][column] += 1;
  return table;
}

/** The reconsiderations or suits behind one figure of 表四. */
export function remedyCellCases<Case extends RemedyCase>(
  cases: readonly Case[],
  year: number,
  track: RemedyTrack,
  column: RemedyColumn,
): Case[] {
  return cases.filter((one) => one.track === track && remedyCountedIn(one, year).includes(column));
}

/** 本年制发、本年废止、现行有效 of 规章 and 行政规范性文件 (条例 Art. 20(1)). */
export interface Documents {
  readonly made: number;
  readonly repealed: number;
  readonly inForce: number;
}

/** 表二, as the office enters it. A town makes no 规章: null stands as 「/」. */
export interface PublishedTable {
  readonly rules: Documents | null;
  readonly normative: Documents;
  readonly licences: number;
  readonly penalties: number;
  readonly coercion: number;
  /** 万元. */
  readonly chargesWan: number;
}

/** All figures of a yearly report. */
export interface YearlyReport {
  readonly year: number;
  readonly published: PublishedTable;
  readonly requests: RequestsTable;
  readonly remedies: RemediesTable;
  /** 信息处理费 charged in the year, in yuan (section 六). */
  readonly feeYuan: number;
}

/**
 * When the report of `year` is due: towns of Shanghai publish by 31 January like the departments of the district
 * (条例 Art. 50); the office's own day is the 20th.
 */
export function reportDueDays(year: number): { readonly internal: Day; readonly hard: Day } {
  return { internal: `${year + 1}-01-20`, hard: `${year + 1}-01-31` };
}
