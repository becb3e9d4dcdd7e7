import { HOLIDAY_NOTICES } from '../calendar/notices.js';
import { CalendarMissing, makeCalendar, workdaysBetween } from '../calendar/workdays.js';
import { type ClockFact, disclosureClock } from './clock.js';

const calendar = makeCalendar(HOLIDAY_NOTICES);
const received = (on: string): ClockFact => ({ kind: 'received', on });
const extended = (on: string, workdays: number): ClockFact => ({ kind: 'extended', on, workdays });
const sent = (on: string, letter = 'a'): ClockFact => ({ kind: 'consulted', on, letter, whom: 'thirdParty' });
const has = (on: string, letter = 'a'): ClockFact => ({ kind: 'letterReceived', on, letter });
const opinion = (on: string, letter = 'a'): ClockFact => ({ kind: 'opinion', on, letter });
const due = (...facts: ClockFact[]) => disclosureClock(facts, calendar).due?.day;

describe('the day on which an answer is due', () => {
  // Received, and then 20 and, extended to the utmost, 40 working days.
  it.each([
    ['2024-02-02', '2024-03-06', '2024-04-03'],
    ['2024-02-08', '2024-03-13', '2024-04-11'],
    ['2024-02-09', '2024-03-14', '2024-04-12'],
    ['2024-09-10', '2024-10-14', '2024-11-11'],
    ['2024-09-30', '2024-11-01', '2024-11-29'],
    ['2024-12-20', '2025-01-20', '2025-02-21'],
    ['2025-01-20', '2025-02-21', '2025-03-21'],
    ['2025-01-24', '2025-02-27', '2025-03-27'],
    ['2025-01-27', '2025-03-03', '2025-03-31'],
    ['2025-09-26', '2025-10-30', '2025-11-27'],
    ['2025-09-30', '2025-11-04', '2025-12-02'],
    ['2025-12-31', '2026-01-29', '2026-03-04'],
    ['2026-02-13', '2026-03-19', '2026-04-17'],
    ['2026-02-14', '2026-03-20', '2026-04-20'],
    ['2026-04-30', '2026-06-01', '2026-06-30'],
    ['2026-09-18', '2026-10-22', '2026-11-19'],
    ['2026-09-30', '2026-11-03', '2026-12-01'],
  ])('received on %s is %s, and %s when it was extended by 20', (on, plain, long) => {
    expect(due(received(on))).toBe(plain);
    expect(due(received(on), extended(plain, 20))).toBe(long);
  });

  it('never lies in a year without data', () => {
    const short = makeCalendar(HOLIDAY_NOTICES.filter(({ year }) => year <= 2026));
    expect(disclosureClock([received('2026-12-03')], short).due).toEqual({ day: '2026-12-31', provisional: false });
    expect(() => disclosureClock([received('2026-12-04')], short)).toThrow(CalendarMissing);
  });

  it('leaves out the days from a letter to a third party until its opinion', () => {
    const facts = [received('2026-09-08'), sent('2026-09-21'), has('2026-09-22'), opinion('2026-10-13')];
    expect(due(...facts)).toBe('2026-10-27');
    expect(due(received('2026-09-08'))).toBe('2026-10-12');
  });

  it('leaves them out until the 15th working day when nobody answers, and no longer when the opinion comes late', () => {
    const silent = [received('2026-09-08'), sent('2026-09-21'), has('2026-09-22')];
    const answered = opinion('2026-10-20');
    expect(due(...silent)).toBe(due(...silent, answered));
    expect(due(...silent)).toBe(due(...silent, opinion('2026-11-02')));
  });

  it('is not known while nobody is known to have the letter', () => {
    expect(due(received('2026-09-08'), sent('2026-09-21'))).toBeUndefined();
    expect(due(received('2026-09-08'), sent('2026-09-21'), opinion('2026-10-13'))).toBe('2026-10-27');
  });

  it('leaves a day out once, however many letters are out', () => {
    const one = [received('2026-09-08'), sent('2026-09-21'), opinion('2026-10-13')];
    const within = [sent('2026-09-23', 'b'), opinion('2026-10-10', 'b')];
    const longer = [sent('2026-10-10', 'b'), opinion('2026-10-15', 'b')];
    expect(due(...one, ...within)).toBe(due(...one));
    expect(due(...one, ...longer)).toBe('2026-10-29');
  });

  it('begins anew, in full, with the corrected request and on the day after a fee is paid', () => {
    const corrected: ClockFact = { kind: 'corrected', on: '2026-03-16' };
    const asked: ClockFact = { kind: 'correctionAsked', on: '2026-03-11' };
    expect(due(received('2026-03-02'))).toBe('2026-03-30');
    expect(due(received('2026-03-02'), asked)).toBe('2026-03-30');
    expect(due(received('2026-03-02'), asked, corrected)).toBe('2026-04-14');
    const paid: ClockFact = { kind: 'feePaid', on: '2026-03-16' };
    expect(due(received('2026-03-02'), extended('2026-03-10', 5), paid)).toBe('2026-04-14');
  });
});

describe('why it is this day', () => {
  it('says of every fact what it did, and the lines add up', () => {
    const facts: ClockFact[] = [
      received('2026-08-20'),
      { kind: 'correctionAsked', on: '2026-08-26' },
      { kind: 'corrected', on: '2026-09-08' },
      sent('2026-09-21'),
      has('2026-09-22'),
      sent('2026-10-10', 'b'),
      opinion('2026-10-13'),
      opinion('2026-10-15', 'b'),
      extended('2026-10-16', 10),
    ];
    const { from, due: last, ledger } = disclosureClock(facts, calendar);
    expect(ledger.map(({ effect, workdays, superseded }) => [effect, workdays, superseded])).toEqual([
      ['begins', 20, true],
      ['nothing', 0, true],
      ['beginsAnew', 20, false],
      ['excludes', 11, false],
      ['nothing', 0, false],
      ['excludes', 2, false],
      ['nothing', 0, false],
      ['nothing', 0, false],
      ['adds', 10, false],
    ]);
    const sum = ledger.reduce((total, { workdays, superseded }) => total + (superseded ? 0 : workdays), 0);
    expect(workdaysBetween(from, last!.day, calendar)).toBe(sum);
    expect(ledger[2]!.article).toBe('第三十条');
  });
});
