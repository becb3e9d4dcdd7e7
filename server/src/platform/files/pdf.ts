import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFStream } from 'pdf-lib';
import { FileFault, readable } from './file-fault.js';

const DAMAGED = 'PDF 打不开，可能损坏了，请重新导出一份';
const ACTIVE = new FileFault('active', 'PDF 里有会自己运行的内容，请打印成新的 PDF 再传');
const ENCRYPTED = new FileFault('encrypted', 'PDF 有密码，请去掉密码再传');

/** Keys whose mere presence makes a document do something, or carry another file (ISO 32000-2, 12.6, 7.11.4, 12.7.8). */
const ACTIVE_KEYS = ['JS', 'JavaScript', 'EmbeddedFiles', 'EF', 'AA', 'XFA', 'RichMediaContent', 'RichMediaSettings'];
/** What an action may be: go somewhere within the document, or show an address. */
const QUIET_ACTIONS = ['GoTo', 'URI', 'Named', 'Thread'];
/** Annotations that play or carry something. */
const ACTIVE_ANNOTATIONS = ['FileAttachment', 'RichMedia', 'Movie', 'Sound', 'Screen', '3D'];
/** Catalogues and objects are packed small; what unpacks to more is a bomb. */
const MOST_UNPACKED = 32 * 1024 * 1024;
const MOST_OBJECTS = 200_000;
const MOST_DEPTH = 60;

/** Refuses a PDF that runs, opens, sends or carries anything, or that its reader does not understand to the end. */
export function inspectPdf(bytes: Buffer): Promise<void> {
  return readable(async () => {
    refuseOutside(bytes);
    refuseBombs(bytes);
    const pdf = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false }).catch(
      (error: unknown) => {
        throw String(error).includes('encrypted') ? ENCRYPTED : error;
      },
    );
    if (pdf.getPageCount() === 0) throw new FileFault('empty', DAMAGED);
    const objects = pdf.context.enumerateIndirectObjects();
    if (objects.length > MOST_OBJECTS) throw new FileFault('tooManyObjects', DAMAGED);
    for (const [, object] of objects) look(object, 0);
  }, DAMAGED);
}

/** It begins with its sign and ends with its end: nothing else hides before or behind. */
function refuseOutside(bytes: Buffer): void {
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') throw new FileFault('notFirst', DAMAGED);
  const end = bytes.lastIndexOf('%%EOF');
  if (end === -1 || !/^\s*$/.test(bytes.subarray(end + 5).toString('latin1')))
    throw new FileFault('behindTheEnd', DAMAGED);
  if (/\/Encrypt\b/.test(bytes.toString('latin1'))) throw ENCRYPTED;
}

/** Unpacks, up to a limit, what the reader will unpack without one. */
function refuseBombs(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  let left = MOST_UNPACKED;
  for (const { index, 0: sign } of text.matchAll(/\bstream\r?\n/g)) {
    const begin = text.lastIndexOf('obj', index);
    const head = text.slice(Math.max(begin, index - 4000), index);
    if (!/ObjStm|XRef|#/.test(head)) continue;
    left -= unpackedSize(bytes.subarray(index + sign.length), left);
  }
}

function unpackedSize(packed: Buffer, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new FileFault('bomb', DAMAGED);
    // Packed otherwise, or not at all: then it is not larger than the file.
    return 0;
  }
}

function look(object: PDFObject, depth: number): void {
  if (depth > MOST_DEPTH) throw new FileFault('tooDeep', DAMAGED);
  if (object instanceof PDFArray) for (const each of object.asArray()) look(each, depth + 1);
  else if (object instanceof PDFDict) lookIntoDict(object, depth);
  else if (object instanceof PDFStream || object instanceof PDFRawStream) lookIntoDict(object.dict, depth);
}

function lookIntoDict(dict: PDFDict, depth: number): void {
  const nameAt = (key: string) => nameOf(dict.get(PDFName.of(key)));
  if (ACTIVE_KEYS.some((key) => dict.has(PDFName.of(key)))) throw ACTIVE;
  const action = nameAt('S');
  const isAction = nameAt('Type') === 'Action' || KNOWN_ACTIONS.has(action ?? '');
  if (isAction && !QUIET_ACTIONS.includes(action ?? '')) throw ACTIVE;
  const annotation = nameAt('Subtype');
  if (annotation !== null && ACTIVE_ANNOTATIONS.includes(annotation)) throw ACTIVE;
  const type = nameAt('Type');
  if (type === 'EmbeddedFile' || type === 'Filespec') throw ACTIVE;
  for (const [, value] of dict.entries()) look(value, depth + 1);
}

/** Actions that readers know even where nobody calls them an action. */
const KNOWN_ACTIONS = new Set([
  'JavaScript',
  'Launch',
  'GoToR',
  'GoToE',
  'SubmitForm',
  'ImportData',
  'ResetForm',
  'Rendition',
  'RichMediaExecute',
  'Movie',
  'Sound',
  'Hide',
  'SetOCGState',
  'Trans',
  'GoTo3DView',
]);

/** A name in plain letters, whatever way it was written: /J#61vaScript too. */
function nameOf(object: PDFObject | undefined): string | null {
  return object instanceof PDFName ? object.decodeText() : null;
}
