import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

/** Whether the face can draw a character. */
export type Glyphs = (codePoint: number) => boolean;

/** A document to draw on, with the face set. */
export interface Paper {
  readonly document: PDFKit.PDFDocument;
  readonly glyphs: Glyphs;
  readonly finish: () => Promise<Uint8Array>;
}

const loaded = new Map<string, Buffer>();

/** A collection is twenty megabytes: read once, not for each document. */
function bytesOf(font: string): Buffer {
  const bytes = loaded.get(font) ?? readFileSync(font);
  loaded.set(font, bytes);
  return bytes;
}

/** The face for simplified Chinese inside the collection. */
function faceOf(font: string): string {
  return font.includes('Serif') ? 'NotoSerifCJKsc-Regular' : 'NotoSansCJKsc-Regular';
}

export function openPaper(font: string, options: PDFKit.PDFDocumentOptions): Paper {
  const document = new PDFDocument(options);
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.once('end', resolve));
  document.font(bytesOf(font), faceOf(font));
  const finish = async () => {
    document.end();
    await ended;
    return Buffer.concat(chunks);
  };
  return { document, glyphs: glyphsOf(document), finish };
}

/** pdfkit keeps its font to itself. */
function glyphsOf(document: PDFKit.PDFDocument): Glyphs {
  const { _font } = document as unknown as { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } };
  return (codePoint) => _font.font.hasGlyphForCodePoint(codePoint);
}
