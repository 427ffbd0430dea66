import { describe, expect, it } from 'vitest';
import { correlate, rollCorrelation } from './roll-correlation.ts';

const days = (returns: readonly (readonly [number, number])[]) =>
  returns.map(([return_a, return_b], index) => ({ day: `2026-01-0${index + 1}`, return_a, return_b }));

describe('the correlation of two accounts', () => {
  it('is one for accounts that move alike, whatever their size', () =>
    expect(
      correlate(
        days([
          [0.01, 0.1],
          [0.02, 0.2],
          [-0.01, -0.1],
        ]),
      ),
    ).toBeCloseTo(1, 12));
  // Anscombe (1973), first of his four sets: 0.81642.
  it('is the one in the books', () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    expect(correlate(days(x.map((value, index) => [value, y[index] ?? 0])))).toBeCloseTo(0.81642, 5);
  });
  it('is unknown where one of them stood still, or on two days', () => {
    expect(
      correlate(
        days([
          [0, 0.1],
          [0, 0.2],
          [0, -0.1],
        ]),
      ),
    ).toBeNull();
    expect(
      correlate(
        days([
          [0.1, 0.1],
          [0, 0.2],
        ]),
      ),
    ).toBeNull();
  });
});

describe('the rolling correlation', () => {
  it('starts with the first full window and looks back only', () => {
    const rolling = rollCorrelation(
      days([
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 0],
      ]),
      3,
    );
    expect(rolling.map(({ day }) => day)).toEqual(['2026-01-03', '2026-01-04']);
    expect(rolling[0]?.correlation).toBeCloseTo(1, 12);
    expect(rolling[1]?.correlation).toBeLessThan(0);
  });
  it('is empty when there are too few days', () => expect(rollCorrelation(days([[1, 1]]), 30)).toEqual([]));
});
