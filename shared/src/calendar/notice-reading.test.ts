import { HOLIDAY_NOTICES } from './notices.js';
import { NoticeUnreadable, readNotice } from './notice-reading.js';

const WHOLE = `起,止,安排,名称
2027-01-01,2027-01-03,休,元旦
2027-02-05,2027-02-11,休,春节
2027/1/31,班
2027年2月20日;上班
2027-05-01\t2027-05-05\t放假
2027-10-01，2027-10-07，休
`;

function faultsOf(text: string): readonly string[] {
  try {
    readNotice(text);
  } catch (error) {
    if (error instanceof NoticeUnreadable) return error.faults;
    throw error;
  }
  return [];
}

describe('a holiday notice as the office writes it', () => {
  it('is read with any of the usual separators, spells, headings and names', () => {
    const { year, off, work } = readNotice(`\uFEFF${WHOLE}`);
    expect(year).toBe(2027);
    expect(off).toHaveLength(3 + 7 + 5 + 7);
    expect(off.slice(0, 4)).toEqual(['2027-01-01', '2027-01-02', '2027-01-03', '2027-02-05']);
    expect(work).toEqual(['2027-01-31', '2027-02-20']);
  });

  it.each(HOLIDAY_NOTICES.filter(({ year }) => year > 2024))('gives back the days of $year', ({ year, off, work }) => {
    const lines = [...off.map((day) => `${day},休`), ...work.map((day) => `"${day}","班"`)];
    expect(readNotice(lines.join('\r\n'))).toEqual({ year, off, work });
  });

  it.each([
    ['', '里面没有日期'],
    ['2027-02-30,休', '第 1 行：「2027-02-30」不是日期，请写成 2027-01-01'],
    ['起,止\n春节,休', '第 2 行：「春节」不是日期，请写成 2027-01-01'],
    ['2027-01-01', '第 1 行：日期后面要写「休」或者「班」'],
    ['2027-01-01,2027-01-03', '第 1 行：日期后面要写「休」或者「班」'],
    ['2027-01-03,2027-01-01,休', '第 1 行：结束的日子早于开始的日子'],
    ['2027-01-01,2027-02-01,休', '第 1 行：一次放假不会超过 15 天'],
    ['2027-01-04,班', '第 1 行：2027-01-04 本来就上班，「班」只写调休上班的周六、周日'],
    ['2027-01-01,休\n2027-01-01,休', '第 2 行：2027-01-01 前面已经写过'],
    ['2026-12-31,2027-01-02,休', '里面有 2026、2027 年的日子，一次只导入一年'],
    ['2027-01-01,休', '少了每年都放假的日子：05-01、05-02、10-01、10-02、10-03'],
  ])('says what is wrong with %j', (text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  it('says everything that is wrong at once', () => {
    expect(faultsOf('2027-01-01,歇\n2027-13-01,休')).toHaveLength(2);
  });
});
