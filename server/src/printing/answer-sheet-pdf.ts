import type { AnswerSheet } from './answer-sheet.js';
import { type Glyphs, openPaper } from './paper.js';
import { inFont } from './printable.js';

const MARGIN = 64;
const SIZES = { title: 20, words: 13, facts: 11, small: 10 };

/** Answers to a matter on paper. */
export async function answerSheetPdf(font: string, sheet: AnswerSheet): Promise<Uint8Array> {
  const info = { Title: `${sheet.number} 法律咨询答复`, Author: sheet.town };
  const { document, glyphs, finish } = openPaper(font, { size: 'A4', margin: MARGIN, bufferPages: true, info });
  write(document, sheet, glyphs);
  numberPages(document, sheet.number);
  return finish();
}

function write(document: PDFKit.PDFDocument, sheet: AnswerSheet, glyphs: Glyphs): void {
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
