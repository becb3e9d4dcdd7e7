import { instantAt } from '../kernel/day.js';
import { mayRemind, mayUnmerge } from './office-acts.js';

const nine = instantAt('2026-11-23', 540);

describe('what the office does with a matter by its own hand', () => {
  it('reminds a firm once an hour, to the minute', () => {
    expect(mayRemind(null, nine)).toBe(true);
    expect(mayRemind(nine, nine + 59 * 60_000)).toBe(false);
    expect(mayRemind(nine, nine + 60 * 60_000)).toBe(true);
  });

  it('takes a merge back until midnight', () => {
    expect(mayUnmerge(nine, instantAt('2026-11-23', 1439))).toBe(true);
    expect(mayUnmerge(nine, instantAt('2026-11-24', 0))).toBe(false);
  });
});
