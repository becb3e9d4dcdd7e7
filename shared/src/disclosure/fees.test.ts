import fc from 'fast-check';
import { HOLIDAY_NOTICES } from '../calendar/notices.js';
import { CalendarMissing, makeCalendar } from '../calendar/workdays.js';
import { dayOf } from '../kernel/day.js';
import { feeByPages, feeByPieces, feePaymentDue, type Pieces, piecesInMonth, priceOfPiece } from './fees.js';

const calendar = makeCalendar(HOLIDAY_NOTICES);

describe('a fee by the piece', () => {
  it.each([
    [0, 0],
    [10, 0],
    [11, 100],
    [12, 200],
    [30, 2_000],
    [31, 2_200],
    [40, 4_000],
    [41, 4_300],
    [50, 7_000],
    [51, 7_400],
  ])('of %i pieces in a month is %i yuan', (pieces, yuan) => expect(feeByPieces(pieces)).toBe(yuan));

  it.each([
    [10, 0],
    [11, 100],
    [30, 100],
    [31, 200],
    [40, 200],
    [41, 300],
    [50, 300],
    [51, 400],
  ])('costs for the piece number %i %i yuan', (nth, yuan) => expect(priceOfPiece(nth)).toBe(yuan));

  it('goes on from what the applicant had in the month', () => {
    expect(feeByPieces(1, 30)).toBe(200);
    expect(feeByPieces(3, 9)).toBe(200);
  });

  it('is the same in one request or in many', () =>
    fc.assert(
      fc.property(fc.nat(80), fc.nat(80), (one, other) => {
        expect(feeByPieces(one) + feeByPieces(other, one)).toBe(feeByPieces(one + other));
      }),
    ));

  it('refuses what is no count', () => {
    expect(() => feeByPieces(-1)).toThrow('-1 is no count');
    expect(() => feeByPieces(1, 0.5)).toThrow('0.5 is no count');
    expect(() => feeByPages(Number.NaN)).toThrow('NaN is no count');
  });
});

describe('the month of a fee', () => {
  const lastMinute = dayOf(Date.parse('2026-11-30T23:59:00+08:00'));
  const firstMinute = dayOf(Date.parse('2026-12-01T00:00:00+08:00'));

  it('ends at midnight in Shanghai', () => {
    const earlier: Pieces[] = [
      { on: '2026-11-01', pieces: 20 },
      { on: lastMinute, pieces: 10 },
    ];
    expect([lastMinute, firstMinute]).toEqual(['2026-11-30', '2026-12-01']);
    expect(feeByPieces(1, piecesInMonth(earlier, lastMinute))).toBe(200);
    expect(feeByPieces(1, piecesInMonth(earlier, firstMinute))).toBe(0);
  });

  it('is never that of another year', () => {
    expect(piecesInMonth([{ on: '2025-12-01', pieces: 40 }], '2026-12-01')).toBe(0);
  });

  it('begins anew for the 31st piece when it comes a minute later', () => {
    const thirty = [{ on: lastMinute, pieces: 30 }];
    expect(feeByPieces(1, piecesInMonth(thirty, lastMinute))).toBe(200);
    expect(feeByPieces(11, piecesInMonth(thirty, firstMinute))).toBe(100);
  });
});

describe('a fee by the page', () => {
  it.each([
    [0, 0],
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2_700],
    [201, 2_740],
    [250, 4_700],
  ])('of %i pages is %i yuan', (pages, yuan) => expect(feeByPages(pages)).toBe(yuan));

  it('never falls with a page more', () =>
    fc.assert(fc.property(fc.nat(500), (pages) => expect(feeByPages(pages + 1) >= feeByPages(pages)).toBe(true))));
});

describe('the last day for paying a fee', () => {
  it('is the 20th working day after the notice was received', () => {
    expect(feePaymentDue('2026-09-18', calendar)).toEqual({ day: '2026-10-22', provisional: false });
    expect(feePaymentDue('2025-12-31', calendar)).toEqual({ day: '2026-01-29', provisional: false });
  });

  it('is provisional or refused where the notice of the year is not out', () => {
    expect(feePaymentDue('2026-12-04', calendar).provisional).toBe(true);
    expect(() => feePaymentDue('2027-12-20', calendar)).toThrow(CalendarMissing);
  });
});
