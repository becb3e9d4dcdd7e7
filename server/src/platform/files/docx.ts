import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { FileFault, readable } from './file-fault.js';

const DAMAGED = 'Word 文件打不开，可能损坏了，请另存为 .docx 再传';
const ACTIVE = new FileFault('active', 'Word 文件里有宏、链接的模板或者夹带的文件，请另存为 PDF 再传');
const BOMB = new FileFault('bomb', DAMAGED);

const LIMITS = { entries: 1000, unpacked: 100 * 1024 * 1024, ratio: 100, part: 20 * 1024 * 1024 } as const;
/** Small parts may be packed as well as they like. */
const RATIO_FROM = 1024 * 1024;
const NEEDED = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];
/** Programs, other documents and archives within the document. */
const CARRIED =
  /vbaproject|vbadata|activex|\/embeddings\/|oleobject|afchunk|\.(?:bin|exe|dll|js|vbs|scr|bat|cmd|ps1|hta|html?|mht|svg|zip|rar|7z|jar|docx?|docm|xlsm?|xlsx|pptx?|rtf|pdf)$/i;
/** Field codes that fetch or start something. */
const FIELD = /\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON)\b/;
const MACROS = /macroEnabled|vbaProject|activeX|oleObject/i;

/** Refuses a document that carries, fetches or starts anything, or that unpacks to far more than it is. */
export function inspectDocx(bytes: Buffer): Promise<void> {
  return readable(async () => {
    if (bytes.readUInt32LE(0) !== 0x04034b50) throw new FileFault('notFirst', DAMAGED);
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
    if (zip.entryCount > LIMITS.entries) throw BOMB;
    if (zip.comment.length > 0) throw new FileFault('behindTheEnd', DAMAGED);
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    refuseBombs(entries, bytes.length);
    refuseNames(entries.map(({ fileName }) => fileName));
    for (const entry of entries)
      if (/\.(?:xml|rels)$/i.test(entry.fileName)) refuseXml(entry, await textOf(zip, entry));
  }, DAMAGED);
}

function refuseBombs(entries: readonly Entry[], size: number): void {
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  // Parts that overlap are counted once by the file and many times by who unpacks it.
  if (packed > size || unpacked > LIMITS.unpacked) throw BOMB;
  for (const { compressedSize, uncompressedSize } of entries)
    if (uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * LIMITS.ratio) throw BOMB;
  if (entries.some((entry) => entry.isEncrypted())) throw new FileFault('encrypted', 'Word 文件有密码，请去掉密码再传');
}

function refuseNames(names: readonly string[]): void {
  if (NEEDED.some((needed) => !names.includes(needed))) throw new FileFault('incomplete', DAMAGED);
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) throw new FileFault('twice', DAMAGED);
  if (names.some((name) => CARRIED.test(name))) throw ACTIVE;
}

function refuseXml({ fileName }: Entry, xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new FileFault('entities', DAMAGED);
  if (fileName === '[Content_Types].xml' && MACROS.test(xml)) throw ACTIVE;
  if (fileName.endsWith('.rels')) refuseRelations(xml);
  else if (fieldsOf(xml).some((code) => FIELD.test(code)) || /<w:altChunk\b/.test(xml)) throw ACTIVE;
}

/** A link to a page is a link; anything else from outside is fetched when the document opens. */
function refuseRelations(xml: string): void {
  for (const [relation] of xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const at = (name: string) => new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(relation)?.[1] ?? '';
    if (MACROS.test(at('Type')) || /aFChunk|attachedTemplate|frame|subDocument/i.test(at('Type'))) throw ACTIVE;
    if (at('TargetMode').toLowerCase() !== 'external') {
      if (/^[a-z][\w+.-]*:|^\\\\|\.\.[\\/]\.\./i.test(at('Target'))) throw ACTIVE;
    } else if (!/\/hyperlink$/.test(at('Type')) || !/^(?:https?:|mailto:)/i.test(at('Target'))) throw ACTIVE;
  }
}

/** Codes of fields, put together where they were taken apart. */
function fieldsOf(xml: string): string[] {
  const simple = [...xml.matchAll(/w:instr\s*=\s*["']([^"']*)["']/g)].map(([, code]) => code!);
  const pieces = [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)</g)].map(([, code]) => code!);
  return [...simple, pieces.join(''), pieces.join(' ')];
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > LIMITS.part) throw BOMB;
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  // Word also writes UTF-16; what is hidden in it would not be found as UTF-8.
  return bytes[0] === 0xff || bytes[0] === 0xfe || bytes[1] === 0 ? bytes.toString('utf16le') : bytes.toString('utf8');
}
