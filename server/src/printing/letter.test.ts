import { sampleNotice, sampleReply } from '@huifa/shared/disclosure/letter-samples';
import { templateOn } from '@huifa/shared/disclosure/letter-templates';
import { type Letter, type LetterTown, noticeLetter, replyLetter } from '@huifa/shared/disclosure/letters';
import { NOTICE_KINDS } from '@huifa/shared/disclosure/notices';
import { OUTCOME_CODES } from '@huifa/shared/disclosure/outcomes';
import { fromBuffer, type ZipFile } from 'yauzl';
import { textOfPdf } from '../../../test/world/pdf-text.js';
import { linesOf } from './line-breaks.js';
import { PdfPrinter } from './pdf-printer.service.js';

const town: LetterTown = {
  agency: '上海市浦东新区惠南镇人民政府',
  office: '惠南镇人民政府党政办公室',
  superior: '上海市浦东新区人民政府',
  reconsiderationUrl: 'https://example.invalid/reconsideration',
  reconsiderationAddress: '示范路1号',
  court: '示范人民法院',
  phone: '021-00000000',
  address: '示范路2号',
};
const words = templateOn('2026-03-06');
const replies = OUTCOME_CODES.map((code) => [code, replyLetter(sampleReply(code), town, words)] as const);
const notices = NOTICE_KINDS.map((kind) => [kind, noticeLetter(sampleNotice(kind), town, words)] as const);
const plain = (text: string) => text.replace(/\s/g, '');

/** All that must stand on the paper, in its order. */
function wantedIn({ title, number, addressee, blocks, agency, slip }: Letter): readonly string[] {
  const texts = [...blocks, ...slip].flatMap(({ label, text }) => [label, text]);
  const [body, cut] = [texts.slice(0, 2 * blocks.length), texts.slice(2 * blocks.length)];
  const day = agency === null ? '' : '2026年3月6日';
  return [title, number ?? '', addressee ?? '', ...body, agency ?? '', day, ...cut].map(plain).filter(Boolean);
}

function expectInOrder(text: string, parts: readonly string[]): void {
  parts.reduce((from, part) => {
    const at = text.indexOf(part, from);
    expect([part, at >= from]).toEqual([part, true]);
    return at + part.length;
  }, 0);
}

/** Number of a page, which may stand in the middle of a sentence. */
const withoutPages = (text: string) => text.replace(/—\d+—/g, '');

async function documentXml(docx: Uint8Array): Promise<string> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(Buffer.from(docx), { lazyEntries: true }, (error, file) => (error ? reject(error) : resolve(file))),
  );
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: { fileName: string }) => {
      if (entry.fileName !== 'word/document.xml') return zip.readEntry();
      zip.openReadStream(entry as never, (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
      });
    });
    zip.on('end', () => reject(new Error('no word/document.xml')));
    zip.readEntry();
  });
}

describe('a letter on paper', () => {
  const printer = new PdfPrinter();
  afterAll(() => printer.onModuleDestroy());
  const pdf = async (letter: Letter) => Buffer.from(await printer.letter(letter, 'pdf'));

  it.each([...replies, ...notices])('%s stands whole in the PDF', async (_, letter) => {
    const text = plain(textOfPdf(await pdf(letter)));
    expect(text).toContain('—1—');
    expect(text).not.toMatch(/[\ufffd〓{}]/);
    expectInOrder(withoutPages(text), wantedIn(letter));
  });

  it.each([...replies, ...notices])('%s stands whole in the Word document', async (_, letter) => {
    const xml = await documentXml(await printer.letter(letter, 'docx'));
    const text = plain(
      xml
        .replace(/<[^>]+>/g, '')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    );
    expectInOrder(text, wantedIn(letter));
    expect(xml).toContain('w:top="2098"');
    expect(xml).toContain('w:left="1587"');
  });

  it('runs over pages without leaving the signature alone, and loses nothing', async () => {
    const facts = sampleReply('denyProcess');
    for (const length of [330, 360, 390, 420, 450, 480, 2000]) {
      const fields = { ...facts.fields, reason: '一二三四五六七八九十'.repeat(length / 10) };
      const letter = replyLetter({ ...facts, fields }, town, words);
      const text = plain(textOfPdf(await pdf(letter)));
      expectInOrder(withoutPages(text), wantedIn(letter));
      const [last] = text.split(/—\d+—/).filter(Boolean).slice(-1);
      expect(last!.indexOf('上海市浦东新区惠南镇人民政府2026年3月6日')).toBeGreaterThan(20);
    }
  });

  it('says in red which characters it cannot print', async () => {
    const facts = sampleReply('grant');
    const letter = replyLetter({ ...facts, addressee: { name: '张🙂', kind: 'person' } }, town, words);
    const text = plain(textOfPdf(await pdf(letter)));
    expect(text).toContain('张〓：');
    expect(text).toContain('有1个字打印不出来');
  });

  it('needs no font for a Word document, and says when a PDF has none', async () => {
    const other = new PdfPrinter();
    other.fonts = other.letterFonts = ['/nowhere/font.ttc'];
    const letter = replies[0]![1];
    await expect(other.letter(letter, 'pdf')).rejects.toMatchObject({ response: { code: 'FONT_MISSING' } });
    expect((await other.letter(letter, 'docx')).length).toBeGreaterThan(1000);
    other.onModuleDestroy();
  });
});

describe('lines of a letter', () => {
  const width = (text: string) => [...text].reduce((sum, sign) => sum + (/[\x20-\x7e]/.test(sign) ? 0.5 : 1), 0);
  const broken = (text: string, first = 8, rest = 8) => linesOf(text, width, first, rest).map(({ text: line }) => line);

  it('begin with no closing mark and end with no opening one', () => {
    expect(broken('一二三四五六七八，九十')).toEqual(['一二三四五六七', '八，九十']);
    expect(broken('一二三四五六七“八九”十')).toEqual(['一二三四五六七', '“八九”十']);
    expect(broken('一二三四五六七', 5)).toEqual(['一二三四五', '六七']);
  });

  it('keep numbers whole and break what is too long for a word', () => {
    expect(broken('依照第三十条2026年')).toEqual(['依照第三十条2026', '年']);
    expect(broken('依照第三十条的2026年')).toEqual(['依照第三十条的', '2026年']);
    expect(broken('https://example.invalid/a/b').join('')).toBe('https://example.invalid/a/b');
    expect(Math.max(...broken('网址：https://example.invalid/a/b').map(width))).toBeLessThanOrEqual(8);
  });
});
