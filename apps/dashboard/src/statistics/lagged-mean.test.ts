import { describe, expect, it } from 'vitest';
import { laggedMean } from './lagged-mean.ts';

// Reference: statsmodels 0.13.5, OLS(y, 1).fit(cov_type='HAC', maxlags=2, use_correction=False), 25 values.
const values = [
  0.1, 0.2, 0.4, 0.3, 0.5, 0.6, 0.4, 0.3, 0.1, 0, -0.2, -0.1, 0.1, 0.2, 0.3, 0.5, 0.4, 0.6, 0.5, 0.2, 0.1,
  -0.1, 0, 0.2, 0.3,
];
const days = values.map((sum) => ({ count: 1, sum }));

describe('a mean over days that depend on each other', () => {
  it('has the interval that statsmodels gives', () => {
    const found = laggedMean(days);
    expect(found?.mean).toBeCloseTo(0.236, 12);
    expect(found?.low).toBeCloseTo(0.10984543861683702, 12);
    expect(found?.high).toBeCloseTo(0.36215456138316304, 12);
  });

  it('does not change when every day holds more of the same', () => {
    const fuller = laggedMean(days.map(({ sum }) => ({ count: 10, sum: sum * 10 })));
    expect(fuller?.low).toBeCloseTo(laggedMean(days)?.low ?? Number.NaN, 12);
  });

  it('weighs a day by what it holds', () => {
    const uneven = [...Array.from({ length: 20 }, () => ({ count: 1, sum: 0 })), { count: 20, sum: 20 }];
    expect(laggedMean(uneven)?.mean).toBeCloseTo(0.5, 12);
  });

  it('is wider than its days alone would say where good days follow good days', () => {
    const streaky = Array.from({ length: 40 }, (_, index) => ({ count: 1, sum: Math.floor(index / 10) % 2 }));
    const mixed = Array.from({ length: 40 }, (_, index) => ({ count: 1, sum: index % 2 }));
    const width = (sums: typeof streaky) => {
      const found = laggedMean(sums);
      return found ? found.high - found.low : Number.NaN;
    };
    expect(width(streaky)).toBeGreaterThan(1.5 * width(mixed));
  });

  it('is never narrower than if no day knew of another', () => {
    const mixed = laggedMean(Array.from({ length: 40 }, (_, index) => ({ count: 1, sum: index % 2 })));
    expect(mixed?.high).toBeCloseTo(0.5 + (1.959963984540054 * 0.5) / Math.sqrt(40), 12);
  });

  it('is not told below twenty days, nor without a sample', () => {
    expect(laggedMean(days.slice(0, 19))).toBeNull();
    expect(laggedMean(days.map(() => ({ count: 0, sum: 0 })))).toBeNull();
  });
});
