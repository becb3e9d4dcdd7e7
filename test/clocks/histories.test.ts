import { HOLIDAY_NOTICES } from '@huifa/shared/calendar/notices';
import { makeCalendar, workdaysBetween } from '@huifa/shared/calendar/workdays';
import { type ClockFact, disclosureClock } from '@huifa/shared/disclosure/clock';
import { many, say } from '../races/crowd.js';
import { dueByHand, type History, nextDay } from './oracle.js';

const YEARS = HOLIDAY_NOTICES.filter(({ year }) => year >= 2024 && year <= 2026);
const calendar = makeCalendar(YEARS);
const HISTORIES = many(4_000, 100_000);

/** A small generator of its own: a history that fails is made again by its number. */
function chanceOf(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function later(day: string, days: number): string {
  let result = day;
  for (let left = days; left > 0; left -= 1) result = nextDay(result);
  return result;
}

/** A request as it may happen: received, perhaps corrected or paid for, with letters that overlap, perhaps extended. */
function historyOf(seed: number): { history: History; facts: ClockFact[] } {
  const chance = chanceOf(seed);
  const first = later('2024-01-02', chance(640));
  const beginnings = [first];
  if (chance(3) === 0) beginnings.push(later(first, 1 + chance(18)));
  if (chance(6) === 0) beginnings.push(later(beginnings.at(-1)!, 1 + chance(18)));
  const last = beginnings.at(-1)!;
  const letters = Array.from({ length: [0, 0, 1, 1, 2, 3][chance(6)]! }, () => {
    const sent = later(chance(5) === 0 ? first : last, chance(15));
    const received = later(sent, chance(5));
    return { sent, received, opinion: chance(3) === 0 ? null : later(received, chance(28)) };
  });
  const extensions = chance(3) === 0 ? [{ on: later(last, chance(12)), workdays: 1 + chance(20) }] : [];
  const history = { beginnings, letters, extensions };
  return { history, facts: factsOf(history, chance) };
}

function factsOf({ beginnings, letters, extensions }: History, chance: (below: number) => number): ClockFact[] {
  const facts: ClockFact[] = beginnings.map((on, at) =>
    at === 0 ? { kind: 'received', on } : { kind: chance(2) === 0 ? 'corrected' : 'feePaid', on },
  );
  for (const [at, { sent, received, opinion }] of letters.entries()) {
    const letter = String(at);
    facts.push({ kind: 'consulted', on: sent, letter, whom: 'thirdParty' });
    facts.push({ kind: 'letterReceived', on: received, letter });
    if (opinion !== null) facts.push({ kind: 'opinion', on: opinion, letter });
  }
  facts.push(...extensions.map(({ on, workdays }): ClockFact => ({ kind: 'extended', on, workdays })));
  // Within a day a beginning comes first: what is granted on that day is granted for it.
  return facts.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

type Clock = typeof disclosureClock;

/** Numbers of the histories of which `clock` tells another day than the one counted by hand. */
function differing(clock: Clock, count: number): number[] {
  const wrong: number[] = [];
  for (let seed = 1; seed <= count; seed += 1) {
    const { history, facts } = historyOf(seed);
    if (clock(facts, calendar).due?.day !== dueByHand(history, YEARS)) wrong.push(seed);
  }
  return wrong;
}

describe('the clock of a disclosure request', () => {
  it('tells the day that a clerk counts by hand', () => {
    expect(differing(disclosureClock, HISTORIES)).toEqual([]);
    say(`clocks: ${HISTORIES} histories, 0 differ from the count by hand`);
  });

  it('has a ledger whose lines add up to that day', () => {
    const wrong: number[] = [];
    for (let seed = 1; seed <= HISTORIES; seed += 1) {
      const { from, due, ledger } = disclosureClock(historyOf(seed).facts, calendar);
      const sum = ledger.reduce((total, { workdays, superseded }) => total + (superseded ? 0 : workdays), 0);
      if (due === null || workdaysBetween(from, due.day, calendar) !== sum) wrong.push(seed);
    }
    expect(wrong).toEqual([]);
  });

  it.each<[string, Clock]>([
    [
      'make-up Saturdays are off',
      (facts) => disclosureClock(facts, makeCalendar(YEARS.map((year) => ({ ...year, work: [] })))),
    ],
    [
      'a correction pauses instead of beginning anew',
      (facts, with_) =>
        disclosureClock(
          facts.filter(({ kind }) => kind !== 'corrected' && kind !== 'feePaid'),
          with_,
        ),
    ],
    [
      'a letter excludes calendar days',
      (facts, with_) =>
        disclosureClock(
          facts.map((fact) => (fact.kind === 'opinion' ? { ...fact, on: nextDay(fact.on) } : fact)),
          with_,
        ),
    ],
    [
      'an extension is forgotten',
      (facts, with_) =>
        disclosureClock(
          facts.filter(({ kind }) => kind !== 'extended'),
          with_,
        ),
    ],
  ])('a planted fault is seen: %s', (_fault, clock) => {
    expect(differing(clock, 300).length).toBeGreaterThan(0);
  });
});
