import { type Lane, LANE_RULES, type LaneRule, takeTry } from './guesses.js';

const MINUTE = 60_000;
const NINE = Date.UTC(2026, 10, 23, 1);

/** Tries every minute from 9:00 on; returns the minutes in which a guess was evaluated. */
function evaluated(rule: LaneRule, minutes: number): number[] {
  let lane: Lane | null = null;
  const taken: number[] = [];
  for (let minute = 0; minute < minutes; minute += 1) {
    const next: Lane | null = takeTry(lane, rule, NINE + minute * MINUTE);
    if (next === null) continue;
    lane = next;
    taken.push(minute);
  }
  return taken;
}

describe('guessing', () => {
  it('is free for the first few, then pauses for a quarter, half an hour, an hour', () => {
    expect(evaluated(LANE_RULES.place, 4 * 60)).toEqual([
      ...[0, 1, 2, 3, 4],
      ...[19, 20, 21, 22, 23],
      ...[53, 54, 55, 56, 57],
      ...[117, 118, 119, 120, 121],
      ...[181, 182, 183, 184, 185],
    ]);
  });

  it('of one login from everywhere it was never seen is bounded in every hour', () => {
    const minutes = evaluated(LANE_RULES.login, 24 * 60);
    for (let from = 0; from < 24 * 60; from += 1)
      expect(minutes.filter((minute) => minute >= from && minute < from + 60).length).toBeLessThanOrEqual(20);
  });

  it('by a refused try makes nothing worse: whoever hammers does not prolong the pause', () => {
    let lane: Lane | null = null;
    for (let guess = 0; guess < 5; guess += 1) lane = takeTry(lane, LANE_RULES.place, NINE);
    for (let second = 0; second < 15 * 60; second += 1)
      expect(takeTry(lane, LANE_RULES.place, NINE + second * 1000)).toBeNull();
    expect(takeTry(lane, LANE_RULES.place, NINE + 15 * MINUTE)).toMatchObject({ tries: 1, strikes: 1 });
  });

  it('now and then never adds up: tries of long ago do not count', () => {
    let lane: Lane | null = null;
    for (let try_ = 0; try_ < 50; try_ += 1) {
      lane = takeTry(lane, LANE_RULES.place, NINE + try_ * 8 * MINUTE);
      expect(lane).not.toBeNull();
    }
  });

  it('is forgotten after a day of quiet', () => {
    const filled: Lane = { tries: 5, strikes: 3, since: NINE, lastAt: NINE };
    expect(takeTry(filled, LANE_RULES.place, NINE + 24 * 60 * MINUTE)).toMatchObject({ tries: 1, strikes: 0 });
  });
});
