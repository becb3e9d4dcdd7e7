import { APPLICANT_KINDS } from '@huifa/shared/disclosure/applications';
import { REPORT_ROWS } from '@huifa/shared/disclosure/outcomes';
import ExcelJS from 'exceljs';
import { fromBufferPromise } from 'yauzl';
import { zip } from '../../../test/uploads/zip.js';
import { readCases } from './case-import.js';
import { caseTemplate } from './case-import-template.js';
import { APPLICANT_CHOICES, applicantOf, CASE_COLUMNS, resultChoice, resultOf } from './case-import-words.js';

const TODAY = '2026-11-24';
const HEAD = CASE_COLUMNS.map(({ title }) => title);
const OPEN = ['HN-1', '自然人', '2026-11-20', '某村账目', '在办', null, null];
const CLOSED = ['HN-2', '商业企业', '2026-09-08', '某项目环评', '已办结', '2026-10-12', '（三）4.保护第三方合法权益'];

async function bytesOf(workbook: ExcelJS.Workbook): Promise<Buffer> {
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
async function file(rows: readonly unknown[][], name = '案件', head: readonly string[] = HEAD): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(name);
  for (const row of [head, ...rows]) sheet.addRow(row);
  return bytesOf(workbook);
}
const read = async (...rows: unknown[][]) => readCases(await file(rows), TODAY);
const problemsOf = async (...rows: unknown[][]) => {
  const reading = await read(...rows);
  return reading.ok ? [] : reading.problems;
};
/** The closed case with one cell changed, by the title of its column. */
const changed = (title: string, value: unknown) => CLOSED.map((cell, at) => (HEAD[at] === title ? value : cell));

describe('a table of cases', () => {
  it('is read, open and closed ones', async () => {
    expect(await read(OPEN, CLOSED)).toEqual({
      ok: true,
      cases: [
        {
          number: 'HN-1',
          applicant: 'natural',
          receivedOn: '2026-11-20',
          summary: '某村账目',
          closedOn: null,
          row: null,
        },
        {
          number: 'HN-2',
          applicant: 'business',
          receivedOn: '2026-09-08',
          summary: '某项目环评',
          closedOn: '2026-10-12',
          row: 'denied4',
        },
      ],
    });
  });

  it.each<[string, unknown]>([
    ['a date of the spreadsheet', new Date('2026-09-08T00:00:00Z')],
    ['slashes', '2026/9/8'],
    ['stops', '2026.09.08'],
    ['Chinese', '2026年9月8日'],
    ['full width', '２０２６－０９－０８'],
    ['bold in the middle', { richText: [{ text: '2026-' }, { font: { bold: true }, text: '09-08' }] }],
  ])('takes a day written with %s', async (_, value) => {
    expect(await read(changed('收到日期', value))).toMatchObject({ ok: true, cases: [{ receivedOn: '2026-09-08' }] });
  });

  it('takes columns in any order, and leaves out empty rows and columns of the office’s own', async () => {
    const rows = [[], [...CLOSED].reverse().concat('备注')];
    const bytes = await file(rows, 'Sheet1', [...[...HEAD].reverse(), '备注']);
    expect(await readCases(bytes, TODAY)).toMatchObject({ ok: true, cases: [{ number: 'HN-2', row: 'denied4' }] });
  });

  it.each<[string, unknown, string]>([
    ['登记编号', null, '请填登记编号'],
    ['登记编号', '9'.repeat(41), '最长 40 个字'],
    ['申请人类型', '个体户', '请从下拉列表里选：自然人'],
    ['申请人类型', null, '请从下拉列表里选：自然人'],
    ['收到日期', null, '请填收到日期'],
    ['收到日期', '2026-02-30', '看不出是哪一天'],
    ['收到日期', 46273, '看不出是哪一天'],
    ['收到日期', '2026-11-25', '晚于今天 2026年11月24日'],
    ['收到日期', '2006-11-25', '早于 2008年5月1日'],
    ['申请内容摘要', '  ', '请填申请内容摘要'],
    ['申请内容摘要', '字'.repeat(501), '摘要最长 500 个字'],
    ['申请内容摘要', { formula: 'A1&"x"', result: '某' }, '这一格是公式'],
    ['状态', '办结', '请从下拉列表里选：在办、已办结'],
    ['办结日期', null, '已办结的请填办结日期'],
    ['办结日期', '2026-09-07', '早于收到日期 2026年9月8日'],
    ['办结日期', '2026-12-01', '晚于今天'],
    ['结果', null, '已办结的请填结果'],
    ['结果', '（三）不予公开', '不是表三里的办理结果'],
    ['结果', { error: '#N/A' }, '这一格是错误值'],
  ])('says what to do about %s: %j', async (title, value, message) => {
    const problems = await problemsOf(OPEN, changed(title, value));
    expect(problems).toEqual([{ row: 3, column: title, message: expect.stringContaining(message) }]);
  });

  it('says that an open case has no end yet', async () => {
    expect(await problemsOf([...OPEN.slice(0, 5), '2026-11-23', '其他'])).toMatchObject([
      { row: 2, column: '办结日期' },
      { row: 2, column: '结果' },
    ]);
  });

  it('names the row that has a number already', async () => {
    expect(await problemsOf(OPEN, CLOSED, [...OPEN])).toEqual([
      { row: 4, column: '登记编号', message: '与第 2 行的登记编号相同，请删去一行或改正编号' },
    ]);
  });

  it('has 5,000 rows at most', async () => {
    const rows = Array.from({ length: 5_001 }, (_, at) => [`HN-${at}`, ...CLOSED.slice(1)]);
    expect(await problemsOf(...rows)).toMatchObject([{ row: 0, message: expect.stringContaining('一次最多 5000 行') }]);
    const reading = await read(...rows.slice(1));
    expect(reading.ok && reading.cases.length).toBe(5_000);
  });

  it('accepts nothing when one cell of many is wrong', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => [`HN-${at}`, ...CLOSED.slice(1)]);
    rows[40] = ['HN-40', '外星人', ...CLOSED.slice(2)];
    expect(await read(...rows)).toMatchObject({ ok: false, problems: [{ row: 42, column: '申请人类型' }] });
  });
});

describe('a file that is no table of cases', () => {
  const place = async (bytes: Buffer) => {
    const reading = await readCases(bytes, TODAY);
    return reading.ok ? [] : reading.problems;
  };
  const unreadable = [{ row: 0, column: '', message: expect.stringContaining('文件打不开') }];

  it.each<[string, () => Buffer]>([
    ['nothing', () => Buffer.alloc(0)],
    ['words', () => Buffer.from('登记编号,申请人类型')],
    ['an archive of something else', () => zip([{ name: 'a.txt', data: 'a' }])],
    ['far larger than it is', () => zip([{ name: 'xl/workbook.xml', data: Buffer.alloc(51 * 1024 * 1024) }])],
    ['a liar about its size', () => zip([{ name: 'xl/workbook.xml', data: Buffer.alloc(999_999), claims: 10 }])],
    ['locked', () => zip([{ name: 'xl/workbook.xml', data: 'x', flags: 1 }])],
    ['of too many parts', () => zip(Array.from({ length: 201 }, (_, at) => ({ name: `${at}`, data: '' })))],
  ])('is refused: %s', async (_, bytes) => expect(await place(bytes())).toEqual(unreadable));

  it('is told which column or sheet is missing, and that there are no cases', async () => {
    expect(await place(await file([CLOSED.slice(1)], '案件', HEAD.slice(1)))).toMatchObject([
      { row: 1, column: '登记编号', message: expect.stringContaining('缺少“登记编号”') },
    ]);
    expect(await place(await file([]))).toMatchObject([{ row: 0, message: expect.stringContaining('没有案件') }]);
    const workbook = new ExcelJS.Workbook();
    for (const name of ['一', '二']) workbook.addWorksheet(name);
    expect(await place(await bytesOf(workbook))).toMatchObject([
      { row: 0, message: expect.stringContaining('没有找到名为“案件”的表') },
    ]);
  });

  it('is not waited for: rules and merged cells over a whole sheet are not walked', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('案件');
    for (const row of [HEAD, CLOSED]) sheet.addRow(row);
    const bytes = await bytesOf(workbook);
    const parts = await partsOf(bytes);
    const wide =
      '</sheetData><mergeCells count="1"><mergeCell ref="J1:XFD1048576"/></mergeCells>' +
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>';
    const hostile = parts.map(({ name, data }) => ({
      name,
      data: name === 'xl/worksheets/sheet1.xml' ? data.replace('</sheetData>', wide) : data,
    }));
    expect(hostile.some(({ data }) => data.includes('mergeCell'))).toBe(true);
    expect(await readCases(zip(hostile), TODAY)).toMatchObject({ ok: true, cases: [{ number: 'HN-2' }] });
  }, 10_000);
});

async function partsOf(bytes: Buffer): Promise<{ name: string; data: string }[]> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true });
  const parts: { name: string; data: string }[] = [];
  for await (const entry of archive.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.push({ name: entry.fileName, data: Buffer.concat(chunks).toString('utf8') });
  }
  return parts;
}

describe('the template', () => {
  let workbook: ExcelJS.Workbook;
  beforeAll(async () => {
    workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await caseTemplate()) as unknown as ArrayBuffer);
  });

  it('is empty but for its head, and says so when it comes back so', async () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['案件', '示例', '选项']);
    expect(workbook.getWorksheet('案件')!.getRow(1).values).toEqual([undefined, ...HEAD]);
    expect(await readCases(await caseTemplate(), TODAY)).toMatchObject({ ok: false, problems: [{ row: 0 }] });
  });

  it('has an example that would be accepted', async () => {
    const example = workbook.getWorksheet('示例')!;
    const rows = [2, 3, 4].map((row) => HEAD.map((_, at) => example.getCell(row, at + 1).value));
    expect(await read(...rows)).toMatchObject({
      ok: true,
      cases: [{ row: 'granted' }, { row: 'denied4' }, { row: null }],
    });
  });

  it('has lists whose every choice is understood', () => {
    const sheet = workbook.getWorksheet('案件')!;
    expect(['B2', 'E2', 'G1001'].map((cell) => sheet.getCell(cell).dataValidation.formulae)).toEqual([
      ['选项!$A$2:$A$7'],
      ['选项!$B$2:$B$3'],
      ['选项!$C$2:$C$22'],
    ]);
    const choices = (column: number) => workbook.getWorksheet('选项')!.getColumn(column).values.slice(2) as string[];
    expect(choices(1).map(applicantOf)).toEqual(APPLICANT_KINDS);
    expect(choices(1)).toEqual(Object.values(APPLICANT_CHOICES));
    expect(choices(3).map(resultOf)).toEqual(REPORT_ROWS);
  });
});

describe('a result', () => {
  it.each([
    ['（三）4', 'denied4'],
    ['(三)4', 'denied4'],
    ['三（三）4', 'denied4'],
    ['保护第三方合法权益', 'denied4'],
    ['（三）4.保护第三方合法权益', 'denied4'],
    ['危及"三安全一稳定"', 'denied3'],
    ['予以公开', 'granted'],
    ['（一）', 'granted'],
    ['部分公开', 'partial'],
    ['（二）部分公开', 'partial'],
    ['（六）3 其他', 'other3'],
    ['其他', 'other3'],
  ])('may be written %s', (words, row) => expect(resultOf(words)).toBe(row));

  it.each(['', '（三）', '（三）9', '不予公开', '（七）总计', '三（三）4.其他'])('may not be written %j', (words) =>
    expect(resultOf(words)).toBeUndefined(),
  );

  it('is never taken for another', () => {
    const names = REPORT_ROWS.map(resultChoice);
    expect(new Set(names).size).toBe(21);
  });
});
