import { PDFDocument, type PDFDict, PDFName, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { type Part, zip } from './zip.js';

/** A file as somebody sends it: what it is called, and its bytes. `about` says what it is for whoever reads the test. */
export interface Sample {
  readonly about: string;
  readonly name: string;
  readonly bytes: Buffer;
}

export function sample(about: string, name: string, bytes: Buffer | Uint8Array | string): Sample {
  return { about, name, bytes: Buffer.from(bytes as Uint8Array) };
}

/** A drawing that compresses like a photograph does: not to nothing. */
export function drawing(width = 320, height = 240, channels: 3 | 4 = 3) {
  const raw = Buffer.alloc(width * height * channels);
  for (let at = 0; at < raw.length; at += 1) raw[at] = (at * 7 + (at % width) * 3 + ((at * at) % 251)) & 0xff;
  return sharp(raw, { raw: { width, height, channels } });
}

/** A PDF of some pages, changed by `change` before it is written. */
export async function pdf(
  change: (doc: PDFDocument, catalog: PDFDict) => unknown = () => undefined,
  { objectStreams = true, pages = 1 } = {},
): Promise<Buffer> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1)
    doc.addPage([300, 400]).drawText(`Page ${page}`, { x: 40, y: 300, font });
  await change(doc, doc.catalog);
  return Buffer.from(await doc.save({ useObjectStreams: objectStreams }));
}

/** A PDF written by hand: objects as they stand, with a right table of their places. */
export function rawPdf(objects: readonly string[], { header = '%PDF-1.7', trailer = '', after = '' } = {}): Buffer {
  let text = `${header}\n`;
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = text.length;
  const lines = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n${after}`;
  return Buffer.from(text, 'latin1');
}

export const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
export const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>';

export function name(text: string): PDFName {
  return PDFName.of(text);
}

const TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const ROOT = relations(
  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>',
);

export function relations(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}

export function relation(kind: string, target: string, mode = ''): string {
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  return `<Relationship Id="r9" Type="${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;
}

export function wordXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
}

export const TEXT = '<w:p><w:r><w:t>工钱拖欠三个月，共一万二千元。</w:t></w:r></w:p>';

interface Docx {
  readonly types?: string;
  readonly body?: string;
  readonly document?: string | Buffer;
  readonly relations?: string;
  readonly parts?: readonly Part[];
  readonly leave?: string;
  readonly whole?: Parameters<typeof zip>[1];
}

/** A Word document of the parts it needs, and of others. */
export function docx({ types = TYPES, body = TEXT, document, relations: own, parts = [], leave, whole }: Docx = {}) {
  const needed: Part[] = [
    { name: '[Content_Types].xml', data: types },
    { name: '_rels/.rels', data: ROOT },
    { name: 'word/document.xml', data: document ?? wordXml(body) },
    ...(own === undefined ? [] : [{ name: 'word/_rels/document.xml.rels', data: relations(own) }]),
  ];
  return zip([...needed.filter((part) => part.name !== leave), ...parts], whole);
}

export { TYPES };
