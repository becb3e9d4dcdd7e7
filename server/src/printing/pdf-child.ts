/**
 * Prints answers in a process of its own: a CJK font takes far more memory than the rest of the server, and goes with
 * this process when nobody prints for a while.
 */
import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import type { AnswerSheet, Printed, PrintJob } from './answer-sheet.js';
import { inFont } from './printable.js';

const IDLE_MS = 30_000;
/** The face for simplified Chinese inside the collection. */
const FACE = 'NotoSansCJKsc-Regular';
const MARGIN = 64;
const SIZES = { title: 20, words: 13, facts: 11, small: 10 };

let idle = setTimeout(leave, IDLE_MS);
const loaded = new Map<string, Buffer>();

process.on('message', (job: PrintJob) => {
  clearTimeout(idle);
  void print(job.font, job.sheet)
    .catch(() => null)
    .then((pdf) => {
      const printed: Printed = { id: job.id, pdf };
      process.send?.(printed);
      clearTimeout(idle);
      idle = setTimeout(leave, IDLE_MS);
    });
});
process.on('disconnect', leave);

function leave(): void {
  process.exit(0);
}

/** The collection is twenty megabytes: read once, not for each sheet. */
function bytesOf(font: string): Buffer {
  const bytes = loaded.get(font) ?? readFileSync(font);
  loaded.set(font, bytes);
  return bytes;
}

async function print(font: string, sheet: AnswerSheet): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    info: { Title: `${sheet.number} 法律咨询答复`, Author: sheet.town },
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.once('end', resolve));
  document.font(bytesOf(font), FACE);
  write(document, sheet);
  numberPages(document, sheet.number);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

function write(document: PDFKit.PDFDocument, sheet: AnswerSheet): void {
  const glyphs = glyphsOf(document);
  document.fontSize(SIZES.title).text('法律咨询答复', { align: 'center' }).moveDown(0.8);
  document.fontSize(SIZES.facts).text(`编号：${sheet.number}`).text(`类别：${sheet.topic}`).moveDown();
  let missing = 0;
  for (const { words, result, signature, legalAid, day } of sheet.answers) {
    const printable = inFont(words, glyphs);
    missing += printable.missing;
    document.fontSize(SIZES.words).text(printable.text, { lineGap: 5 }).moveDown(0.6);
    document.fontSize(SIZES.facts).text(`办理结果：${result}`);
    if (legalAid !== null) document.text(legalAid, { lineGap: 2 });
    document.moveDown(0.6).text(inFont(signature, glyphs).text, { align: 'right' }).text(day, { align: 'right' });
    document.moveDown(1.4);
  }
  document.fontSize(SIZES.small).fillColor('#444444');
  if (missing > 0) document.text(`有 ${missing} 个字打印不出来，用〓代替，请在手机上看原文。`, { lineGap: 2 });
  document.text(sheet.disclaimer, { lineGap: 2 });
  document.text(`${sheet.town}法律服务站电话：${sheet.stationPhone}。律师咨询不收钱。`);
}

/** Sheets get mixed up on a desk: each page says whose it is. */
function numberPages(document: PDFKit.PDFDocument, number: string): void {
  const { start, count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(start + index);
    const { page } = document;
    page.margins.bottom = 0;
    document
      .fontSize(SIZES.small)
      .text(`${number}　第 ${index + 1} 页，共 ${count} 页`, MARGIN, page.height - MARGIN / 2 - SIZES.small, {
        align: 'center',
        lineBreak: false,
        width: page.width - 2 * MARGIN,
      });
  }
}

/** Which characters the face can draw; pdfkit keeps its font to itself. */
function glyphsOf(document: PDFKit.PDFDocument): (codePoint: number) => boolean {
  const { _font } = document as unknown as { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } };
  return (codePoint) => _font.font.hasGlyphForCodePoint(codePoint);
}
