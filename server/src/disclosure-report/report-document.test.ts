import { remediesTable, requestsTable } from '@huifa/shared/disclosure/yearly-report';
import { reportTitle, SECTION_HEADINGS, sectionTexts } from '@huifa/shared/disclosure/yearly-report-texts';
import { fromBufferPromise } from 'yauzl';
import { reportDocument } from './report-document.js';

const figures = {
  year: 2026,
  published: {
    rules: null,
    normative: { made: 2, repealed: 1, inForce: 12 },
    licences: 30,
    penalties: 4,
    coercion: 0,
    chargesWan: 1.25,
  },
  requests: requestsTable(
    [
      { applicant: 'natural', receivedOn: '2026-03-02', closedOn: '2026-03-20', row: 'denied4' },
      { applicant: 'legal', receivedOn: '2025-12-30', closedOn: null, row: null },
    ],
    2026,
  ),
  remedies: remediesTable([{ track: 'directSuit', openedOn: '2026-05-06', endedOn: null, result: null }], 2026),
  feeYuan: 2_200,
};
const title = reportTitle('惠南镇人民政府', 2026);
const sections = sectionTexts(figures, '惠南镇人民政府');

/** The text of the document as Word reads it. */
async function xmlOf(bytes: Buffer): Promise<string> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== 'word/document.xml') continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }
  throw new Error('no word/document.xml');
}

const wordsOf = (xml: string) => [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text!).join('');
const tablesOf = (xml: string) =>
  [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr\b.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => ({
        text: wordsOf(cell),
        columns: Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
        goesOn: cell.includes('<w:vMerge w:val="continue"/>'),
      })),
    ),
  );

describe('the document of a yearly report', () => {
  let xml: string;
  beforeAll(async () => {
    xml = await xmlOf(await reportDocument({ title, sections, figures }));
  });

  it('has its title and six sections in official order', () => {
    const words = wordsOf(xml);
    const places = [title, ...SECTION_HEADINGS].map((heading) => words.indexOf(heading));
    expect(places[0]).toBe(0);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(words).toContain('本年新收政府信息公开申请1件');
    expect(words).toContain('本年度共收取信息处理费2200元。');
  });

  it('has its three tables between them, every row as wide as the table', () => {
    const tables = tablesOf(xml);
    expect(tables.map((table) => table.length)).toEqual([14, 28, 4]);
    for (const [at, wide] of [4, 10, 15].entries())
      for (const row of tables[at]!) expect(row.reduce((sum, { columns }) => sum + columns, 0)).toBe(wide);
  });

  it('has the figures of table three in their cells', () => {
    const [, table] = tablesOf(xml);
    const texts = (row: number) => table![row]!.filter(({ goesOn }) => !goesOn).map(({ text }) => text);
    expect(texts(3)).toEqual(['一、本年新收政府信息公开申请数量', '1', '0', '0', '0', '0', '0', '1']);
    expect(texts(4)).toEqual(['二、上年结转政府信息公开申请数量', '0', '0', '0', '0', '1', '0', '1']);
    expect(texts(10)).toEqual(['4.保护第三方合法权益', '1', '0', '0', '0', '0', '0', '1']);
    expect(texts(27)).toEqual(['四、结转下年度继续办理', '0', '0', '0', '0', '1', '0', '1']);
    expect(table!.filter((row) => row[0]!.goesOn)).toHaveLength(2 + 21);
  });

  it('stays readable whatever the office typed or pasted', async () => {
    const typed = [{ heading: '一、<总体> & 情况', paragraphs: ['第一段\u0000\u000b\ud800\n第二段'] }];
    const words = await xmlOf(await reportDocument({ title, sections: typed, figures }));
    expect(words).toContain('一、&lt;总体&gt; &amp; 情况');
    expect(wordsOf(words)).toContain('第一段第二段');
    expect(words).not.toMatch(/[\u0000\u000b]/);
  });
});
