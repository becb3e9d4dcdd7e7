import fc from 'fast-check';
import { quantile } from './quantile.js';

describe('「一半在…内／九成在…内」', () => {
  it('is a time within which so many really were', () => {
    expect(quantile([10, 20, 30, 40], 0.5)).toBe(20);
    expect(quantile([10, 20, 30], 0.5)).toBe(20);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
    expect(quantile([7], 0.9)).toBe(7);
  });

  it('is nothing where nothing was', () => {
    expect(quantile([], 0.5)).toBeNull();
  });

  it('is one of the values, holds for at least the share, and no smaller value would', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1 }),
        fc.constantFrom(0.5, 0.9, 1),
        (values, share) => {
          const sorted = [...values].sort((a, b) => a - b);
          const found = quantile(sorted, share)!;
          expect(sorted).toContain(found);
          const within = (limit: number) => sorted.filter((value) => value <= limit).length;
          expect(within(found)).toBeGreaterThanOrEqual(share * sorted.length);
          const smaller = sorted.filter((value) => value < found).pop();
          if (smaller !== undefined) expect(within(smaller)).toBeLessThan(share * sorted.length);
        },
      ),
    ));
});
