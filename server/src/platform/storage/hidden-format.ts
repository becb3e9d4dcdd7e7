import type { FileHandle } from 'node:fs/promises';

/** Where browsers, PDF readers and script engines look for what a file is. */
const HEAD_BYTES = 1024;
/** A ZIP is found by its end: 22 bytes, and a comment of at most 65,535. */
const ZIP_END_BYTES = 22;
const TAIL_BYTES = ZIP_END_BYTES + 65_535;

const HEADS: readonly (readonly [RegExp, string])[] = [
  [/%PDF-/, 'PDF'],
  [/<(?:!doctype|html|head|body|script|iframe|svg)[\s>/]/i, 'HTML'],
  [/<\?(?:php|xml)/i, 'HTML'],
  [/^#!/, '脚本'],
];

/**
 * What a film or a picture is besides being one, for the desk; null: nothing else. Such a file passes as harmless in one
 * program and opens as a page, a document or an archive in the next.
 */
export async function hiddenFormat(file: FileHandle, size: number): Promise<string | null> {
  const head = await part(file, 0, Math.min(size, HEAD_BYTES));
  const text = head.toString('latin1');
  const found = HEADS.find(([sign]) => sign.test(text));
  if (found !== undefined) return found[1];
  const from = Math.max(0, size - TAIL_BYTES);
  return endsAsZip(await part(file, from, size - from)) ? 'ZIP' : null;
}

/** The end of a ZIP says how long the comment behind it is: chance does not make that agree with the end of the file. */
function endsAsZip(tail: Buffer): boolean {
  for (let at = tail.indexOf('PK\u0005\u0006'); at !== -1; at = tail.indexOf('PK\u0005\u0006', at + 1))
    if (at + ZIP_END_BYTES <= tail.length && at + ZIP_END_BYTES + tail.readUInt16LE(at + 20) === tail.length)
      return true;
  return false;
}

async function part(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, from);
  return bytes.subarray(0, bytesRead);
}
