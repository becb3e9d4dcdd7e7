/**
 * 信息处理费 (政府信息公开条例 Art. 42 ¶2; 国办函〔2020〕109号): asked for only where somebody applies clearly too much or
 * too often, by piece or by page, never both for one request. Whole yuan. See docs/law/disclosure-report.md.
 */
import { addWorkdays, type Deadline, type WorkCalendar } from '../calendar/workdays.js';
import type { Day } from '../kernel/day.js';

/** 按件计收、按量计收: the office chooses one for a request. */
export const FEE_BASES = ['piece', 'page'] as const;
export type FeeBasis = (typeof FEE_BASES)[number];
export const FEE_BASIS_LABELS: Record<FeeBasis, string> = { piece: '按件计收', page: '按量计收' };

/** Working days in which a fee is paid, from receiving the notice; unpaid is given up (109号). */
export const FEE_PAYMENT_DAYS = 20;

/** A band of prices: what comes after `after` units costs `yuan` each. */
interface Band {
  readonly after: number;
  readonly yuan: number;
}

/** A4 pages of one request (109号, 按量计收). */
const PAGE_BANDS: readonly Band[] = [
  { after: 30, yuan: 10 },
  { after: 100, yuan: 20 },
  { after: 200, yuan: 40 },
];
/** Pieces of one applicant in one calendar month (109号, 按件计收); from the 31st each ten cost 100 yuan more. */
const FIRST_PAID_PIECE = 11;
const FIRST_STEP_PIECE = 31;
const PIECES_IN_A_STEP = 10;
const STEP_YUAN = 100;

/** What the `nth` piece of an applicant in a calendar month costs (109号, 按件计收). */
export function priceOfPiece(nth: number): number {
  if (nth < FIRST_PAID_PIECE) return 0;
  if (nth < FIRST_STEP_PIECE) return STEP_YUAN;
  return STEP_YUAN * (2 + Math.floor((nth - FIRST_STEP_PIECE) / PIECES_IN_A_STEP));
}

/** What `pieces` pieces cost when the applicant had `before` in the same calendar month (109号, 按件计收). */
export function feeByPieces(pieces: number, before = 0): number {
  requireCount(pieces);
  requireCount(before);
  let yuan = 0;
  for (let nth = before + 1; nth <= before + pieces; nth += 1) yuan += priceOfPiece(nth);
  return yuan;
}

/** What `pages` pages of one request cost; requests are not added up (109号, 按量计收). */
export function feeByPages(pages: number): number {
  requireCount(pages);
  return PAGE_BANDS.reduce((yuan, { after, yuan: price }, at) => {
    const upTo = PAGE_BANDS[at + 1]?.after ?? pages;
    return yuan + Math.max(0, Math.min(pages, upTo) - after) * price;
  }, 0);
}

/** Pieces that one applicant asked for on a day of Shanghai. */
export interface Pieces {
  readonly on: Day;
  readonly pieces: number;
}

/** The pieces among an applicant's `earlier` requests that lie in the calendar month of `on` (109号: 一个自然月内累计). */
export function piecesInMonth(earlier: readonly Pieces[], on: Day): number {
  const month = on.slice(0, 7);
  return earlier.reduce((sum, { on: day, pieces }) => (day.slice(0, 7) === month ? sum + pieces : sum), 0);
}

/** The last day for paying, when the notice was received on `received`: 20 working days (109号). */
export function feePaymentDue(received: Day, calendar: WorkCalendar): Deadline {
  return addWorkdays(received, FEE_PAYMENT_DAYS, calendar);
}

function requireCount(count: number): void {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`fee: ${count} is no count`);
}
