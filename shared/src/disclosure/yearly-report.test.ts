import fc from 'fast-check';
import { addDays, formatDay } from '../kernel/day.js';
import { APPLICANT_KINDS } from './applications.js';
import { REPORT_ROWS } from './outcomes.js';
import { TABLE_COLUMNS, TABLE_ROWS, type TableRow } from './report-rows.js';
import {
  cellCases,
  countedIn,
  remediesTable,
  REMEDY_COLUMNS,
  REMEDY_TRACKS,
  remedyCellCases,
  type ReportCase,
  reportDueDays,
  requestsRow,
  requestsTable,
} from './yearly-report.js';
import {
  SAMPLE_CAME,
  SAMPLE_DONE,
  SAMPLE_REMEDIES,
  SAMPLE_YEAR,
  sampleCases,
  sampleLeaf,
  sampleRemedies,
} from './yearly-report.vectors.js';

const one = (receivedOn: string, closedOn: string | null = null, row: ReportCase['row'] = 'granted'): ReportCase => ({
  applicant: 'natural',
  receivedOn,
  closedOn,
  row: closedOn === null ? null : row,
});

describe('a published report', () => {
  const cases = sampleCases();
  const table = requestsTable(cases, SAMPLE_YEAR);
  const figures = (row: TableRow) => TABLE_COLUMNS.map((column) => table[row][column]);

  it.each(Object.entries(SAMPLE_CAME))('has its row %s', (row, expected) => {
    expect(figures(row as TableRow)).toEqual(expected);
  });

  it.each(REPORT_ROWS)('has its row %s', (row) => expect(figures(row)).toEqual(sampleLeaf(row)));

  it('has its total, in every column what came less what was carried over', () => {
    expect(figures('total')).toEqual([13_364, 252, 0, 44, 121, 29, SAMPLE_DONE]);
    expect(REPORT_ROWS.reduce((sum, row) => sum + table[row].total, 0)).toBe(SAMPLE_DONE);
    expect(table.received.total + table.carriedIn.total).toBe(14_629);
  });

  it('names the requests behind each of its 175 figures', () => {
    for (const row of TABLE_ROWS)
      for (const column of TABLE_COLUMNS)
        expect([row, column, cellCases(cases, SAMPLE_YEAR, row, column).length]).toEqual([
          row,
          column,
          table[row][column],
        ]);
  });

  it('has its reconsiderations and suits, and names those behind each figure', () => {
    const remedies = sampleRemedies();
    const found = remediesTable(remedies, SAMPLE_YEAR);
    for (const track of REMEDY_TRACKS) {
      expect(REMEDY_COLUMNS.map((column) => found[track][column])).toEqual(SAMPLE_REMEDIES[track]);
      for (const column of REMEDY_COLUMNS)
        expect(remedyCellCases(remedies, SAMPLE_YEAR, track, column)).toHaveLength(found[track][column]);
    }
  });
});

describe('the year in which a request is counted', () => {
  it.each<[string, ReportCase, TableRow[]]>([
    ['received and answered in it', one('2026-01-01', '2026-12-31'), ['received', 'granted', 'total']],
    ['received on its last day, open', one('2026-12-31'), ['received', 'carriedOut']],
    ['answered on the first day of the next', one('2026-12-31', '2027-01-01'), ['received', 'carriedOut']],
    ['received on the last day before it', one('2025-12-31', '2026-01-01'), ['carriedIn', 'granted', 'total']],
    ['carried through the whole year', one('2025-12-31', '2027-01-01'), ['carriedIn', 'carriedOut']],
    ['received after it', one('2027-01-01'), []],
    ['answered before it', one('2025-01-01', '2025-12-31'), []],
    ['withdrawn', one('2026-03-02', '2026-03-05', 'other3'), ['received', 'other3', 'total']],
    ['answered in part', one('2026-03-02', '2026-03-05', 'partial'), ['received', 'partial', 'total']],
  ])('of one that is %s', (_, request, rows) => expect(countedIn(request, 2026)).toEqual(rows));

  it('is for a reconsideration the year of its end, and until then every year in which it was open', () => {
    const track = 'reconsideration' as const;
    const case_ = { track, openedOn: '2025-12-31', endedOn: '2027-01-01', result: 'corrected' } as const;
    const years = [2024, 2025, 2026, 2027, 2028].map((year) => remediesTable([case_], year).reconsideration);
    expect(years.map(({ pending, corrected, total }) => [pending, corrected, total])).toEqual([
      [0, 0, 0],
      [1, 0, 1],
      [1, 0, 1],
      [0, 1, 1],
      [0, 0, 0],
    ]);
  });
});

const request = fc
  .record({
    applicant: fc.constantFrom(...APPLICANT_KINDS),
    receivedOn: fc.integer({ min: 19_723, max: 20_818 }).map(formatDay),
    days: fc.option(fc.nat(900)),
    row: fc.constantFrom(...REPORT_ROWS),
  })
  .map(({ days, row, ...rest }): ReportCase => {
    if (days === null) return { ...rest, closedOn: null, row: null };
    return { ...rest, closedOn: addDays(rest.receivedOn, days), row };
  });
const YEARS = [2024, 2025, 2026, 2027, 2028, 2029];

describe('whatever a town receives', () => {
  it('adds up in every column and row of every year, and each year goes on from the one before', () =>
    fc.assert(
      fc.property(fc.array(request, { maxLength: 60 }), (cases) => {
        let before = requestsTable(cases, 2023);
        for (const year of YEARS) {
          const table = requestsTable(cases, year);
          for (const column of TABLE_COLUMNS) {
            const { received, carriedIn, total, carriedOut } = table;
            expect(received[column] + carriedIn[column]).toBe(total[column] + carriedOut[column]);
            expect(REPORT_ROWS.reduce((sum, row) => sum + table[row][column], 0)).toBe(total[column]);
            expect(carriedIn[column]).toBe(before.carriedOut[column]);
          }
          for (const row of TABLE_ROWS) expect(table[row]).toEqual(requestsRow(table[row]));
          before = table;
        }
      }),
    ));

  it('is counted with one result in one year, or not yet', () =>
    fc.assert(
      fc.property(request, (case_) => {
        const rows = YEARS.flatMap((year) => countedIn(case_, year));
        expect(rows.filter((row) => row === 'received')).toHaveLength(1);
        expect(rows.filter((row) => (REPORT_ROWS as readonly string[]).includes(row))).toEqual(
          case_.row === null ? [] : [case_.row],
        );
      }),
    ));
});

it('is due on 20 January in the house and on 31 January by law', () => {
  expect(reportDueDays(2026)).toEqual({ internal: '2027-01-20', hard: '2027-01-31' });
});
