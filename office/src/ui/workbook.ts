/** A table as the screen shows it, made into a file that the office goes on working with. */
import { type SheetColumn, SHEET_FORMATS, harmlessText, sheetCell } from '@huifa/shared/reports/sheet';
import type { Workbook, Worksheet } from 'exceljs';
import { color } from './tokens';

/** What stands above the rows: a printed or forwarded sheet must say by itself what it is. */
export interface SheetHead {
  /** 「惠南镇 · 在办的事」 */
  readonly title: string;
  /** What narrowed the rows, who exported them and when; a line each. */
  readonly notes: readonly string[];
}

export interface SheetTable<Row> {
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
}

/** exceljs without its old polyfills, which build functions out of strings: the console's CSP forbids that. */
export async function newWorkbook(): Promise<Workbook> {
  const { default: library } = await import('exceljs/dist/exceljs.bare.min.js');
  return new library.Workbook();
}

/** The bytes of an .xlsx with one sheet: title, notes, a bold header that stays in sight, the rows. */
export async function writeSheet<Row>(head: SheetHead, table: SheetTable<Row>): Promise<ArrayBuffer> {
  const workbook = await newWorkbook();
  fillSheet(workbook.addWorksheet(sheetName(head.title)), head, table);
  return workbook.xlsx.writeBuffer();
}

function fillSheet<Row>(sheet: Worksheet, { title, notes }: SheetHead, { columns, rows }: SheetTable<Row>): void {
  sheet.columns = columns.map(({ width, kind }) => ({ width, style: { numFmt: SHEET_FORMATS[kind] } }));
  for (const line of [title, ...notes]) sheet.addRow([harmlessText(line)]);
  sheet.getRow(1).font = { bold: true, size: 14 };
  const header = sheet.addRow(columns.map((column) => harmlessText(column.title)));
  header.font = { bold: true };
  header.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADER_FILL } };
    cell.border = { bottom: { style: 'thin' } };
  });
  for (const row of rows) sheet.addRow(columns.map((column) => sheetCell(column.kind, column.of(row))));
  sheet.views = [{ state: 'frozen', ySplit: header.number, showGridLines: true }];
  const last = header.number + rows.length;
  sheet.autoFilter = { from: { row: header.number, column: 1 }, to: { row: last, column: columns.length } };
  sheet.pageSetup = { paperSize: A4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  sheet.pageSetup.printTitlesRow = `${header.number}:${header.number}`;
}

const A4 = 9;
/** As spreadsheets write a colour: opaque, then red, green, blue. */
const HEADER_FILL = color.brandWeak.replace('#', 'FF').toUpperCase();
/** What a spreadsheet does not take in the name of a sheet. */
const NOT_IN_NAMES = /[:\\/?*[\]']/g;
const LONGEST_NAME = 31;

function sheetName(title: string): string {
  return title.replace(NOT_IN_NAMES, ' ').trim().slice(0, LONGEST_NAME) || '表';
}
