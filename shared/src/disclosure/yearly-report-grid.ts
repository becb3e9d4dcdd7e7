/**
 * The three tables as they are drawn: cells with their spans, for a screen, a spreadsheet and a document alike. The
 * form is that of 国办公开办函〔2021〕30号. See docs/law/disclosure-report.md.
 */
import { APPLICANT_KINDS } from './applications.js';
import {
  COLUMN_LABELS,
  DONE_BLOCK,
  isInDoneBlock,
  ROW_WORDS,
  TABLE_COLUMNS,
  TABLE_ROWS,
  type TableRow,
} from './report-rows.js';
import {
  type Documents,
  type PublishedTable,
  REMEDY_COLUMN_LABELS,
  REMEDY_COLUMNS,
  REMEDY_TRACKS,
  type RemediesTable,
  type RequestsTable,
  TRACK_LABELS,
} from './yearly-report.js';

/** A cell, by its upper left corner counted from zero, and how many rows and columns it takes. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly value: string | number;
  /** Words of the form stand on a grey ground, figures do not. */
  readonly head: boolean;
}

/** A table with spans: every place of `rows` × `columns` is covered by one cell. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
}

const TABLE_NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const BODIES = '法人或其他组织';
/** Columns of words, and rows of headings, of 表三. */
const WORD_COLUMNS = 3;
const HEAD_ROWS = 3;

/** 表三 as it is drawn: 28 rows of 10 columns. */
export function requestsGrid(table: RequestsTable): Grid {
  const words = TABLE_ROWS.flatMap((row, at) => rowHeads(row, HEAD_ROWS + at));
  const figures = TABLE_ROWS.flatMap((row, at) =>
    TABLE_COLUMNS.map((column, place) => figure(HEAD_ROWS + at, WORD_COLUMNS + place, table[row][column])),
  );
  const cells = [...requestsHead(), ...words, ...figures];
  return { rows: HEAD_ROWS + TABLE_ROWS.length, columns: WORD_COLUMNS + TABLE_COLUMNS.length, cells };
}

function requestsHead(): GridCell[] {
  const bodies = APPLICANT_KINDS.slice(1);
  const first = WORD_COLUMNS;
  return [
    head(0, 0, TABLE_NOTE, HEAD_ROWS, WORD_COLUMNS),
    head(0, first, '申请人情况', 1, TABLE_COLUMNS.length),
    head(1, first, COLUMN_LABELS.natural, 2),
    head(1, first + 1, BODIES, 1, bodies.length),
    head(1, first + 1 + bodies.length, COLUMN_LABELS.total, 2),
    ...bodies.map((kind, at) => head(2, first + 1 + at, COLUMN_LABELS[kind])),
  ];
}

/** The words in front of a row; those of a block or group stand in its first row and reach down to its last. */
function rowHeads(row: TableRow, at: number): GridCell[] {
  const { label, group } = ROW_WORDS[row];
  if (!isInDoneBlock(row)) return [head(at, 0, label, 1, WORD_COLUMNS)];
  const inBlock = TABLE_ROWS.filter(isInDoneBlock);
  const block = inBlock[0] === row ? [head(at, 0, DONE_BLOCK, inBlock.length)] : [];
  if (group === undefined) return [...block, head(at, 1, label, 1, WORD_COLUMNS - 1)];
  const inGroup = TABLE_ROWS.filter((other) => ROW_WORDS[other].group === group);
  return [...block, ...(inGroup[0] === row ? [head(at, 1, group, inGroup.length)] : []), head(at, 2, label)];
}

/** 表四 as it is drawn: one row of 15 figures under three of headings. */
export function remediesGrid(table: RemediesTable): Grid {
  const wide = REMEDY_COLUMNS.length;
  const cells = [
    head(0, 0, TRACK_LABELS.reconsideration, 2, wide),
    head(0, wide, '行政诉讼', 1, wide * 2),
    head(1, wide, TRACK_LABELS.directSuit, 1, wide),
    head(1, wide * 2, TRACK_LABELS.suitAfter, 1, wide),
    ...REMEDY_TRACKS.flatMap((track, block) =>
      REMEDY_COLUMNS.flatMap((column, at) => [
        head(2, block * wide + at, REMEDY_COLUMN_LABELS[column]),
        figure(3, block * wide + at, table[track][column]),
      ]),
    ),
  ];
  return { rows: 4, columns: wide * REMEDY_TRACKS.length, cells };
}

/** 表二 as it is drawn: four blocks, each under the item of 条例 Art. 20 that asks for it. */
export function publishedGrid(table: PublishedTable): Grid {
  const cells = [
    ...titled(0, '第二十条第（一）项', ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']),
    ...documents(2, '规章', table.rules),
    ...documents(3, '行政规范性文件', table.normative),
    ...titled(4, '第二十条第（五）项', ['信息内容', '本年处理决定数量']),
    ...single(6, '行政许可', table.licences),
    ...titled(7, '第二十条第（六）项', ['信息内容', '本年处理决定数量']),
    ...single(9, '行政处罚', table.penalties),
    ...single(10, '行政强制', table.coercion),
    ...titled(11, '第二十条第（八）项', ['信息内容', '本年收费金额（单位：万元）']),
    ...single(13, '行政事业性收费', table.chargesWan),
  ];
  return { rows: 14, columns: 4, cells };
}

function titled(row: number, item: string, titles: readonly string[]): GridCell[] {
  const wide = titles.length === 2 ? 3 : 1;
  return [head(row, 0, item, 1, 4), ...titles.map((title, at) => head(row + 1, at, title, 1, at === 0 ? 1 : wide))];
}

function documents(row: number, name: string, figures: Documents | null): GridCell[] {
  const { made, repealed, inForce } = figures ?? { made: '/', repealed: '/', inForce: '/' };
  return [head(row, 0, name), figure(row, 1, made), figure(row, 2, repealed), figure(row, 3, inForce)];
}

function single(row: number, name: string, value: number): GridCell[] {
  return [head(row, 0, name), { ...figure(row, 1, value), columns: 3 }];
}

function head(row: number, column: number, value: string, rows = 1, columns = 1): GridCell {
  return { row, column, rows, columns, value, head: true };
}

function figure(row: number, column: number, value: number | string): GridCell {
  return { row, column, rows: 1, columns: 1, value, head: false };
}
