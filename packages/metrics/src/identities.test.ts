import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as own from './index.ts';

const returns = fc.array(
  fc.integer({ min: -200, max: 200 }).map((permille) => permille / 1000),
  { minLength: 1, maxLength: 60 },
);
const gains = fc.array(
  fc.integer({ min: 0, max: 200 }).map((permille) => permille / 1000),
  {
    maxLength: 60,
  },
);

describe('identities', () => {
  it('expectancy is the mean trade, and its parts add up to it', () => {
    fc.assert(
      fc.property(returns, (trades) => {
        const tally = own.tallyTrades(trades);
        const mean = trades.reduce((sum, value) => sum + value, 0) / trades.length;
        const won = (tally.winCount / trades.length) * (own.averageWin(tally).value ?? 0);
        const lost = (tally.lossCount / trades.length) * (own.averageLoss(tally).value ?? 0);
        expect(own.expectancy(tally).value).toBeCloseTo(mean, 12);
        expect(won - lost).toBeCloseTo(mean, 12);
      }),
    );
  });

  it('windows merged are the whole: Sharpe ratio, drawdown and streaks', () => {
    fc.assert(
      fc.property(returns, fc.nat(60), (days, cut) => {
        const [early, late] = [days.slice(0, cut), days.slice(cut)];
        const merged = own.mergeMoments(own.momentsOf(early), own.momentsOf(late));
        const whole = own.sharpeRatio(own.momentsOf(days));
        expect(own.sharpeRatio(merged).reason).toBe(whole.reason);
        expect(own.sharpeRatio(merged).value ?? 0).toBeCloseTo(whole.value ?? 0, 8);
        const fall = own.mergeCompoundDrawdowns(own.compoundDrawdownOf(early), own.compoundDrawdownOf(late));
        expect(fall.maxDrawdown).toBeCloseTo(own.maximumDrawdown(own.equityOf(days)).value!, 10);
      }),
    );
  });

  it('a curve that never falls has no drawdown', () => {
    fc.assert(
      fc.property(gains, (days) => {
        const equity = own.equityOf(days);
        expect(own.drawdownsOf(equity)).toEqual([]);
        expect(own.maximumDrawdown(equity).value ?? 0).toBe(0);
        expect(own.additiveDrawdownOf(days).maxDrawdown).toBe(0);
        expect(own.compoundDrawdownOf(days).maxDrawdown).toBe(0);
      }),
    );
  });

  it('the deepest of the drawdowns is the maximum, and the open one the current', () => {
    fc.assert(
      fc.property(returns, (days) => {
        const equity = own.equityOf(days);
        const found = own.drawdownsOf(equity);
        const deepest = Math.min(0, ...found.map(({ depth }) => depth));
        expect(own.maximumDrawdown(equity).value).toBe(deepest);
        expect(own.currentDrawdown(equity).value === 0).toBe(
          found.every(({ recovery }) => recovery !== null),
        );
      }),
    );
  });

  it('streaks by runs and by merged states agree', () => {
    fc.assert(
      fc.property(returns, (trades) => {
        const state = own.streaksOf(trades);
        const { current, longestWin, longestLoss } = own.summariseStreaks(trades);
        expect(longestWin?.length ?? 0).toBe(state.bestWinRun);
        expect(longestLoss?.length ?? 0).toBe(state.bestLossRun);
        expect(current === null ? 0 : current.sign * current.length).toBe(state.suffixRun);
      }),
    );
  });

  it('the profits of all runs add up to those of all trades', () => {
    fc.assert(
      fc.property(returns, (trades) => {
        const profit = own.runsOf(trades).reduce((sum, run) => sum + run.profit, 0);
        expect(profit).toBeCloseTo(
          trades.reduce((sum, value) => sum + value, 0),
          10,
        );
      }),
    );
  });

  it('a correction never makes a p-value smaller, and keeps their order', () => {
    const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(
        pValues,
        fc.constantFrom(own.benjaminiHochberg, own.benjaminiYekutieli, own.holm),
        (p, adjust) => {
          const adjusted = adjust(p);
          const order = p.map((_, index) => index).toSorted((a, b) => p[a]! - p[b]!);
          adjusted.forEach((value, index) => {
            expect(value).toBeGreaterThanOrEqual(p[index]! - 1e-15);
          });
          const sorted = order.map((index) => adjusted[index]!);
          expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});
