import { APPLICANT_KINDS } from '@huifa/shared/disclosure/applications';
import { REPORT_ROWS } from '@huifa/shared/disclosure/outcomes';
import { TABLE_COLUMNS, TABLE_ROWS } from '@huifa/shared/disclosure/report-rows';
import {
  remediesTable,
  type ReportCase,
  requestsTable,
  type YearlyReport,
} from '@huifa/shared/disclosure/yearly-report';
import ExcelJS from 'exceljs';
import { reportSheet } from './report-sheet.js';

const TOWN = '惠南镇人民政府';
const cases = REPORT_ROWS.flatMap((row, at) =>
  APPLICANT_KINDS.flatMap((applicant, kind) =>
    Array.from({ length: (at * 6 + kind) % 7 }, (_, nth): ReportCase => {
      const receivedOn = nth === 0 ? '2025-12-30' : '2026-03-02';
      return { applicant, receivedOn, closedOn: nth === 1 ? null : '2026-03-20', row: nth === 1 ? null : row };
    }),
  ),
);
const report: YearlyReport = {
  year: 2026,
  published: {
    rules: null,
    normative: { made: 2, repealed: 1, inForce: 12 },
    licences: 30,
    penalties: 4,
    coercion: 0,
    chargesWan: 1.25,
  },
  requests: requestsTable(cases, 2026),
  remedies: remediesTable(
    [{ track: 'suitAfter', openedOn: '2026-03-02', endedOn: '2026-09-01', result: 'upheld' }],
    2026,
  ),
  feeYuan: 0,
};

describe('the tables of a yearly report in a spreadsheet', () => {
  let workbook: ExcelJS.Workbook;
  beforeAll(async () => {
    workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await reportSheet(report, TOWN)) as unknown as ArrayBuffer);
  });
  const value = (sheet: string, cell: string) => workbook.getWorksheet(sheet)!.getCell(cell).value;

  it('are three sheets that say what they are', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['表二', '表三', '表四']);
    expect(value('表三', 'A1')).toBe('惠南镇人民政府2026年政府信息公开工作年度报告　收到和处理政府信息公开申请情况');
  });

  it('hold all 175 figures of table three as numbers, each in its place', () => {
    for (const [row, key] of TABLE_ROWS.entries())
      expect([
        key,
        ...TABLE_COLUMNS.map((_, at) => workbook.getWorksheet('表三')!.getCell(5 + row, 4 + at).value),
      ]).toEqual([key, ...TABLE_COLUMNS.map((column) => report.requests[key][column])]);
  });

  it('merge cells as the official form does', () => {
    const merges = (name: string) => (workbook.getWorksheet(name)!.model as unknown as { merges: string[] }).merges;
    expect(merges('表三')).toEqual(
      expect.arrayContaining([
        'A2:C4',
        'D2:J2',
        'D3:D4',
        'E3:I3',
        'J3:J4',
        'A5:C5',
        'A7:A28',
        'B7:C7',
        'B9:B16',
        'B17:B19',
        'B20:B24',
        'B25:B27',
        'B28:C28',
        'A29:C29',
      ]),
    );
    expect(merges('表四')).toEqual(expect.arrayContaining(['A2:E3', 'F2:O2', 'F3:J3', 'K3:O3']));
    expect([value('表三', 'A7'), value('表三', 'B9'), value('表三', 'C12')]).toEqual([
      '三、本年度办理结果',
      '（三）不予公开',
      '4.保护第三方合法权益',
    ]);
  });

  it('hold the figures of the other two tables', () => {
    expect(['A4', 'B4', 'B5', 'D5', 'B8', 'B11', 'B12', 'B15'].map((cell) => value('表二', cell))).toEqual([
      '规章',
      '/',
      2,
      12,
      30,
      4,
      0,
      1.25,
    ]);
    expect(['A5', 'K5', 'L5', 'O5'].map((cell) => value('表四', cell))).toEqual([0, 1, 0, 1]);
  });

  it('have nothing that calculates', () => {
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) => row.eachCell(({ formula }) => expect(formula).toBeUndefined()));
  });

  it('keep a town’s name that looks like a formula a name', async () => {
    const other = new ExcelJS.Workbook();
    await other.xlsx.load((await reportSheet(report, '=1+1')) as unknown as ArrayBuffer);
    expect(other.worksheets[0]!.getCell('A1').value).toMatch(/^'=1\+1/);
  });
});
