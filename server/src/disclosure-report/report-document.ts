/**
 * A yearly report as the office publishes it: title, six sections in official order with the three tables
 * (国办公开办函〔2021〕30号), as the bytes of a .docx. See docs/law/disclosure-report.md.
 */
import type { YearlyReport } from '@huifa/shared/disclosure/yearly-report';
import {
  type Grid,
  type GridCell,
  publishedGrid,
  remediesGrid,
  requestsGrid,
} from '@huifa/shared/disclosure/yearly-report-grid';
import type { ReportSection, ReportTable } from '@huifa/shared/disclosure/yearly-report-texts';
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
} from 'docx';

/** What stands in the document: the sections as the office finished them, the figures for their tables. */
export interface ReportWords {
  readonly title: string;
  readonly sections: readonly ReportSection[];
  readonly figures: Pick<YearlyReport, ReportTable>;
}

/** Fonts and sizes of official documents (GB/T 9704-2012), sizes in half points. */
const TITLE = { font: '方正小标宋简体', size: 44 };
const HEADING = { font: '黑体', size: 32 };
const BODY = { font: '仿宋', size: 32 };
const TABLE_TEXT = { font: '宋体', size: 18 };
/** A line of text is 28 points high, and a paragraph begins two characters in. */
const LINE = 560;
const INDENT = 640;
/** Twentieths of a point: A4 with the margins of an official document leaves 8845 for a table. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = { top: 2098, bottom: 1984, left: 1587, right: 1474 };
const WIDTHS: Record<ReportTable, readonly number[]> = {
  published: [2545, 2100, 2100, 2100],
  requests: [700, 1100, 2425, 700, 650, 650, 700, 700, 550, 670],
  remedies: [590, 590, 590, 590, 589, 590, 590, 590, 590, 589, 590, 590, 590, 590, 587],
};

/** The report as the bytes of a .docx. */
export function reportDocument({ title, sections, figures }: ReportWords): Promise<Buffer> {
  const grids: Record<ReportTable, () => Grid> = {
    published: () => publishedGrid(figures.published),
    requests: () => requestsGrid(figures.requests),
    remedies: () => remediesGrid(figures.remedies),
  };
  const children = [
    paragraph(title, TITLE, AlignmentType.CENTER),
    ...sections.flatMap(({ heading, paragraphs, table }) => [
      paragraph(heading, HEADING),
      ...paragraphs.flatMap((text) => text.split(/\r?\n/)).map((text) => paragraph(text, BODY)),
      ...(table === undefined ? [] : [drawTable(grids[table](), WIDTHS[table])]),
    ]),
  ];
  const page = { size: PAGE, margin: MARGIN };
  return Packer.toBuffer(new Document({ title: printable(title), sections: [{ properties: { page }, children }] }));
}

type Look = typeof BODY;

function paragraph(text: string, look: Look, alignment: 'both' | 'center' = AlignmentType.BOTH): Paragraph {
  const indent = alignment === AlignmentType.BOTH ? { firstLine: INDENT } : {};
  return new Paragraph({ alignment, indent, spacing: { line: LINE, lineRule: 'exact' }, children: [run(text, look)] });
}

function run(text: string, { font, size }: Look): TextRun {
  return new TextRun({ text: printable(text), font: { name: font, eastAsia: font }, size });
}

/** What XML cannot hold, half a character among it, would make the whole document unreadable. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
}

function drawTable(grid: Grid, widths: readonly number[]): Table {
  const rows = Array.from({ length: grid.rows }, (_, row) => {
    const cells = grid.cells.filter((cell) => cell.row === row).sort((one, other) => one.column - other.column);
    return new TableRow({ cantSplit: true, children: cells.map((cell) => drawCell(cell, widths)) });
  });
  const width = { size: sum(widths), type: 'dxa' } as const;
  return new Table({ rows, width, columnWidths: [...widths], layout: TableLayoutType.FIXED });
}

function drawCell({ column, rows, columns, value, head }: GridCell, widths: readonly number[]): TableCell {
  const centred = !head || rows * columns > 1;
  return new TableCell({
    rowSpan: rows,
    columnSpan: columns,
    width: { size: sum(widths.slice(column, column + columns)), type: 'dxa' },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 40, right: 40 },
    children: [
      new Paragraph({
        alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [run(String(value), TABLE_TEXT)],
      }),
    ],
  });
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0);
}
