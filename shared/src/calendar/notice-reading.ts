/** Reading a year's holiday notice as the office types it or saves it from a spreadsheet: a spell of days a line. */
import { addDays, type Day, isDay, weekday, yearOf } from '../kernel/day.js';

/** What the State Council's notice of one year says. */
export interface NoticeDays {
  readonly year: number;
  /** Days off, in order. */
  readonly off: readonly Day[];
  /** Weekend days worked (调休上班日), in order. */
  readonly work: readonly Day[];
}

/** What is wrong, line by line: 「第 3 行：……」. */
export class NoticeUnreadable extends Error {
  constructor(readonly faults: readonly string[]) {
    super('the notice cannot be read');
  }
}

type Kind = 'off' | 'work';
const KINDS: Readonly<Record<string, Kind>> = { 休: 'off', 休息: 'off', 放假: 'off', 班: 'work', 上班: 'work' };
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
/** The longest holiday of a notice so far had nine days. */
const LONGEST = 15;
/** Days of 《全国年节及纪念日放假办法》 Art. 2 that fall on the same date each year. Who has left one out has the wrong file. */
const ALWAYS_OFF = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

interface Spell {
  readonly kind: Kind;
  readonly days: readonly Day[];
}

/**
 * `text`: lines of 「起,止,休」 or 「日期,班」; commas, tabs or semicolons between; a first line of headings is passed
 * over, further cells are names of holidays. Throws {@link NoticeUnreadable} with everything that is wrong.
 */
export function readNotice(text: string): NoticeDays {
  const faults: string[] = [];
  const kinds = new Map<Day, Kind>();
  for (const { number, cells } of linesOf(text)) {
    const spell = spellOf(cells);
    if (typeof spell === 'string') {
      // Headings stand in the first line and hold no figure.
      if (number > 1 || /\d/.test(cells.join(''))) faults.push(`第 ${number} 行：${spell}`);
      continue;
    }
    for (const day of spell.days) {
      if (kinds.has(day)) faults.push(`第 ${number} 行：${day} 前面已经写过`);
      kinds.set(day, spell.kind);
    }
  }
  if (faults.length === 0) faults.push(...faultsOfYear(kinds));
  if (faults.length > 0) throw new NoticeUnreadable(faults);
  const days = [...kinds.keys()].sort();
  const of = (kind: Kind) => days.filter((day) => kinds.get(day) === kind);
  return { year: yearOf(days[0] ?? ''), off: of('off'), work: of('work') };
}

function linesOf(text: string): { number: number; cells: string[] }[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ number: index + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.length > 0);
}

function cellsOf(line: string): string[] {
  return line
    .split(/[,，;；\t]/)
    .map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    )
    .filter((cell) => cell !== '');
}

/** The days of a line, or what is wrong with it. */
function spellOf(cells: readonly string[]): Spell | string {
  const [first = '', second = ''] = cells;
  const from = dayIn(first);
  if (from === null) return `「${first}」不是日期，请写成 2027-01-01`;
  const till = DATE.test(second) ? dayIn(second) : from;
  if (till === null) return `「${second}」不是日期，请写成 2027-01-01`;
  const word = cells[DATE.test(second) ? 2 : 1] ?? '';
  const kind = KINDS[word];
  if (kind === undefined) return '日期后面要写「休」或者「班」';
  if (till < from) return '结束的日子早于开始的日子';
  if (till > addDays(from, LONGEST - 1)) return `一次放假不会超过 ${LONGEST} 天`;
  const days: Day[] = [];
  for (let day = from; day <= till; day = addDays(day, 1)) days.push(day);
  const wrong = kind === 'work' ? days.find((day) => weekday(day) % 6 !== 0) : undefined;
  return wrong === undefined ? { kind, days } : `${wrong} 本来就上班，「班」只写调休上班的周六、周日`;
}

function dayIn(cell: string): Day | null {
  const parts = DATE.exec(cell);
  if (parts === null) return null;
  const [, year = '', month = '', day = ''] = parts;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}

function faultsOfYear(kinds: ReadonlyMap<Day, Kind>): string[] {
  const years = [...new Set([...kinds.keys()].map(yearOf))];
  const [year] = years;
  if (year === undefined) return ['里面没有日期'];
  if (years.length > 1) return [`里面有 ${years.sort().join('、')} 年的日子，一次只导入一年`];
  const missing = ALWAYS_OFF.filter((day) => kinds.get(`${year}-${day}`) !== 'off');
  return missing.length === 0 ? [] : [`少了每年都放假的日子：${missing.join('、')}`];
}
