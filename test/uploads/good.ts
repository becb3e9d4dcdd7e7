import PDFKit from 'pdfkit';
import { PDFDocument, PDFString } from 'pdf-lib';
import type { JpegOptions, PngOptions, Sharp } from 'sharp';
import { docx, drawing, name, PAGE, PAGES, pdf, rawPdf, relation, type Sample, sample, wordXml } from './make.js';

/** Where a photograph says it was taken; it must be gone afterwards. */
export const PLACE = { GPSLatitude: '31/1 3/1 0/1', GPSLatitudeRef: 'N', GPSLongitude: '121/1 46/1 0/1' };
export const CAMERA = 'HuifaTestCamera';

/** What people really send. */
export async function good(): Promise<Sample[]> {
  return [...(await photographs()), ...(await drawings()), ...(await papers()), ...documents()];
}

async function photographs(): Promise<Sample[]> {
  const located = drawing().withExif({ IFD0: { Make: CAMERA }, IFD3: PLACE });
  const make = async (about: string, title: string, picture: Sharp, options: JpegOptions = {}) =>
    sample(about, title, await picture.jpeg(options).toBuffer());
  return Promise.all([
    make('a photograph', '欠条.jpg', drawing()),
    make('with the place where it was taken', '现场.jpg', located),
    make('held sideways', '合同第一页.jpeg', drawing().withMetadata({ orientation: 6 })),
    make('that comes line by line', '合同第二页.JPG', drawing(), { progressive: true }),
    make('in grey', '收据.jpg', drawing().greyscale()),
    make('for printing', '房产证.jpg', drawing().toColourspace('cmyk')),
    make('of low quality', 'IMG_0001.jpg', drawing(), { quality: 20 }),
    make('of high quality', 'IMG_0002.jpg', drawing(), { quality: 100, chromaSubsampling: '4:4:4' }),
    make('from a good camera', 'IMG_0003.jpg', drawing(4032, 3024)),
    make('of one point', '点.jpg', drawing(1, 1)),
    make('long and narrow', '聊天记录长图.jpg', drawing(200, 6000)),
    make('with a colour profile', 'IMG_0004.jpg', drawing().withIccProfile('p3')),
  ]);
}

async function drawings(): Promise<Sample[]> {
  const make = async (about: string, title: string, picture: Sharp, options: PngOptions = {}) =>
    sample(about, title, await picture.png(options).toBuffer());
  return Promise.all([
    make('a screenshot', '截图.png', drawing()),
    make('with a clear ground', '印章.PNG', drawing(200, 200, 4)),
    make('of few colours', '表格.png', drawing(), { palette: true }),
    make('that comes line by line', '微信图片_20261101.png', drawing(), { progressive: true }),
    make('in grey', '扫描件.png', drawing().greyscale()),
    make('of sixteen bits', '扫描件 2.png', drawing().toColourspace('rgb16')),
    make('not packed', '扫描件 3.png', drawing(), { compressionLevel: 0 }),
    make('with the place where it was taken', '定位截图.png', drawing().withExif({ IFD3: PLACE })),
  ]);
}

async function papers(): Promise<Sample[]> {
  const picture = await drawing().jpeg().toBuffer();
  return [
    sample('a PDF', '劳动合同.pdf', await pdf()),
    sample('a PDF of fifty pages', '判决书.pdf', await pdf(undefined, { pages: 50 })),
    sample('written the old way', '收条.PDF', await pdf(undefined, { objectStreams: false })),
    sample('by hand, version 1.3', '旧文件.pdf', rawPdf([CATALOG, PAGES, PAGE], { header: '%PDF-1.3' })),
    sample(
      'opening on its page',
      '起诉状.pdf',
      rawPdf([`${CATALOG.slice(0, -3)} /OpenAction [3 0 R /Fit] >>`, PAGES, PAGE]),
    ),
    sample(
      'with a link to a page',
      '告知书.pdf',
      rawPdf([CATALOG, PAGES, `${PAGE.slice(0, -3)} /Annots [${LINK}] >>`]),
    ),
    sample(
      'with a photograph in it',
      '照片合集.pdf',
      await pdf(async (doc) => doc.getPage(0).drawImage(await doc.embedJpg(picture))),
    ),
    sample(
      'with a form to fill in',
      '申请表.pdf',
      await pdf((doc) => doc.getForm().createTextField('who').addToPage(doc.getPage(0))),
    ),
    sample('with title and author', '仲裁申请.pdf', await pdf((doc) => doc.setTitle('仲裁申请书'))),
    sample('with an outline', '卷宗.pdf', await pdf(outline)),
    sample('from another program', '证据清单.pdf', await byPdfKit()),
    sample('copied page by page', '复印件.pdf', await copied()),
  ];
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const LINK = '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://www.12348.gov.cn/) >> >>';

function outline(doc: PDFDocument): void {
  const { context } = doc;
  const item = context.obj({ Title: PDFString.of('1'), Dest: [doc.getPage(0).ref, 'Fit'] });
  const root = context.register(context.obj({ Type: 'Outlines', First: context.register(item), Count: 1 }));
  doc.catalog.set(name('Outlines'), root);
}

function byPdfKit(): Promise<Buffer> {
  return new Promise((resolve) => {
    const paper = new PDFKit();
    const chunks: Buffer[] = [];
    paper.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
    paper.text('Evidence 1').link(0, 0, 50, 50, 'https://www.12348.gov.cn/').end();
  });
}

async function copied(): Promise<Buffer> {
  const doc = await PDFDocument.create();
  const [page] = await doc.copyPages(await PDFDocument.load(await pdf()), [0]);
  doc.addPage(page);
  return Buffer.from(await doc.save());
}

function documents(): Sample[] {
  const field = (code: string) => `<w:p><w:r><w:instrText>${code}</w:instrText></w:r></w:p>`;
  const many = Array.from({ length: 400 }, (_, n) => `<w:p><w:r><w:t>第 ${n} 段，工资条。</w:t></w:r></w:p>`).join('');
  return [
    sample('a Word document', '情况说明.docx', docx()),
    sample(
      'with a link to a page',
      '投诉信.docx',
      docx({ relations: relation('hyperlink', 'https://www.12348.gov.cn/', 'External') }),
    ),
    sample(
      'with a mail address',
      '联系方式.docx',
      docx({ relations: relation('hyperlink', 'mailto:a@example.com', 'External') }),
    ),
    sample(
      'with styles',
      '协议.docx',
      docx({ relations: relation('styles', 'styles.xml'), parts: [{ name: 'word/styles.xml', data: '<w:styles/>' }] }),
    ),
    sample('with page numbers', '答辩状.docx', docx({ body: field(' PAGE \\* MERGEFORMAT ') })),
    sample('with a table of contents', '代理词.docx', docx({ body: field(' TOC \\o "1-3" \\h ') })),
    sample('with a field that links', '清单.docx', docx({ body: field(' HYPERLINK "https://www.12348.gov.cn/" ') })),
    sample('with four hundred paragraphs', '经过.docx', docx({ body: many })),
    sample(
      'with a picture',
      '照片.docx',
      docx({ parts: [{ name: 'word/media/image1.jpeg', data: Buffer.from('ffd8ffe0', 'hex'), stored: true }] }),
    ),
    sample('in two-byte letters', '说明 2.docx', docx({ document: Buffer.from(`\ufeff${wordXml('')}`, 'utf16le') })),
  ];
}
