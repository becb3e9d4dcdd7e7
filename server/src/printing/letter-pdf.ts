import type { Block, Letter } from '@huifa/shared/disclosure/letters';
import { FORM, type LetterRows, PAGE, PITCH, type Row, rowsOf, SIZE, type WidthOf } from './letter-rows.js';
import { type Glyphs, openPaper } from './paper.js';
import { inFont } from './printable.js';

/** At least so many lines of text go with a signature that would begin a page (GB/T 9704-2012 7.3.5). */
const WITH_SIGNATURE = 2;
const A4 = 'A4';
/** The title of an official letter is a heavier face than the one at hand: its outline is drawn too. */
const TITLE_STROKE = 0.45;

/** A letter as an office prints it. What the face lacks is marked, and said below the text. */
export async function letterPdf(font: string, letter: Letter): Promise<Uint8Array> {
  const info = { Title: [letter.number, letter.title].filter(Boolean).join(' '), Author: letter.agency ?? '' };
  const { document, glyphs, finish } = openPaper(font, { size: A4, margin: 0, autoFirstPage: false, info });
  const { printable, missing } = printed(letter, glyphs);
  const pages = pagesOf(rowsOf(printable, widths(document)));
  pages.forEach((rows, at) => {
    document.addPage();
    drawRows(document, rows);
    drawPageNumber(document, at + 1);
  });
  if (missing > 0) drawNote(document, missing);
  return finish();
}

function printed(letter: Letter, glyphs: Glyphs): { printable: Letter; missing: number } {
  let missing = 0;
  const shown = (words: string) => {
    const { text, missing: lacking } = inFont(words, glyphs);
    missing += lacking;
    return text;
  };
  const block = (each: Block) => ({ ...each, text: shown(each.text), label: shown(each.label) });
  const printable = {
    ...letter,
    addressee: letter.addressee === null ? null : shown(letter.addressee),
    blocks: letter.blocks.map(block),
    slip: letter.slip.map(block),
  };
  return { printable, missing };
}

/** Of single characters, each measured once: letters consist of few different ones. */
function widths(document: PDFKit.PDFDocument): WidthOf {
  const known = new Map<string, number>();
  const one = (sign: string) => {
    const width = known.get(sign) ?? document.fontSize(100).widthOfString(sign) / 100;
    known.set(sign, width);
    return width;
  };
  return (text, size) => [...text].reduce((sum, sign) => sum + one(sign), 0) * size;
}

/** The signature stands on no page alone, nor is it torn apart. */
export function pagesOf({ body, tail }: LetterRows): readonly (readonly Row[])[] {
  const pages: Row[][] = [[]];
  const put = (rows: readonly Row[]) => {
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && heightOf(page) + heightOf(rows) > PAGE.height + 1) pages.push([...rows]);
    else page.push(...rows);
  };
  for (const row of body) put([row]);
  tail.forEach((group, at) => {
    const page = pages.at(-1) ?? [];
    const fits = heightOf(page) + heightOf(group) <= PAGE.height + 1;
    if (at === 0 && !fits && page.length > WITH_SIGNATURE) pages.push(page.splice(-WITH_SIGNATURE));
    put(group);
  });
  return pages;
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

function drawRows(document: PDFKit.PDFDocument, rows: readonly Row[]): void {
  let y = PAGE.top;
  for (const row of rows) {
    // On a page of its own nothing is to be cut off.
    if (row.mark === 'cut' && row !== rows[0]) drawCut(document, y + row.height / 2);
    if (row.mark === 'cells') drawCells(document, y, row.height);
    for (const { text, x, down, size, spacing } of row.texts) {
      const pitch = row.mark === 'cells' ? PITCH + FORM.padding : size === SIZE.title ? row.height : PITCH;
      document.fontSize(size);
      const top = y + down + (pitch - document.currentLineHeight()) / 2;
      const heavy = size === SIZE.title;
      document.lineWidth(TITLE_STROKE).strokeColor('black');
      document.text(text, PAGE.left + x, top, {
        lineBreak: false,
        characterSpacing: spacing,
        fill: true,
        stroke: heavy,
      });
    }
    if (row.ruleFrom !== null) drawRule(document, row.ruleFrom, y + PITCH - 5);
    y += row.height;
  }
}

function drawCut(document: PDFKit.PDFDocument, y: number): void {
  document.lineWidth(0.6).dash(4, { space: 3 });
  document
    .moveTo(PAGE.left, y)
    .lineTo(PAGE.left + PAGE.width, y)
    .stroke()
    .undash();
}

function drawRule(document: PDFKit.PDFDocument, from: number, y: number): void {
  document
    .lineWidth(0.6)
    .moveTo(PAGE.left + from, y)
    .lineTo(PAGE.left + PAGE.width, y)
    .stroke();
}

function drawCells(document: PDFKit.PDFDocument, y: number, height: number): void {
  document.lineWidth(0.6).rect(PAGE.left, y, FORM.label, height).stroke();
  document.rect(PAGE.left + FORM.label, y, PAGE.width - FORM.label, height).stroke();
}

/** — 1 —, 7 mm under the text: odd pages right, even ones left, one character in (GB/T 9704-2012 7.5). */
function drawPageNumber(document: PDFKit.PDFDocument, number: number): void {
  const text = `— ${number} —`;
  const width = document.fontSize(SIZE.page).widthOfString(text);
  const x = number % 2 === 1 ? PAGE.left + PAGE.width - SIZE.page - width : PAGE.left + SIZE.page;
  const top = PAGE.top + PAGE.height + (7 / 25.4) * 72;
  document.text(text, x, top, { lineBreak: false, characterSpacing: 0 });
}

function drawNote(document: PDFKit.PDFDocument, missing: number): void {
  const text = `有 ${missing} 个字打印不出来，用〓代替：请下载 Word 文档改好再盖章。`;
  document.fontSize(SIZE.note).fillColor('#b00020');
  document.text(text, PAGE.left, PAGE.top + PAGE.height + PITCH / 3, { lineBreak: false });
}
