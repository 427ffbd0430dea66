import { describe, expect, it } from 'vitest';
import * as own from './index.ts';

/** Every way four trades of a day can go, each +3 % or -1 %: sixteen days whose trades are independent exactly. */
const sixteenDays = Array.from({ length: 16 }, (_, day) =>
  [1, 2, 4, 8].map((bit) => ((day & bit) === 0 ? 0.03 : -0.01)),
);

const oneOneTwo = { skewness: 0, kurtosis: 3, count: 250 };

describe('numbers that look right and are not', () => {
  it('a straight line of profits has no Sharpe ratio; its level has one of √3', () => {
    const level = Array.from({ length: 10_000 }, (_, day) => day);
    expect(own.sharpeRatio(own.momentsOf(level)).value).toBeCloseTo(Math.sqrt(3), 3);
    const profits = level.map(() => 0.01);
    expect(own.sharpeRatio(own.momentsOf(profits))).toEqual({
      value: null,
      reason: 'the returns never vary',
    });
  });

  it('mean per day over deviation per trade is too high by √(trades per day)', () => {
    const byDay = own.momentsOf(sixteenDays.map((trades) => trades.reduce((sum, value) => sum + value, 0)));
    const byTrade = own.momentsOf(sixteenDays.flat());
    const mixed = byDay.mean / Math.sqrt(byTrade.squaredDeviations / byTrade.count);
    // By hand: mean 0.04, deviation 0.04 · √(16/15).
    expect(own.sharpeRatio(byDay).value).toBeCloseTo(Math.sqrt(15 / 16), 12);
    expect(mixed).toBeCloseTo(2, 12);
  });

  it('Sortino counts every day: equal stops are a downside like any other', () => {
    // By hand: mean 0.0025, downside √(2 · 0.01² / 4).
    expect(own.sortinoRatio([0.02, -0.01, 0.01, -0.01]).value).toBeCloseTo(
      0.0025 / (0.01 * Math.SQRT1_2),
      12,
    );
  });

  it('Sortino without a loss is unknown, not a ratio to an invented 0.01', () => {
    expect(own.sortinoRatio([0.01, 0.02])).toEqual({ value: null, reason: 'no return fell short' });
  });

  it('returns that are all positive are still returns, not prices', () => {
    const daily = own.sharpeRatio(own.momentsOf([0.5, 1.2, 0.3]));
    expect(own.annualised(daily, 3, 1).value).toBeCloseTo(26.95, 2);
  });

  it('a profit factor without losses is unknown, not 0', () => {
    expect(own.profitFactor(own.tallyTrades([0.1, 0.2]))).toEqual({
      value: null,
      reason: 'no trade has lost',
    });
  });

  it('a loss on the first day is a drawdown, whichever way it is computed', () => {
    const returns = [-0.2, 0.05];
    expect(own.maximumDrawdown(own.equityOf(returns)).value).toBeCloseTo(-0.2, 12);
    expect(own.compoundDrawdownOf(returns).maxDrawdown).toBeCloseTo(-0.2, 12);
    expect(own.additiveDrawdownOf(returns).maxDrawdown).toBeCloseTo(0.2, 12);
    expect(own.drawdownsOf(own.equityOf(returns))).toMatchObject([{ peak: 0, trough: 1, duration: 2 }]);
  });

  it('a fall is measured from the height before it: +100, -90, +5 fell by 90', () => {
    expect(own.additiveDrawdownOf([100, -90, 5]).maxDrawdown).toBe(90);
  });

  it('PSR takes the ratio of one day; the annual one would make certainty of nothing', () => {
    const evidence = { ...oneOneTwo, sharpeRatio: 0.05 };
    const inflated = { ...oneOneTwo, sharpeRatio: 0.05 * Math.sqrt(365) };
    expect(own.probabilisticSharpeRatio(evidence).value).toBeCloseTo(0.785, 3);
    expect(own.probabilisticSharpeRatio(inflated).value).toBeGreaterThan(0.999999);
  });

  it('evidence is per observation', () => {
    const returns = sixteenDays.flat();
    expect(own.sharpeEvidence(returns).value?.sharpeRatio).toBe(
      own.sharpeRatio(own.momentsOf(returns)).value,
    );
  });

  it('a bot that is right 35 times of 100 is far from a coin, and not skilled', () => {
    expect(own.chanceOfCoinDoingAsOddly(35, 100)).toBeLessThan(0.01);
    expect(own.chanceOfCoinDoingAsWell(35, 100)).toBeGreaterThan(0.99);
    expect(own.probabilityAboveHalf(35, 100)).toBeLessThan(0.01);
  });

  it('seven days are not a year: a Sharpe ratio of thousands stays unsaid', () => {
    const week = [0.01, 0.0101, 0.0099, 0.01, 0.0101, 0.01, 0.0099];
    const daily = own.sharpeRatio(own.momentsOf(week));
    expect(daily.value).toBeGreaterThan(100);
    expect(own.annualised(daily, week.length)).toEqual({ value: null, reason: 'too few days: 7 of 90' });
    expect(own.calmarRatio(own.equityOf(week)).reason).toBe('too few days: 7 of 90');
  });

  it('the best of 87 without skill shows a yearly Sharpe ratio of about 5 after 90 days', () => {
    const best = own.expectedMaximumSharpeRatio({ count: 87, variance: 1 / 90 });
    expect(best * Math.sqrt(365)).toBeCloseTo(5.0, 1);
  });
});
