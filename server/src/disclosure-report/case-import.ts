/**
 * Reads the table by which an office brings in requests: every row, or what is to be mended in which cell. Nothing is
 * taken from a table with a fault in it.
 */
import type { ReportCase } from '@huifa/shared/disclosure/yearly-report';
import { chineseDay, type Day, isDay } from '@huifa/shared/kernel/day';
import ExcelJS from 'exceljs';
import { applicantOf, CASE_COLUMNS, CASE_SHEET, CASE_STATES, type CaseColumn, resultOf } from './case-import-words.js';
import { isHarmlessArchive } from './harmless-archive.js';

/** A request as the office wrote it. */
export interface ImportedCase extends ReportCase {
  readonly number: string;
  readonly summary: string;
}

/** What is to be mended: where (row 1 is the head; 0 is the whole file), and what to do. */
export interface ImportProblem {
  readonly row: number;
  /** The title of the column; '' where a whole row or file is meant. */
  readonly column: string;
  readonly message: string;
}

export type ImportReading =
  | { readonly ok: true; readonly cases: readonly ImportedCase[] }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

const MOST_ROWS = 5_000;
const LONGEST = { number: 40, summary: 500 };
/** The 条例 is in force from this day: nobody applied before. */
const FIRST_DAY: Day = '2008-05-01';
/** Rules for places far from the table make a small file take hours: they are not read, nor is what is only looks. */
const NOT_READ = ['dataValidations', 'mergeCells', 'conditionalFormatting', 'hyperlinks', 'drawing', 'picture'];
const UNREADABLE = '文件打不开。请另存为“Excel 工作簿（.xlsx）”，不要设密码，再上传';

/** Reads the bytes of an .xlsx; `today` is the last day that may stand in it. */
export async function readCases(bytes: Buffer, today: Day): Promise<ImportReading> {
  const workbook = await opened(bytes);
  if (workbook === null || workbook.worksheets.length === 0) return refused(0, '', UNREADABLE);
  const sheet = workbook.getWorksheet(CASE_SHEET) ?? (workbook.worksheets.length === 1 ? workbook.worksheets[0] : null);
  if (!sheet) return refused(0, '', `没有找到名为“${CASE_SHEET}”的表。请用模板填写，表名不要改`);
  const places = placesOf(sheet);
  const missing = CASE_COLUMNS.filter(({ key }) => !places.has(key));
  if (missing.length > 0)
    return {
      ok: false,
      problems: missing.map(({ title }) => ({
        row: 1,
        column: title,
        message: `第一行缺少“${title}”这一列，请用模板填写`,
      })),
    };
  return readRows(sheet, places, today);
}

async function opened(bytes: Buffer): Promise<ExcelJS.Workbook | null> {
  if (!(await isHarmlessArchive(bytes))) return null;
  try {
    const workbook = new ExcelJS.Workbook();
    return await workbook.xlsx.load(bytes as unknown as ArrayBuffer, { ignoreNodes: NOT_READ });
  } catch {
    return null;
  }
}

function refused(row: number, column: string, message: string): ImportReading {
  return { ok: false, problems: [{ row, column, message }] };
}

/** In which column of the sheet each of ours stands, by the words of the first row. */
function placesOf(sheet: ExcelJS.Worksheet): Map<CaseColumn, number> {
  const places = new Map<CaseColumn, number>();
  sheet.getRow(1).eachCell((cell, place) => {
    const title = written(cell).text.replace(/\s/g, '');
    const column = CASE_COLUMNS.find((one) => one.title === title);
    if (column !== undefined && !places.has(column.key)) places.set(column.key, place);
  });
  return places;
}

/** What stands in a cell: words, a day, or something that cannot be taken over. */
interface Written {
  readonly text: string;
  readonly fault?: string;
}

function written(cell: ExcelJS.Cell): Written {
  const { value } = cell;
  if (value === null || value === undefined) return { text: '' };
  if (value instanceof Date) return dayOf(value);
  if (typeof value !== 'object') return { text: String(value).trim() };
  if ('richText' in value)
    return {
      text: value.richText
        .map(({ text }) => text)
        .join('')
        .trim(),
    };
  if ('hyperlink' in value) return { text: cell.text.trim() };
  if ('error' in value) return { text: '', fault: '这一格是错误值，请改成文字' };
  return { text: '', fault: '这一格是公式，请改成文字（复制后“粘贴为数值”）' };
}

function dayOf(value: Date): Written {
  if (Number.isNaN(value.getTime())) return { text: '', fault: NOT_A_DAY };
  return { text: value.toISOString().slice(0, 10) };
}

type Row = Readonly<Record<CaseColumn, Written>>;

function readRows(sheet: ExcelJS.Worksheet, places: ReadonlyMap<CaseColumn, number>, today: Day): ImportReading {
  const rows: [number, Row][] = [];
  sheet.eachRow((row, at) => {
    if (at === 1) return;
    const cells = Object.fromEntries(
      CASE_COLUMNS.map(({ key }) => [key, written(row.getCell(places.get(key)!))]),
    ) as Row;
    if (Object.values(cells).some(({ text, fault }) => text !== '' || fault !== undefined)) rows.push([at, cells]);
  });
  if (rows.length === 0) return refused(0, '', `“${CASE_SHEET}”表里没有案件，请从第二行填起`);
  if (rows.length > MOST_ROWS) return refused(0, '', `一次最多 ${MOST_ROWS} 行，请分成几个文件上传`);
  const problems: ImportProblem[] = [];
  const cases: ImportedCase[] = [];
  const numbers = new Map<string, number>();
  for (const [at, row] of rows) {
    const faults = new Faults(at, row);
    const one = readCase(row, today, faults);
    const earlier = numbers.get(one.number);
    if (one.number !== '' && earlier !== undefined)
      faults.add('number', `与第 ${earlier} 行的登记编号相同，请删去一行或改正编号`);
    else numbers.set(one.number, at);
    problems.push(...faults.found);
    cases.push(one);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, cases };
}

/** The faults of one row, at most one for each cell. */
class Faults {
  readonly found: ImportProblem[] = [];
  constructor(
    private readonly at: number,
    row: Row,
  ) {
    for (const { key } of CASE_COLUMNS) {
      const { fault } = row[key];
      if (fault !== undefined) this.add(key, fault);
    }
  }

  add(key: CaseColumn, message: string): void {
    const column = CASE_COLUMNS.find((one) => one.key === key)!.title;
    if (this.found.every((other) => other.column !== column)) this.found.push({ row: this.at, column, message });
  }
}

const NOT_A_DAY = '看不出是哪一天，请写成 2026-11-24 这样的日期';

/** A row; with faults, what came out of it is thrown away. */
function readCase(row: Row, today: Day, faults: Faults): ImportedCase {
  const number = required(row, 'number', '请填登记编号', faults);
  if (number.length > LONGEST.number) faults.add('number', `登记编号最长 ${LONGEST.number} 个字`);
  const summary = required(row, 'summary', '请填申请内容摘要', faults);
  if (summary.length > LONGEST.summary) faults.add('summary', `摘要最长 ${LONGEST.summary} 个字，请缩短`);
  const applicant = applicantOf(row.applicant.text);
  if (applicant === undefined)
    faults.add(
      'applicant',
      '请从下拉列表里选：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他法人或其他组织',
    );
  const receivedOn = readDay(row, 'receivedOn', '请填收到日期', today, faults);
  if (receivedOn !== null && receivedOn < FIRST_DAY)
    faults.add('receivedOn', `早于 ${chineseDay(FIRST_DAY)}《条例》施行，请核对`);
  const end = readEnd(row, receivedOn, today, faults);
  return { number, summary, applicant: applicant ?? 'other', receivedOn: receivedOn ?? today, ...end };
}

function readEnd(row: Row, receivedOn: Day | null, today: Day, faults: Faults): Pick<ImportedCase, 'closedOn' | 'row'> {
  const state = row.state.text;
  if (state === CASE_STATES.open) {
    if (row.closedOn.text !== '')
      faults.add('closedOn', '状态是“在办”，办结日期应当空着；已经办结的，请把状态改为“已办结”');
    if (row.result.text !== '') faults.add('result', '状态是“在办”，结果应当空着；已经办结的，请把状态改为“已办结”');
    return { closedOn: null, row: null };
  }
  if (state !== CASE_STATES.closed) {
    faults.add('state', '请从下拉列表里选：在办、已办结');
    return { closedOn: null, row: null };
  }
  const closedOn = readDay(row, 'closedOn', '已办结的请填办结日期', today, faults);
  if (closedOn !== null && receivedOn !== null && closedOn < receivedOn)
    faults.add('closedOn', `早于收到日期 ${chineseDay(receivedOn)}，请核对`);
  const words = required(row, 'result', '已办结的请填结果', faults);
  const result = resultOf(words);
  if (words !== '' && result === undefined)
    faults.add('result', '不是表三里的办理结果，请从下拉列表里选，例如“（三）4.保护第三方合法权益”');
  return { closedOn, row: result ?? null };
}

function required(row: Row, key: CaseColumn, message: string, faults: Faults): string {
  const { text } = row[key];
  if (text === '') faults.add(key, message);
  return text;
}

/** As people write days: 2026-11-24, 2026/11/24, 2026.11.24, 2026年11月24日. */
const WRITTEN_DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

function readDay(row: Row, key: 'receivedOn' | 'closedOn', empty: string, today: Day, faults: Faults): Day | null {
  const text = required(row, key, empty, faults);
  if (text === '') return null;
  const [, year = '', month = '', date = ''] = WRITTEN_DAY.exec(text.normalize('NFKC')) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (isDay(day) && day <= today) return day;
  faults.add(key, isDay(day) ? `晚于今天 ${chineseDay(today)}，请核对` : NOT_A_DAY);
  return null;
}
