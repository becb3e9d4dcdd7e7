import type { Workbook, Worksheet } from 'exceljs';
import type { SheetColumn } from '@huifa/shared/reports/sheet';
import { newWorkbook, writeSheet } from './workbook';

interface Row {
  text: string;
  minutes: number | null;
  at: string;
  day: string;
}

const COLUMNS: readonly SheetColumn<Row>[] = [
  { title: '=编号', kind: 'text', width: 20, of: ({ text }) => text },
  { title: '分钟', kind: 'minutes', width: 10, of: ({ minutes }) => minutes },
  { title: '收到', kind: 'moment', width: 17, of: ({ at }) => at },
  { title: '日子', kind: 'day', width: 11, of: ({ day }) => day },
];
const HEAD = {
  title: '惠南镇 · 在办的事',
  notes: ['=HYPERLINK("http://x.test")', '经办人导出于 2026-11-24 9:05，共 1 行'],
};
const ROW: Row = { text: '3-1', minutes: -20, at: '2026-11-24T01:05:30.000Z', day: '2026-12-31' };

async function reopened(rows: readonly Row[]): Promise<Worksheet> {
  const workbook: Workbook = await newWorkbook();
  await workbook.xlsx.load(await writeSheet(HEAD, { columns: COLUMNS, rows }));
  return workbook.worksheets[0]!;
}

function cellsOf(sheet: Worksheet) {
  const cells: { formula: string | undefined; hyperlink: string | undefined; value: unknown; type: number }[] = [];
  sheet.eachRow((row) =>
    row.eachCell(({ formula, hyperlink, value, type }) => cells.push({ formula, hyperlink, value, type })),
  );
  return cells;
}

/** What people have put into fields to make a spreadsheet run it, behind each thing that can stand in front. */
const FRONTS = ['', ' ', '  ', '\t', '\r', '\n', '\r\n', '　', '\u00a0', '\u200b', '\ufeff', "'", '"', '`', ';', ','];
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '=+', '-=', '@@', '\t='];
const CALLS = ['1+1', "cmd|' /C calc'!A0"];
const PAYLOADS = FRONTS.flatMap((front) => SIGNS.flatMap((sign) => CALLS.map((call) => front + sign + call)));

describe('an exported table', () => {
  it(`makes no formula of ${PAYLOADS.length} things that look like one`, async () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(200);
    const cells = cellsOf(await reopened(PAYLOADS.map((text) => ({ ...ROW, text }))));
    expect(cells.filter(({ formula, hyperlink }) => formula !== undefined || hyperlink !== undefined)).toEqual([]);
    const texts = cells.map(({ value }) => value).filter((value) => typeof value === 'string');
    expect(texts.length).toBeGreaterThanOrEqual(PAYLOADS.length);
    expect(texts.filter((text) => /^[=+\-@]/.test(text.trimStart().normalize('NFKC')))).toEqual([]);
  });

  it('would be caught with a live formula in it', async () => {
    const workbook = await newWorkbook();
    workbook.addWorksheet('表').addRow([{ formula: '1+1' }]);
    const again = await newWorkbook();
    await again.xlsx.load(await workbook.xlsx.writeBuffer());
    expect(cellsOf(again.worksheets[0]!)).toMatchObject([{ formula: '1+1' }]);
  });

  it('says what it is, and keeps its header in sight', async () => {
    const sheet = await reopened([ROW]);
    expect(sheet.name).toBe('惠南镇 · 在办的事');
    expect(sheet.getCell('A1').value).toBe('惠南镇 · 在办的事');
    expect(sheet.getCell('A2').value).toBe('\'=HYPERLINK("http://x.test")');
    expect(sheet.getRow(4).values).toEqual([undefined, "'=编号", '分钟', '收到', '日子']);
    expect(sheet.getCell('B4').font).toMatchObject({ bold: true });
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 4 }]);
    expect(sheet.getColumn(3).width).toBe(17);
  });

  it('holds numbers that add up and moments of Shanghai that sort', async () => {
    const sheet = await reopened([ROW, { ...ROW, minutes: null }]);
    expect(sheet.getRow(5).values).toEqual([
      undefined,
      '3-1',
      -20,
      new Date('2026-11-24T09:05:00Z'),
      new Date('2026-12-31T00:00:00Z'),
    ]);
    expect([sheet.getCell('C5').numFmt, sheet.getCell('D5').numFmt]).toEqual(['yyyy-mm-dd hh:mm', 'yyyy-mm-dd']);
    expect(sheet.getCell('B6').value).toBeNull();
  });
});
