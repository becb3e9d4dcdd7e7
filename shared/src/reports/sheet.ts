/**
 * What a cell of an exported table may hold. Residents and firms write what the office opens in a spreadsheet: a text
 * must never begin to calculate there, and a number or a moment must be one, so that the office can go on counting.
 */
import { DAY_MS, type Day, dayNumber, type Instant, MINUTE_MS, SHANGHAI_MS } from '../kernel/day.js';

export const SHEET_KINDS = ['text', 'count', 'minutes', 'share', 'day', 'moment'] as const;
/** text · count: a whole number · minutes: office minutes · share: 0 to 1 · day: a legal day · moment: ISO or instant */
export type SheetKind = (typeof SHEET_KINDS)[number];

/** What a row gives for a cell; nothing stays an empty cell. */
export type SheetValue = string | number | null | undefined;

/** How a spreadsheet shows each kind. '@' keeps a text a text also when somebody types into it. */
export const SHEET_FORMATS: Record<SheetKind, string> = {
  text: '@',
  count: '0',
  minutes: '0',
  share: '0%',
  day: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm',
};

export interface SheetColumn<Row> {
  readonly title: string;
  readonly kind: SheetKind;
  /** In characters of the body font; a Chinese character is two. */
  readonly width: number;
  readonly of: (row: Row) => SheetValue;
}

/** The most characters that a cell of a spreadsheet holds. */
const MOST_CHARACTERS = 32_767;
/** Spaces, control and invisible characters in front hide a sign from the eye, not from every spreadsheet. */
const HIDDEN_FRONT = /^[\s\p{Cc}\p{Cf}]/u;
const SIGNS = ['=', '+', '-', '@'];

/**
 * A text that no spreadsheet takes for a formula: an apostrophe goes before a leading = + - @, also full-width ones,
 * and before a leading space, TAB, CR or invisible character (OWASP, CSV injection).
 */
export function harmlessText(text: string): string {
  const [first = ''] = text;
  const dangerous = HIDDEN_FRONT.test(text) || SIGNS.includes(first.normalize('NFKC')[0] ?? '');
  return (dangerous ? `'${text}` : text).slice(0, MOST_CHARACTERS);
}

/** The cell for a value: text made harmless, numbers as they are, days and moments as dates of Shanghai. */
export function sheetCell(kind: SheetKind, value: SheetValue): string | number | Date | null {
  if (value === null || value === undefined || value === '') return null;
  if (kind === 'text') return harmlessText(String(value));
  if (kind === 'day') return new Date(dayNumber(value as Day) * DAY_MS);
  if (kind === 'moment') return wallClock(typeof value === 'number' ? value : Date.parse(value));
  return Number(value);
}

/** Spreadsheets know no time zone: what the clock on the wall in Shanghai showed, to the minute. */
function wallClock(at: Instant): Date {
  const shown = at + SHANGHAI_MS;
  return new Date(shown - (shown % MINUTE_MS));
}
