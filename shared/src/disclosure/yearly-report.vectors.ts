/**
 * A published yearly report, 表三 and 表四: the totals of every row, and the columns of what came in and was carried
 * over, are public; how the results spread over the columns is made up so that every column adds up.
 */
import { APPLICANT_KINDS, type ApplicantKind } from './applications.js';
import { REPORT_ROWS, type RowKey } from './outcomes.js';
import type { RemedyCase, RemedyResult, RemedyTrack, ReportCase } from './yearly-report.js';

export const SAMPLE_YEAR = 2023;

/** 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他, 总计. */
type Figures = readonly [number, number, number, number, number, number, number];

export const SAMPLE_CAME: Readonly<Record<'received' | 'carriedIn' | 'carriedOut', Figures>> = {
  received: [13_612, 252, 0, 45, 128, 32, 14_069],
  carriedIn: [535, 6, 0, 1, 18, 0, 560],
  carriedOut: [783, 6, 0, 2, 25, 3, 819],
};
export const SAMPLE_DONE = 13_810;

/** 总计 as published, then 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他 as made up; the rest are 自然人. */
export const SAMPLE_LEAVES: Readonly<Record<RowKey, readonly [number, number, number, number, number, number]>> = {
  granted: [5_548, 110, 0, 20, 50, 12],
  partial: [2_168, 40, 0, 8, 20, 5],
  denied1: [13, 0, 0, 0, 0, 0],
  denied2: [30, 2, 0, 0, 1, 0],
  denied3: [11, 0, 0, 0, 0, 0],
  denied4: [51, 5, 0, 1, 2, 0],
  denied5: [104, 3, 0, 1, 2, 1],
  denied6: [85, 3, 0, 0, 2, 0],
  denied7: [286, 9, 0, 2, 6, 1],
  denied8: [150, 4, 0, 1, 3, 0],
  noInfo1: [3_222, 50, 0, 6, 20, 6],
  noInfo2: [180, 6, 0, 1, 3, 0],
  noInfo3: [19, 0, 0, 0, 0, 0],
  noproc1: [203, 5, 0, 1, 2, 1],
  noproc2: [148, 3, 0, 0, 2, 0],
  noproc3: [0, 0, 0, 0, 0, 0],
  noproc4: [101, 0, 0, 0, 1, 0],
  noproc5: [5, 0, 0, 0, 0, 0],
  other1: [318, 4, 0, 1, 2, 1],
  other2: [203, 2, 0, 0, 2, 1],
  other3: [965, 6, 0, 2, 3, 1],
};

/** A row of results with 自然人 in front and 总计 at the end, as the table has them. */
export function sampleLeaf(row: RowKey): Figures {
  const [total, ...bodies] = SAMPLE_LEAVES[row];
  return [total - bodies.reduce((sum, figure) => sum + figure, 0), ...bodies, total];
}

/** Requests that make the sample: first those of the year before, last those that are still open. */
export function sampleCases(): ReportCase[] {
  return APPLICANT_KINDS.flatMap((applicant, column) => casesOf(applicant, column));
}

function casesOf(applicant: ApplicantKind, column: number): ReportCase[] {
  const results = REPORT_ROWS.flatMap((row) => Array.from({ length: sampleLeaf(row)[column]! }, () => row));
  const carried = SAMPLE_CAME.carriedIn[column]!;
  return Array.from({ length: carried + SAMPLE_CAME.received[column]! }, (_, at): ReportCase => {
    const row = results[at] ?? null;
    const receivedOn = at < carried ? `${SAMPLE_YEAR - 1}-12-31` : `${SAMPLE_YEAR}-01-01`;
    // One half of what is carried over is answered in the next year, with a result that must not count in this one.
    const later: Pick<ReportCase, 'closedOn' | 'row'> =
      at % 2 === 0 ? { closedOn: null, row: null } : { closedOn: `${SAMPLE_YEAR + 1}-01-01`, row: 'granted' };
    return { applicant, receivedOn, ...(row === null ? later : { closedOn: `${SAMPLE_YEAR}-12-31`, row }) };
  });
}

/** 结果维持, 结果纠正, 其他结果, 尚未审结, 总计. */
export const SAMPLE_REMEDIES: Readonly<Record<RemedyTrack, readonly [number, number, number, number, number]>> = {
  reconsideration: [376, 97, 196, 121, 790],
  directSuit: [16, 1, 12, 27, 56],
  suitAfter: [74, 1, 30, 51, 156],
};

export function sampleRemedies(): RemedyCase[] {
  const results: (RemedyResult | null)[] = ['upheld', 'corrected', 'other', null];
  return (Object.keys(SAMPLE_REMEDIES) as RemedyTrack[]).flatMap((track) =>
    results.flatMap((result, at) =>
      Array.from({ length: SAMPLE_REMEDIES[track][at]! }, (): RemedyCase => {
        const endedOn = result === null ? null : `${SAMPLE_YEAR}-07-01`;
        return { track, openedOn: `${SAMPLE_YEAR}-03-01`, endedOn, result };
      }),
    ),
  );
}
