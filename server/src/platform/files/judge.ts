import { fileTypeFromBuffer } from 'file-type';
import { claimedKind, type FileKind } from '@huifa/shared/attachments/attachment.rules';
import { inspectDocx } from './docx.js';
import { FileFault } from './file-fault.js';
import { inspectPdf } from './pdf.js';
import { redraw } from './picture.js';

/** A file that may be kept: what it is, and the bytes to keep. */
export interface Judged {
  readonly kind: FileKind;
  readonly bytes: Buffer;
}

const MIMES: Record<FileKind, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
/** Every scanner's test file; here it proves that a signature is looked for at all. */
const EICAR = Buffer.from('EICAR-STANDARD-ANTIVIRUS-TEST-FILE');
const PAGE = /<(?:!doctype|html|head|body|script|iframe|svg)[\s>/]|<\?(?:php|xml)/i;
const HEAD_BYTES = 1024;

/**
 * Three must agree: what the name claims, what the bytes say, and what a parser makes of them to the end. A `FileFault`
 * says why not. Pictures come back drawn anew.
 */
export async function judge(name: string, bytes: Buffer): Promise<Judged> {
  const kind = claimedKind(name);
  if (kind === null) throw new FileFault('name', '只收照片、PDF 和 Word（.docx），请检查文件名');
  const type = await fileTypeFromBuffer(bytes);
  if (type?.mime !== MIMES[kind]) throw new FileFault('otherBytes', '文件内容和名字对不上，请重新导出再传');
  if (bytes.includes(EICAR)) throw new FileFault('virus', '文件里有病毒特征，没有收下');
  if (kind === 'jpg' || kind === 'png') return { kind, bytes: await drawn(bytes, kind) };
  await (kind === 'pdf' ? inspectPdf(bytes) : inspectDocx(bytes));
  return { kind, bytes };
}

/** What is a picture and a page or an archive besides was made to deceive, even if redrawing would mend it. */
function drawn(bytes: Buffer, kind: 'jpg' | 'png'): Promise<Buffer> {
  if (PAGE.test(bytes.subarray(0, HEAD_BYTES).toString('latin1'))) throw new FileFault('alsoPage', ALSO);
  const end = bytes.lastIndexOf('PK\u0005\u0006');
  if (end !== -1 && end + 22 <= bytes.length && end + 22 + bytes.readUInt16LE(end + 20) === bytes.length)
    throw new FileFault('alsoArchive', ALSO);
  if (bytes.includes('%PDF-')) throw new FileFault('alsoPdf', ALSO);
  return redraw(bytes, kind);
}

const ALSO = '图片里夹着别的东西，请重新拍一张';
