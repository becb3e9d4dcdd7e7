import { REPORT_ROWS } from './outcomes.js';
import { ROW_WORDS, rowName } from './report-rows.js';
import { remediesTable, requestsTable } from './yearly-report.js';
import { type Grid, publishedGrid, remediesGrid, requestsGrid } from './yearly-report-grid.js';
import { SAMPLE_YEAR, sampleCases, sampleRemedies } from './yearly-report.vectors.js';

const requests = requestsGrid(requestsTable(sampleCases(), SAMPLE_YEAR));
const remedies = remediesGrid(remediesTable(sampleRemedies(), SAMPLE_YEAR));
const documents = { made: 1, repealed: 0, inForce: 7 };
const published = publishedGrid({
  rules: null,
  normative: documents,
  licences: 3,
  penalties: 2,
  coercion: 1,
  chargesWan: 0.5,
});

const at = ({ cells }: Grid, row: number, column: number) =>
  cells.find((cell) => cell.row === row && cell.column === column);
const values = (grid: Grid, row: number) =>
  grid.cells
    .filter((cell) => cell.row === row)
    .sort((one, other) => one.column - other.column)
    .map(({ value }) => value);

it.each<[string, Grid]>([
  ['two', published],
  ['three', requests],
  ['four', remedies],
])('table %s is covered, each place once', (_, { rows, columns, cells }) => {
  const cover = Array.from({ length: rows * columns }, () => 0);
  for (const cell of cells)
    for (let row = 0; row < cell.rows; row += 1)
      for (let column = 0; column < cell.columns; column += 1)
        cover[(cell.row + row) * columns + cell.column + column]! += 1;
  expect(cover.every((times) => times === 1)).toBe(true);
  expect(cells.every((cell) => cell.row + cell.rows <= rows && cell.column + cell.columns <= columns)).toBe(true);
});

describe('table three as it is drawn', () => {
  it('has the official head', () => {
    expect(values(requests, 0)).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      '申请人情况',
    ]);
    expect(values(requests, 1)).toEqual(['自然人', '法人或其他组织', '总计']);
    expect(values(requests, 2)).toEqual(['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']);
  });

  it('has the block of results over 22 rows, its groups over theirs, and 25 rows of figures', () => {
    expect(at(requests, 5, 0)).toMatchObject({ value: '三、本年度办理结果', rows: 22, columns: 1 });
    expect(at(requests, 7, 1)).toMatchObject({ value: '（三）不予公开', rows: 8 });
    expect(at(requests, 15, 1)).toMatchObject({ value: '（四）无法提供', rows: 3 });
    expect(at(requests, 18, 1)).toMatchObject({ value: '（五）不予处理', rows: 5 });
    expect(at(requests, 23, 1)).toMatchObject({ value: '（六）其他处理', rows: 3 });
    expect(at(requests, 26, 1)).toMatchObject({ value: '（七）总计', rows: 1, columns: 2 });
    expect(requests.rows).toBe(28);
    expect(values(requests, 27)).toEqual(['四、结转下年度继续办理', 783, 6, 0, 2, 25, 3, 819]);
    expect(values(requests, 10)).toEqual(['4.保护第三方合法权益', 43, 5, 0, 1, 2, 0, 51]);
  });

  it('says each row of results in its own words', () => {
    expect(new Set(REPORT_ROWS.map(rowName)).size).toBe(21);
    expect(rowName('denied4')).toBe('三（三）4.保护第三方合法权益');
    expect(rowName('total')).toBe('三（七）总计');
    expect(rowName('received')).toBe(ROW_WORDS.received.label);
  });
});

it('table four has its three blocks over fifteen figures', () => {
  expect(values(remedies, 0)).toEqual(['行政复议', '行政诉讼']);
  expect(values(remedies, 1)).toEqual(['未经复议直接起诉', '复议后起诉']);
  expect(values(remedies, 3)).toEqual([376, 97, 196, 121, 790, 16, 1, 12, 27, 56, 74, 1, 30, 51, 156]);
});

it('table two has its four items, and a stroke where a town makes no rules', () => {
  expect([0, 4, 7, 11].map((row) => values(published, row)[0])).toEqual([
    '第二十条第（一）项',
    '第二十条第（五）项',
    '第二十条第（六）项',
    '第二十条第（八）项',
  ]);
  expect(values(published, 2)).toEqual(['规章', '/', '/', '/']);
  expect(values(published, 3)).toEqual(['行政规范性文件', 1, 0, 7]);
  expect([6, 9, 10, 13].map((row) => values(published, row)[1])).toEqual([3, 2, 1, 0.5]);
});
