import fc from 'fast-check';
import { HOLIDAY_NOTICES } from '../calendar/notices.js';
import { CalendarMissing, isWorkday, makeCalendar } from '../calendar/workdays.js';
import { formatDay } from '../kernel/day.js';
import { decisionTerm, REMEDY_TERMS, remedyDue, type RemedyTermName, replyTerm, safeDay } from './remedy-days.js';

const calendar = makeCalendar(HOLIDAY_NOTICES);
const NAMES = Object.keys(REMEDY_TERMS) as RemedyTermName[];

describe('the last day of a remedy', () => {
  it.each<[string, RemedyTermName, string, string]>([
    ['reconsideration without a holiday', 'reconsideration', '2026-03-02', '2026-05-06'],
    ['reconsideration that ends on Labour Day', 'reconsideration', '2026-03-06', '2026-05-06'],
    ['reconsideration that ends on National Day', 'reconsideration', '2026-08-06', '2026-10-08'],
    ['reconsideration that ends on a working Thursday', 'reconsideration', '2026-09-13', '2026-11-12'],
    ['a suit from a month of 31 days', 'suit', '2026-03-31', '2026-09-30'],
    ['a suit that ends on a Sunday in February', 'suit', '2026-08-31', '2027-03-01'],
    ['a suit that ends on National Day', 'suit', '2026-04-01', '2026-10-08'],
    ['a suit after a decision, ending on National Day', 'suitAfterReconsideration', '2026-09-16', '2026-10-08'],
    ['a suit after a decision', 'suitAfterReconsideration', '2026-03-02', '2026-03-17'],
    ['reconsideration that nobody told of', 'untoldReconsideration', '2025-03-26', '2026-03-26'],
    ['a suit that nobody told of, from a leap day', 'untoldSuit', '2024-02-29', '2025-02-28'],
    ['an ordinary decision', 'decision', '2026-03-06', '2026-05-06'],
    ['a simplified decision', 'simplifiedDecision', '2026-09-05', '2026-10-08'],
    ['the town’s ordinary reply', 'reply', '2026-09-28', '2026-10-16'],
    ['the town’s simplified reply, on a make-up Saturday', 'simplifiedReply', '2026-09-28', '2026-10-10'],
    ['the town’s defence that ends on National Day', 'defence', '2026-09-16', '2026-10-08'],
    ['the town’s defence', 'defence', '2026-03-02', '2026-03-17'],
    ['what was done about an opinion', 'correctionReport', '2026-08-06', '2026-10-08'],
  ])('%s', (_, term, from, expected) => {
    expect(remedyDue(term, from, calendar).day).toBe(expected);
  });

  it('is provisional where the notice of its year is not out, and refused where nothing is known', () => {
    expect(remedyDue('suit', '2026-08-31', calendar)).toEqual({ day: '2027-03-01', provisional: true });
    expect(remedyDue('suit', '2026-03-31', calendar).provisional).toBe(false);
    expect(() => remedyDue('suit', '2027-08-31', calendar)).toThrow(CalendarMissing);
  });

  it('names its article, whichever it is', () => {
    for (const name of NAMES) expect(REMEDY_TERMS[name].article).toMatch(/^行政(复议|诉讼)法(解释)?第.+条/);
  });
});

describe('the procedure of a reconsideration', () => {
  it('leaves the town the shorter time until a notice says otherwise', () => {
    expect([replyTerm(null), replyTerm('simplified'), replyTerm('ordinary')]).toEqual([
      'simplifiedReply',
      'simplifiedReply',
      'reply',
    ]);
  });

  it('leaves the body the longer time until a notice says otherwise', () => {
    expect([decisionTerm(null), decisionTerm('simplified'), decisionTerm('ordinary')]).toEqual([
      'decision',
      'simplifiedDecision',
      'decision',
    ]);
  });
});

describe('the day that the town keeps for its own filings', () => {
  it('lies before the holiday', () => {
    expect(safeDay('defence', '2026-09-16', calendar).day).toBe('2026-09-30');
    expect(safeDay('defence', '2026-03-02', calendar).day).toBe('2026-03-17');
    expect(safeDay('reply', '2026-09-28', calendar).day).toBe('2026-10-16');
  });

  it('is worked and never after the last day', () =>
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.integer({ min: 20_100, max: 20_580 }).map(formatDay), (term, from) => {
        const safe = safeDay(term, from, calendar).day;
        expect(isWorkday(safe, calendar)).toBe(true);
        expect(safe <= remedyDue(term, from, calendar).day).toBe(true);
      }),
    ));
});
