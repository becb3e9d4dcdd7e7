import { PDFDocument, type PDFFont, StandardFonts } from 'pdf-lib';
import { letterPdf } from './letter-pdf.js';
import type { BundlePart } from './print-job.js';

/** A4 in points, and where the page number stands: outside the type area of an official document. */
const A4 = { width: 595.28, height: 841.89 };
const FOOT = { size: 9, up: 22, right: 70 };
const PICTURE_MARGIN = 40;

/** One document of all parts, each page with its number in the whole. `label`: what is printed before it, in Latin signs. */
export async function bundlePdf(font: string, label: string, parts: readonly BundlePart[]): Promise<Uint8Array> {
  const bundle = await PDFDocument.create();
  for (const part of parts) await append(bundle, font, part);
  const foot = await bundle.embedFont(StandardFonts.Helvetica);
  number(bundle, foot, label);
  return bundle.save();
}

async function append(bundle: PDFDocument, font: string, part: BundlePart): Promise<void> {
  if (part.kind === 'letter') return appendPdf(bundle, await letterPdf(font, part.letter));
  if (part.type === 'pdf') return appendPdf(bundle, part.bytes);
  const picture = await (part.type === 'png' ? bundle.embedPng(part.bytes) : bundle.embedJpg(part.bytes));
  const box = { width: A4.width - 2 * PICTURE_MARGIN, height: A4.height - 2 * PICTURE_MARGIN };
  const { width, height } = picture.scaleToFit(box.width, box.height);
  const place = { x: (A4.width - width) / 2, y: (A4.height - height) / 2, width, height };
  bundle.addPage([A4.width, A4.height]).drawImage(picture, place);
}

async function appendPdf(bundle: PDFDocument, bytes: Uint8Array): Promise<void> {
  const source = await PDFDocument.load(bytes);
  for (const page of await bundle.copyPages(source, source.getPageIndices())) bundle.addPage(page);
}

function number(bundle: PDFDocument, font: PDFFont, label: string): void {
  const pages = bundle.getPages();
  pages.forEach((page, at) => {
    const text = `${label}  ${at + 1} / ${pages.length}`;
    const x = page.getWidth() - FOOT.right - font.widthOfTextAtSize(text, FOOT.size);
    page.drawText(text, { x, y: FOOT.up, size: FOOT.size, font });
  });
}
