/**
 * The six sections of a yearly report in official order, filled in as far as the figures go (国办公开办函〔2021〕30号).
 * 【…】 stands where only the office knows; unfilledIn in shared/src/consultations/reply-templates.ts finds what is left.
 */
import { REPORT_ROWS } from './outcomes.js';
import { REMEDY_TRACKS, type RemediesTable, type RequestsTable, type YearlyReport } from './yearly-report.js';

export type ReportTable = 'published' | 'requests' | 'remedies';

/** A section: its heading, what is said, and the table that stands in it. */
export interface ReportSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly table?: ReportTable;
}

/** 总体情况 covers these five, in this order. */
const OVERVIEW = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'] as const;

export const SECTION_HEADINGS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

/** 「惠南镇人民政府2026年政府信息公开工作年度报告」. */
export function reportTitle(town: string, year: number): string {
  return `${town}${year}年政府信息公开工作年度报告`;
}

/** The six sections, from the figures and the name of the town (「惠南镇人民政府」). */
export function sectionTexts(figures: YearlyReport, town: string): ReportSection[] {
  const [overview, published, requests, remedies, problems, other] = SECTION_HEADINGS;
  return [
    { heading: overview, paragraphs: overviewTexts(figures, town) },
    { heading: published, paragraphs: [], table: 'published' },
    { heading: requests, paragraphs: [], table: 'requests' },
    { heading: remedies, paragraphs: [], table: 'remedies' },
    { heading: problems, paragraphs: ['存在的主要问题：【主要问题】', '改进情况：【上年问题的改进和下一步措施】'] },
    { heading: other, paragraphs: [feeText(figures.feeYuan), '【其他需要报告的事项，没有的写“无”】'] },
  ];
}

function overviewTexts({ year, requests, remedies }: YearlyReport, town: string): string[] {
  const said: Record<(typeof OVERVIEW)[number], string> = {
    主动公开: '【全年主动公开的数量、重点领域】',
    依申请公开: `${requestsText(requests)}${remediesText(remedies)}`,
    政府信息管理: '【信息发布审查、规范性文件管理】',
    政府信息公开平台建设: '【网站、政务新媒体、公开专区】',
    监督保障: '【工作考核、社会评议、责任追究结果】',
  };
  return [
    `本报告根据《中华人民共和国政府信息公开条例》编制，由总体情况等六个部分组成。所列数据的统计期限自${year}年1月1日起至${year}年12月31日止，由${town}公布。`,
    ...OVERVIEW.map((name, at) => `（${'一二三四五'[at]}）${name}。${said[name]}`),
  ];
}

function requestsText(table: RequestsTable): string {
  const of = (prefix: string) =>
    REPORT_ROWS.reduce((sum, row) => (row.startsWith(prefix) ? sum + table[row].total : sum), 0);
  const { received, carriedIn, total, carriedOut } = table;
  const came = `本年新收政府信息公开申请${received.total}件（自然人${received.natural}件，法人或其他组织${received.total - received.natural}件），上年结转${carriedIn.total}件。`;
  const results = [
    `予以公开${of('granted')}件`,
    `部分公开${of('partial')}件`,
    `不予公开${of('denied')}件`,
    `无法提供${of('noInfo')}件`,
    `不予处理${of('noproc')}件`,
    `其他处理${of('other')}件`,
  ];
  return `${came}本年度办结${total.total}件，其中${results.join('，')}；结转下年度继续办理${carriedOut.total}件。`;
}

function remediesText(table: RemediesTable): string {
  if (REMEDY_TRACKS.every((track) => table[track].total === 0))
    return '本年度没有因政府信息公开引发的行政复议、行政诉讼。';
  const suits = table.directSuit.total + table.suitAfter.total;
  const corrected = table.directSuit.corrected + table.suitAfter.corrected;
  return `因政府信息公开引发的行政复议${table.reconsideration.total}件，其中被纠正${table.reconsideration.corrected}件；行政诉讼${suits}件，其中被纠正${corrected}件。`;
}

/** 六 must say whether a fee was charged, and how much (国办函〔2020〕109号). */
function feeText(yuan: number): string {
  const rule = '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），';
  return yuan === 0 ? `${rule}本年度没有收取信息处理费。` : `${rule}本年度共收取信息处理费${yuan}元。`;
}
