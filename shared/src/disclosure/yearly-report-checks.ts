/**
 * What must add up in a yearly report before it may leave the house (勾稽关系, 国办公开办函〔2021〕30号). See
 * docs/law/disclosure-report.md.
 */
import { APPLICANT_KINDS } from './applications.js';
import { REPORT_ROWS } from './outcomes.js';
import { COLUMN_LABELS, rowName, TABLE_COLUMNS, TABLE_ROWS, type TableColumn, type TableRow } from './report-rows.js';
import {
  type Documents,
  type PublishedTable,
  REMEDY_COLUMN_LABELS,
  REMEDY_COLUMNS,
  REMEDY_TRACKS,
  type RemedyTrack,
  type RequestsTable,
  TRACK_LABELS,
  type YearlyReport,
} from './yearly-report.js';

/** A figure that does not fit: where it stands, what the other figures say it must be, what stands there. */
export interface Imbalance {
  readonly where: string;
  readonly expected: number;
  readonly found: number;
}

/** What a report is held against: the year before it, as far as it is known. */
export interface PreviousReport {
  readonly requests: Pick<RequestsTable, 'carriedOut'>;
  readonly published?: PublishedTable;
}

/**
 * Everything that does not add up; an export waits until there is nothing. 1. 一 + 二 = 三（七）+ 四. 2. （七） is the sum
 * of its 21 rows. 3. 总计 is the sum of its columns, in 表三 and 表四. 4. 上年结转 is what the year before carried over.
 * 5. Every figure is a whole number and not below nothing.
 */
export function imbalances(
  { requests, remedies }: Pick<YearlyReport, 'requests' | 'remedies'>,
  previous: Pick<PreviousReport, 'requests'> | null,
): Imbalance[] {
  return [
    ...TABLE_COLUMNS.flatMap((column) => columnFaults(requests, column)),
    ...TABLE_ROWS.flatMap((row) => rowFaults(requests, row)),
    ...(previous === null ? [] : yearLinkFaults(requests, previous)),
    ...REMEDY_TRACKS.flatMap((track) => remedyFaults(remedies, track)),
  ];
}

function columnFaults(table: RequestsTable, column: TableColumn): Imbalance[] {
  const came = table.received[column] + table.carriedIn[column];
  const went = table.total[column] + table.carriedOut[column];
  const leaves = REPORT_ROWS.reduce((sum, row) => sum + table[row][column], 0);
  const name = `表三“${columnName(column)}”列`;
  return [
    ...unequal(`${name}：三（七）总计与四之和，应等于一与二之和`, came, went),
    ...unequal(`${name}：三（七）总计，应等于三（一）至（六）各行之和`, leaves, table.total[column]),
  ];
}

function rowFaults(table: RequestsTable, row: TableRow): Imbalance[] {
  const sum = APPLICANT_KINDS.reduce((all, kind) => all + table[row][kind], 0);
  const name = `表三“${rowName(row)}”行`;
  return [
    ...TABLE_COLUMNS.flatMap((column) => unnatural(`${name}“${columnName(column)}”列`, table[row][column])),
    ...unequal(`${name}：总计，应等于各类申请人之和`, sum, table[row].total),
  ];
}

function yearLinkFaults(table: RequestsTable, previous: Pick<PreviousReport, 'requests'>): Imbalance[] {
  return TABLE_COLUMNS.flatMap((column) =>
    unequal(
      `表三“${rowName('carriedIn')}”行“${columnName(column)}”列：应等于上一年度报告的“${rowName('carriedOut')}”`,
      previous.requests.carriedOut[column],
      table.carriedIn[column],
    ),
  );
}

function remedyFaults(table: YearlyReport['remedies'], track: RemedyTrack): Imbalance[] {
  const { total, ...others } = table[track];
  const sum = Object.values(others).reduce((all, figure) => all + figure, 0);
  const name = `表四“${track === 'reconsideration' ? '' : '行政诉讼·'}${TRACK_LABELS[track]}”`;
  return [
    ...REMEDY_COLUMNS.flatMap((column) => unnatural(`${name}“${REMEDY_COLUMN_LABELS[column]}”`, table[track][column])),
    ...unequal(`${name}：总计，应等于前四项之和`, sum, total),
  ];
}

/** 「其他」 alone would not say of what. */
function columnName(column: TableColumn): string {
  return column === 'natural' || column === 'total' ? COLUMN_LABELS[column] : `法人或其他组织·${COLUMN_LABELS[column]}`;
}

function unequal(where: string, expected: number, found: number): Imbalance[] {
  return expected === found ? [] : [{ where, expected, found }];
}

/** The nearest figure that could stand there is what is expected. */
function unnatural(name: string, found: number): Imbalance[] {
  if (Number.isInteger(found) && found >= 0) return [];
  const expected = Number.isFinite(found) ? Math.max(0, Math.round(found)) : 0;
  return [{ where: `${name}：应为不小于零的整数`, expected, found }];
}

/**
 * What looks wrong in 表二 and may yet be right: 现行有效 should be that of the year before, and what was made, less what
 * was repealed; nothing is below nothing. An export does not wait for it.
 */
export function publishedDoubts(published: PublishedTable, previous: PublishedTable | null): Imbalance[] {
  const figures: [string, number][] = [
    ['行政许可', published.licences],
    ['行政处罚', published.penalties],
    ['行政强制', published.coercion],
  ];
  return [
    ...documentDoubts('规章', published.rules, previous?.rules ?? null),
    ...documentDoubts('行政规范性文件', published.normative, previous?.normative ?? null),
    ...figures.flatMap(([name, figure]) => unnatural(`表二“${name}”`, figure)),
    ...(published.chargesWan >= 0
      ? []
      : [{ where: '表二“行政事业性收费”：应不小于零', expected: 0, found: published.chargesWan }]),
  ];
}

function documentDoubts(name: string, now: Documents | null, before: Documents | null): Imbalance[] {
  if (now === null) return [];
  return [
    ...unnatural(`表二“${name}”本年制发件数`, now.made),
    ...unnatural(`表二“${name}”本年废止件数`, now.repealed),
    ...unnatural(`表二“${name}”现行有效件数`, now.inForce),
    ...(before === null
      ? []
      : unequal(
          `表二“${name}”现行有效件数：一般等于上年现行有效加本年制发减本年废止`,
          before.inForce + now.made - now.repealed,
          now.inForce,
        )),
  ];
}
