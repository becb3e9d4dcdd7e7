/**
 * The tables of a yearly report as a spreadsheet, drawn like the form of 国办公开办函〔2021〕30号: one sheet for each, cells
 * merged as there. See docs/law/disclosure-report.md.
 */
import type { YearlyReport } from '@huifa/shared/disclosure/yearly-report';
import {
  type Grid,
  type GridCell,
  publishedGrid,
  remediesGrid,
  requestsGrid,
} from '@huifa/shared/disclosure/yearly-report-grid';
import { reportTitle } from '@huifa/shared/disclosure/yearly-report-texts';
import { harmlessText } from '@huifa/shared/reports/sheet';
import ExcelJS from 'exceljs';

/** How wide each column is, in characters. */
const WIDTHS = {
  published: [26, 16, 16, 22],
  requests: [8, 14, 38, 10, 10, 10, 13, 13, 8, 10],
  remedies: Array.from({ length: 15 }, () => 6),
};
/** The title stands above the table. */
const GRID_TOP = 2;
const A4 = 9;

/** The three tables of a report as the bytes of an .xlsx; `town` is 「惠南镇人民政府」. */
export async function reportSheet(report: YearlyReport, town: string): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const title = reportTitle(town, report.year);
  const add = (name: string, heading: string, grid: Grid, widths: readonly number[]) =>
    drawSheet(workbook.addWorksheet(name), `${title}　${heading}`, grid, widths);
  add('表二', '主动公开政府信息情况', publishedGrid(report.published), WIDTHS.published);
  add('表三', '收到和处理政府信息公开申请情况', requestsGrid(report.requests), WIDTHS.requests);
  add('表四', '政府信息公开行政复议、行政诉讼情况', remediesGrid(report.remedies), WIDTHS.remedies);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function drawSheet(sheet: ExcelJS.Worksheet, title: string, grid: Grid, widths: readonly number[]): void {
  sheet.columns = widths.map((width) => ({ width }));
  sheet.mergeCells(1, 1, 1, grid.columns);
  sheet.getCell(1, 1).value = harmlessText(title);
  sheet.getCell(1, 1).font = { bold: true, size: 13 };
  sheet.getCell(1, 1).alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  sheet.getRow(1).height = 36;
  for (const cell of grid.cells) drawCell(sheet, cell);
  sheet.pageSetup = { paperSize: A4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 1 };
}

function drawCell(sheet: ExcelJS.Worksheet, { row, column, rows, columns, value, head }: GridCell): void {
  const [top, left] = [GRID_TOP + row, 1 + column];
  if (rows > 1 || columns > 1) sheet.mergeCells(top, left, top + rows - 1, left + columns - 1);
  const cell = sheet.getCell(top, left);
  cell.value = typeof value === 'string' ? harmlessText(value) : value;
  const words = head && columns * rows > 1;
  cell.alignment = { horizontal: words || !head ? 'center' : 'left', vertical: 'middle', wrapText: true };
  const line = { style: 'thin' } as const;
  // A merged cell shows the lines of all its places.
  for (let at = 0; at < rows * columns; at += 1)
    sheet.getCell(top + Math.floor(at / columns), left + (at % columns)).border = {
      top: line,
      left: line,
      bottom: line,
      right: line,
    };
}
