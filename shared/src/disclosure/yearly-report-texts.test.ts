import { unfilledIn } from '../consultations/reply-templates.js';
import { remediesTable, requestsTable, type YearlyReport } from './yearly-report.js';
import { reportTitle, SECTION_HEADINGS, sectionTexts } from './yearly-report-texts.js';
import { SAMPLE_YEAR, sampleCases, sampleRemedies } from './yearly-report.vectors.js';

const TOWN = '惠南镇人民政府';
const report: YearlyReport = {
  year: SAMPLE_YEAR,
  published: {
    rules: null,
    normative: { made: 0, repealed: 0, inForce: 0 },
    licences: 0,
    penalties: 0,
    coercion: 0,
    chargesWan: 0,
  },
  requests: requestsTable(sampleCases(), SAMPLE_YEAR),
  remedies: remediesTable(sampleRemedies(), SAMPLE_YEAR),
  feeYuan: 0,
};
const words = (change: Partial<YearlyReport> = {}) =>
  sectionTexts({ ...report, ...change }, TOWN).map(({ paragraphs }) => paragraphs.join('\n'));

describe('the sections of a yearly report', () => {
  it('are six in official order, with the tables in the second to the fourth', () => {
    const sections = sectionTexts(report, TOWN);
    expect(sections.map(({ heading }) => heading)).toEqual(SECTION_HEADINGS);
    expect(sections.map(({ table }) => table)).toEqual([
      undefined,
      'published',
      'requests',
      'remedies',
      undefined,
      undefined,
    ]);
    expect(reportTitle(TOWN, 2026)).toBe('惠南镇人民政府2026年政府信息公开工作年度报告');
  });

  it('begin with the figures of the year, in the five parts that are asked for', () => {
    const [overview] = words();
    expect(overview).toContain('自2023年1月1日起至2023年12月31日止');
    expect(overview).toContain(
      '本年新收政府信息公开申请14069件（自然人13612件，法人或其他组织457件），上年结转560件。本年度办结13810件，其中予以公开5548件，部分公开2168件，不予公开730件，无法提供3421件，不予处理457件，其他处理1486件；结转下年度继续办理819件。',
    );
    expect(overview).toContain('行政复议790件，其中被纠正97件；行政诉讼212件，其中被纠正2件。');
    for (const part of [
      '（一）主动公开。',
      '（二）依申请公开。',
      '（三）政府信息管理。',
      '（四）政府信息公开平台建设。',
      '（五）监督保障。',
    ])
      expect(overview).toContain(part);
  });

  it('say that there was no reconsideration and no suit', () => {
    expect(words({ remedies: remediesTable([], SAMPLE_YEAR) })[0]).toContain('没有因政府信息公开引发的');
  });

  it('end with the fee that was charged, or that none was', () => {
    expect(words()[5]).toContain('本年度没有收取信息处理费。');
    expect(words({ feeYuan: 2_200 })[5]).toContain('本年度共收取信息处理费2200元。');
  });

  it('say what the office has yet to write', () => {
    expect(unfilledIn(words().join('\n'))).toHaveLength(7);
  });
});
