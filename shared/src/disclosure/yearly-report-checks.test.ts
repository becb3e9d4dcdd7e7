import type { TableColumn, TableRow } from './report-rows.js';
import {
  remediesTable,
  type RequestsTable,
  requestsTable,
  type ReportCase,
  type PublishedTable,
} from './yearly-report.js';
import { imbalances, publishedDoubts } from './yearly-report-checks.js';
import { SAMPLE_YEAR, sampleCases, sampleRemedies } from './yearly-report.vectors.js';

const cases = sampleCases();
const requests = requestsTable(cases, SAMPLE_YEAR);
const remedies = remediesTable(sampleRemedies(), SAMPLE_YEAR);
const before = { requests: requestsTable(cases, SAMPLE_YEAR - 1) };

/** The table with one figure changed, and the sum of its row with it unless told otherwise. */
function changed(row: TableRow, column: TableColumn, by: number, withSum = true): RequestsTable {
  const figures = { ...requests[row], [column]: requests[row][column] + by };
  if (withSum) figures.total += by;
  return { ...requests, [row]: figures };
}
const faultsOf = (table: RequestsTable) => imbalances({ requests: table, remedies }, before);
const places = (table: RequestsTable) => faultsOf(table).map(({ where }) => where);

describe('a yearly report', () => {
  it('that adds up has no faults, with and without the year before', () => {
    expect(imbalances({ requests, remedies }, before)).toEqual([]);
    expect(imbalances({ requests, remedies }, null)).toEqual([]);
  });

  it('in which a request is counted with two results says in which columns', () => {
    expect(faultsOf(changed('denied4', 'natural', 1))).toEqual([
      { where: '表三“自然人”列：三（七）总计，应等于三（一）至（六）各行之和', expected: 13_365, found: 13_364 },
      { where: '表三“总计”列：三（七）总计，应等于三（一）至（六）各行之和', expected: 13_811, found: 13_810 },
    ]);
  });

  it('from which a received request was dropped says in which columns', () => {
    expect(faultsOf(changed('received', 'legal', -1))).toEqual([
      {
        where: '表三“法人或其他组织·法律服务机构”列：三（七）总计与四之和，应等于一与二之和',
        expected: 145,
        found: 146,
      },
      { where: '表三“总计”列：三（七）总计与四之和，应等于一与二之和', expected: 14_628, found: 14_629 },
    ]);
  });

  it('that lost a request of the year before, or has it twice, names the row of what was carried over', () => {
    const carried = cases.find(({ receivedOn }) => receivedOn < `${SAMPLE_YEAR}-01-01`)!;
    const [first, ...rest] = [carried, ...cases.filter((other) => other !== carried)];
    const where = (column: string) =>
      `表三“二、上年结转政府信息公开申请数量”行“${column}”列：应等于上一年度报告的“四、结转下年度继续办理”`;
    expect(faultsOf(requestsTable(rest, SAMPLE_YEAR))).toEqual([
      { where: where('自然人'), expected: 535, found: 534 },
      { where: where('总计'), expected: 560, found: 559 },
    ]);
    expect(faultsOf(requestsTable([first, ...cases], SAMPLE_YEAR))).toEqual([
      { where: where('自然人'), expected: 535, found: 536 },
      { where: where('总计'), expected: 560, found: 561 },
    ]);
  });

  it('with a request closed without a result says so', () => {
    const open: ReportCase = { applicant: 'other', receivedOn: '2023-05-01', closedOn: '2023-06-01', row: null };
    expect(places(requestsTable([open, ...cases], SAMPLE_YEAR))).toEqual([
      '表三“法人或其他组织·其他”列：三（七）总计，应等于三（一）至（六）各行之和',
      '表三“总计”列：三（七）总计，应等于三（一）至（六）各行之和',
    ]);
  });

  it('with a sum of a row that is wrong names row and column', () => {
    expect(places(changed('carriedOut', 'total', 1, false))).toEqual([
      '表三“总计”列：三（七）总计与四之和，应等于一与二之和',
      '表三“四、结转下年度继续办理”行：总计，应等于各类申请人之和',
    ]);
    expect(places(changed('noproc3', 'total', 1, false))).toContain(
      '表三“三（五）3.要求提供公开出版物”行：总计，应等于各类申请人之和',
    );
  });

  it.each([-1, 0.5, Number.NaN])('with %d in a cell names row and column', (by) => {
    expect(faultsOf(changed('noproc3', 'research', by))).toContainEqual({
      where: '表三“三（五）3.要求提供公开出版物”行“法人或其他组织·科研机构”列：应为不小于零的整数',
      expected: by === 0.5 ? 1 : 0,
      found: by,
    });
  });

  it('with a suit that ended without a result names the block of table four', () => {
    const suit = { track: 'suitAfter', openedOn: '2023-01-05', endedOn: '2023-05-05', result: null } as const;
    const table = remediesTable([suit, ...sampleRemedies()], SAMPLE_YEAR);
    expect(imbalances({ requests, remedies: table }, before)).toEqual([
      { where: '表四“行政诉讼·复议后起诉”：总计，应等于前四项之和', expected: 156, found: 157 },
    ]);
  });
});

describe('what the office entered in table two', () => {
  const published: PublishedTable = {
    rules: null,
    normative: { made: 2, repealed: 1, inForce: 12 },
    licences: 30,
    penalties: 4,
    coercion: 0,
    chargesWan: 1.25,
  };
  const of = (change: Partial<PublishedTable>) => publishedDoubts({ ...published, ...change }, published);

  it('is not doubted when it goes on from the year before', () => {
    expect(of({ normative: { made: 3, repealed: 0, inForce: 15 } })).toEqual([]);
    expect(publishedDoubts(published, null)).toEqual([]);
  });

  it('is doubted where the documents in force do not follow', () => {
    expect(of({ normative: { made: 3, repealed: 0, inForce: 14 } })).toEqual([
      {
        where: '表二“行政规范性文件”现行有效件数：一般等于上年现行有效加本年制发减本年废止',
        expected: 15,
        found: 14,
      },
    ]);
  });

  it('is doubted where a figure is below nothing', () => {
    const normative = { made: 0, repealed: 0, inForce: 12 };
    expect(of({ normative, penalties: -1, chargesWan: -0.5 }).map(({ where }) => where)).toEqual([
      '表二“行政处罚”：应为不小于零的整数',
      '表二“行政事业性收费”：应不小于零',
    ]);
  });
});
