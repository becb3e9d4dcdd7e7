import fc from 'fast-check';
import { type Instant, instantAt } from '../kernel/day.js';
import { type Call, CALL_OUTCOMES, callsInVain, IN_VAIN, unreachableSince } from './unreachable.js';

const at = (text: string): Instant =>
  instantAt(text.slice(0, 10), Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)));
const call = (moment: string, outcome: Call['outcome'] = 'noAnswer'): Call => ({ outcome, at: at(moment) });

describe('a resident who cannot be reached', () => {
  it('is one for whom three calls on two days were in vain, from the first of them on', () => {
    const calls = [call('2026-11-23 09:30'), call('2026-11-23 16:59', 'busy'), call('2026-11-24 09:00', 'wrongNumber')];
    expect(unreachableSince(calls)).toBe(at('2026-11-23 09:30'));
  });

  it('is not one who was rung three times on one day, or twice on two', () => {
    expect(unreachableSince(['09:00', '11:00', '23:59'].map((time) => call(`2026-11-23 ${time}`)))).toBeNull();
    expect(unreachableSince([call('2026-11-23 09:00'), call('2026-11-24 09:00')])).toBeNull();
  });

  it('counts days of Shanghai: a minute before midnight and a minute after are two', () => {
    const calls = [call('2026-11-23 10:00'), call('2026-11-23 23:59'), call('2026-11-24 00:01')];
    expect(unreachableSince(calls)).toBe(at('2026-11-23 10:00'));
  });

  it('begins anew with a call that got through, and with a word of the resident', () => {
    const calls = [call('2026-11-20 09:00'), call('2026-11-23 09:00'), call('2026-11-24 09:00')];
    expect(unreachableSince([...calls.slice(0, 2), call('2026-11-23 15:00', 'reached'), calls[2]!])).toBeNull();
    expect(unreachableSince(calls, at('2026-11-20 09:00'))).toBeNull();
    expect(callsInVain(calls, at('2026-11-20 09:00'))).toHaveLength(2);
  });

  it('is never found so by calls that got through, however many there are', () => {
    const outcomes = fc.array(fc.constantFrom(...CALL_OUTCOMES), { maxLength: 12 });
    fc.assert(
      fc.property(outcomes, (made) => {
        const calls = made.map((outcome, index) => ({ outcome, at: at('2026-11-23 09:00') + index * 8 * 3_600_000 }));
        const inVain = callsInVain(calls);
        expect(inVain.every(({ outcome }) => outcome !== 'reached')).toBe(true);
        if (unreachableSince(calls) !== null) expect(inVain.length).toBeGreaterThanOrEqual(IN_VAIN.calls);
        expect(unreachableSince([...calls, { outcome: 'reached', at: at('2026-12-31 09:00') }])).toBeNull();
      }),
    );
  });
});
