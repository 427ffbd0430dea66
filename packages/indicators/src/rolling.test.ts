import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rollingMax, rollingMin, rollingSum } from './rolling.ts';
import { rollingVariance } from './rolling-variance.ts';

const whole = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 60 });
const windowEnding = (values: number[], end: number, length: number) =>
  values.slice(end - length + 1, end + 1);

describe('rolling folds', () => {
  it('equal the fold of each window taken by itself', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 20 }), fc.nat(5), (values, length, from) => {
        const series = Float64Array.from(values);
        const sums = rollingSum(series, length, from);
        const highs = rollingMax(series, length, from);
        const lows = rollingMin(series, length, from);
        for (let end = from + length - 1; end < values.length; end++) {
          const window = windowEnding(values, end, length);
          expect(sums[end]).toBe(window.reduce((sum, value) => sum + value, 0));
          expect(highs[end]).toBe(Math.max(...window));
          expect(lows[end]).toBe(Math.min(...window));
        }
      }),
    );
  });

  it('are unknown until the first window is full', () => {
    expect([...rollingSum(Float64Array.of(9, 1, 2, 3), 2, 1)]).toEqual([Number.NaN, Number.NaN, 3, 5]);
  });

  it('carry nothing of a large value once it has left the window', () => {
    expect([...rollingSum(Float64Array.of(1e17, 0.1, 0.2, 0.3), 2)].at(-1)).toBe(0.5);
  });

  it('give the variance of each window, also far from zero', () => {
    fc.assert(
      fc.property(
        whole,
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(0, 1e6),
        (values, length, level) => {
          const variances = rollingVariance(
            Float64Array.from(values, (value) => level + value),
            length,
          );
          for (let end = length - 1; end < values.length; end++) {
            const window = windowEnding(values, end, length);
            const mean = window.reduce((sum, value) => sum + value, 0) / length;
            const expected = window.reduce((sum, value) => sum + (value - mean) ** 2, 0) / length;
            expect(variances[end]).toBeCloseTo(expected, 6);
          }
        },
      ),
    );
  });
});
