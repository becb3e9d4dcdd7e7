import fc from 'fast-check';
import { byteRange } from './byte-range.js';

describe('a request for some of the bytes', () => {
  it.each([
    ['bytes=0-99', { from: 0, to: 99 }],
    ['bytes=900-', { from: 900, to: 999 }],
    ['bytes=-1', { from: 999, to: 999 }],
    ['bytes=-5000', { from: 0, to: 999 }],
    ['bytes=999-2000', { from: 999, to: 999 }],
    ['bytes=1000-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    [undefined, null],
    ['bytes=-', null],
    ['bytes=5-4', null],
    ['bytes=0-1,5-6', null],
    ['items=0-1', null],
    ['bytes=a-b', null],
  ] as const)('%s of 1000', (header, expected) => expect(byteRange(header, 1000)).toEqual(expected));

  it('of an empty file cannot be met', () => expect(byteRange('bytes=-1', 0)).toBe('unsatisfiable'));

  it('never reaches outside the file', () =>
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), fc.integer({ min: 1, max: 1500 }), (a, b, size) => {
        for (const header of [`bytes=${a}-${b}`, `bytes=${a}-`, `bytes=-${b}`]) {
          const range = byteRange(header, size);
          if (range === null || range === 'unsatisfiable') continue;
          expect(range.from).toBeLessThanOrEqual(range.to);
          expect(range.from).toBeGreaterThanOrEqual(0);
          expect(range.to).toBeLessThan(size);
        }
      }),
    ));
});
