import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Letter } from '@huifa/shared/disclosure/letters';
import { chineseDay } from '@huifa/shared/kernel/day';

/** Twentieths of a point, as Word counts. */
const TWIPS_PER_MM = 1440 / 25.4;
const mm = (length: number) => Math.round(length * TWIPS_PER_MM);
/** The page of GB/T 9704-2012 (5.2), as in shared pages of the PDF: 156 mm × 225 mm for text. */
const MARGIN = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), header: mm(15), footer: mm(25) };
const WIDTH = mm(156);
const LABEL = mm(50);
const LINE = 580;
const EM = 320;
/** Half points. */
const SIZE = { title: 44, text: 32, page: 28 };
/** Faces that offices have; Word takes its own where one is missing. */
const BODY = { ascii: 'FangSong', hAnsi: 'FangSong', eastAsia: '仿宋', cs: 'FangSong' };
const TITLE = { ascii: 'SimSun', hAnsi: 'SimSun', eastAsia: '方正小标宋简体', cs: 'SimSun' };
const PAGE_FACE = { ascii: 'SimSun', hAnsi: 'SimSun', eastAsia: '宋体', cs: 'SimSun' };
const EXACT = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: 'auto' };

/** The same letter for an office that finishes it in its own program. */
export async function letterDocx(letter: Letter): Promise<Uint8Array> {
  const footers = { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) };
  const document = new Document({
    title: letter.title,
    creator: letter.agency ?? '',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: BODY, size: SIZE.text } } } },
    sections: [
      {
        properties: { page: { size: { width: mm(210), height: mm(297) }, margin: MARGIN } },
        footers,
        children: [...head(letter), ...blocks(letter.blocks), ...signature(letter), ...slip(letter.slip)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function line(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: EXACT, children: [new TextRun(text)], ...options });
}

function head({ title, number, addressee }: Letter): Paragraph[] {
  const heading = new TextRun({ text: title, font: TITLE, size: SIZE.title });
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { ...EXACT, line: 760 }, children: [heading] }),
    ...(number === null ? [] : [line(number, { alignment: AlignmentType.CENTER })]),
    line(''),
    ...(addressee === null ? [] : [line(`${addressee}：`)]),
  ];
}

/** Fields of a form that follow each other are one table. */
function blocks(all: readonly Block[]): (Paragraph | Table)[] {
  const rows = all.filter(({ kind }) => kind === 'row');
  const form = rows.length === 0 ? [] : [table(rows), line('')];
  const firstAttachment = all.findIndex(({ kind }) => kind === 'attachment');
  const words = all.flatMap((block, at) => {
    if (block.kind === 'row') return [];
    return at === firstAttachment ? [line(''), paragraph(block)] : [paragraph(block)];
  });
  return [...form, ...words];
}

function paragraph({ kind, text }: Block): Paragraph {
  if (kind === 'line') return line(text);
  const alignment = AlignmentType.BOTH;
  if (kind === 'attachment') return line(text, { indent: { left: 5 * EM, hanging: 3 * EM } });
  return line(text, { alignment, indent: { firstLine: 2 * EM } });
}

function table(rows: readonly Block[]): Table {
  const cell = (text: string, width: number) =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, children: [line(text)] });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [LABEL, WIDTH - LABEL],
    rows: rows.map(
      ({ label, text }) =>
        new TableRow({
          cantSplit: true,
          height: { value: text === '' ? 2 * LINE : LINE, rule: HeightRule.ATLEAST },
          children: [cell(label, LABEL), cell(text, WIDTH - LABEL)],
        }),
    ),
  });
}

/** The date four characters from the right, the agency centred over it: a tab stop in the middle of the date does both. */
function signature({ agency, date }: Letter): Paragraph[] {
  if (agency === null) return [];
  const day = date === null ? '　　年　月　日' : chineseDay(date);
  const dayWidth = [...day].reduce((sum, sign) => sum + (/\d/.test(sign) ? EM / 2 : EM), 0);
  const half = Math.round(([...agency].length * EM) / 2);
  const middle = Math.min(WIDTH - 4 * EM - Math.round(dayWidth / 2), WIDTH - half);
  const centred = (text: string, last: boolean) =>
    line('', {
      children: [new TextRun({ children: [new Tab(), text] })],
      tabStops: [{ type: TabStopType.CENTER, position: middle }],
      keepNext: !last,
    });
  return [line('', { keepNext: true }), line('', { keepNext: true }), centred(agency, false), centred(day, true)];
}

function slip(all: readonly Block[]): Paragraph[] {
  if (all.length === 0) return [];
  const cut = { bottom: { style: BorderStyle.DASHED, size: 4, color: 'auto', space: 1 } };
  const rule = { bottom: { ...HAIRLINE, space: 1 } };
  return [
    line('', { border: cut, keepNext: true }),
    line('回　执', { alignment: AlignmentType.CENTER, keepNext: true }),
    ...all.map(({ text }, at) => {
      const keepNext = at < all.length - 1;
      return text === '' || text.endsWith('：') ? line(text, { border: rule, keepNext }) : line(text, { keepNext });
    }),
  ];
}

function pageNumber(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: PAGE_FACE, size: SIZE.page });
  const indent = { left: SIZE.page * 10, right: SIZE.page * 10 };
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [number] })] });
}
