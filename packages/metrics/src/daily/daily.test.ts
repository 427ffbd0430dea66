import { describe, expect, it } from 'vitest';
import { adjustedSharpeRatio } from './adjusted-sharpe-ratio.ts';
import { annualised } from './annual.ts';
import { calmarRatio } from './calmar-ratio.ts';
import { recoveryTime } from './drawdown-figures.ts';
import { underwaterOf, worstDrawdowns } from './drawdowns.ts';
import { equityOf } from './equity.ts';
import { compoundAnnualGrowthRate } from './growth-rate.ts';
import { quantile } from './quantile.ts';
import { conditionalValueAtRisk, valueAtRisk } from './value-at-risk.ts';

/** -0.10, -0.09, … 0.10. */
const twentyOneDays = Array.from({ length: 21 }, (_, index) => (index - 10) / 100);

describe('drawdowns', () => {
  // Falls of 1/10, 1/2, 1/5, 3/10, 2/5, 1/4 of what was there, each recovered exactly but the last.
  const equity = [10, 9, 10, 5, 10, 8, 10, 7, 10, 6, 10, 7.5];

  it('are listed from the worst, five of them', () => {
    expect(worstDrawdowns(equity).map(({ depth }) => Number(depth.toFixed(12)))).toEqual([
      -0.5, -0.4, -0.3, -0.25, -0.2,
    ]);
  });

  it('begin at their peak and are open until the height is reached again', () => {
    expect(worstDrawdowns(equity)[3]).toMatchObject({ peak: 10, trough: 11, recovery: null, duration: 1 });
    expect(worstDrawdowns([1, 2, 1, 1.5, 2])).toEqual([
      { peak: 1, trough: 2, recovery: 4, depth: -0.5, duration: 3, recoveryTime: 2 },
    ]);
  });

  it('that are open have no recovery time, and say so', () => {
    expect(recoveryTime([1, 0.5])).toEqual({
      value: null,
      reason: 'the deepest drawdown has not recovered',
    });
  });

  it('show how far below its height each day lies', () => {
    expect(underwaterOf([1, 2, 1, 3])).toEqual([0, 0, -0.5, 0]);
  });
});

describe('the equity', () => {
  it('is floored at 0 and never comes back', () => {
    expect(equityOf([0.5, -1.5, 9])).toEqual([1, 1.5, 0, 0]);
  });

  it('refuses a return that is not a number', () => {
    expect(() => equityOf([0.1, Number.NaN])).toThrow('Return 1 is NaN: it must be a finite number.');
  });
});

describe('value at risk', () => {
  it('is the return that 95 % of the days exceeded, and its tail the mean of the rest', () => {
    expect(valueAtRisk(twentyOneDays).value).toBeCloseTo(-0.09, 12);
    expect(conditionalValueAtRisk(twentyOneDays).value).toBeCloseTo(-0.095, 12);
  });

  it('needs twenty days', () => {
    expect(valueAtRisk(twentyOneDays.slice(2)).reason).toBe('too few days: 19 of 20');
    expect(conditionalValueAtRisk(twentyOneDays.slice(2)).reason).toBe('too few days: 19 of 20');
  });
});

describe('a quantile', () => {
  it('lies between the values next to it', () => {
    // numpy.quantile([4, 1, 2, 8], 0.4) = 2.4
    expect(quantile([4, 1, 2, 8], 0.4)).toBeCloseTo(2.4, 12);
    expect([quantile([4, 1], 0), quantile([4, 1], 1), quantile([7], 0.3)]).toEqual([1, 4, 7]);
  });
});

describe('annual figures', () => {
  const flatYear = [...Array.from({ length: 364 }, () => 0), 0.1];

  it('begin on the ninetieth day', () => {
    expect(annualised({ value: 0.1, reason: null }, 89).reason).toBe('too few days: 89 of 90');
    expect(annualised({ value: 0.1, reason: null }, 90).value).toBeCloseTo(0.1 * Math.sqrt(365), 12);
  });

  it('of 365 days are what happened', () => {
    expect(compoundAnnualGrowthRate(equityOf(flatYear)).value).toBeCloseTo(0.1, 12);
    expect(compoundAnnualGrowthRate(equityOf(flatYear.slice(1))).value).toBeGreaterThan(0.1);
  });

  it('pass on why there is none', () => {
    expect(calmarRatio(equityOf(flatYear)).reason).toBe('the equity never fell');
    expect(annualised({ value: null, reason: 'the returns never vary' }, 365).reason).toBe(
      'the returns never vary',
    );
    expect(adjustedSharpeRatio(Array.from({ length: 90 }, () => 0.01)).reason).toBe('the returns never vary');
  });

  it('of growth beyond all numbers are unknown, not infinite', () => {
    expect(compoundAnnualGrowthRate([1, 1e6], 1).reason).toBe('beyond the largest number');
  });

  it('of returns that undo each other are unknown: a year of them has no variance', () => {
    const seesaw = Array.from({ length: 100 }, (_, day) => (day % 2 === 0 ? 0.02 : -0.01));
    expect(adjustedSharpeRatio(seesaw).reason).toBe('the returns undo each other');
  });
});
