import { describe, expect, it } from 'vitest';
import golden from '../../golden/performance-metrics.json' with { type: 'json' };
import * as own from '../index.ts';
import { expectAllClose, expectClose } from '../testing/expect-close.ts';

// The golden figures are annual at any length; the product waits 90 days.
const ANY_LENGTH = 1;

describe.each(golden.cases)('the returns $name', ({ returns, equity, expected, drawdown_episodes }) => {
  const close = (actual: number | null, value: number | null) => expectClose(actual, value, golden.tolerance);
  const curve = own.equityOf(returns);
  const moments = own.momentsOf(returns);

  it('make the golden equity', () => {
    expectAllClose(curve, equity, golden.tolerance);
    if (returns.length > 0) close(curve.at(-1)! - 1, expected.total_return_compound);
  });

  it('have the golden moments', () => {
    if (returns.length > 0) close(moments.mean, expected.mean);
    close(own.standardDeviation(moments).value, expected.std_ddof1);
    // The golden files leave out the volatility of returns that never vary; here it is 0.
    const volatility = own.annualised(own.standardDeviation(moments), returns.length, ANY_LENGTH).value;
    close(volatility === 0 ? null : volatility, expected.annual_volatility_365);
    close(own.skewness(returns).value, expected.skew_population);
    close(own.kurtosis(returns).value, expected.kurtosis_population_raw);
  });

  it('have the golden ratios', () => {
    const sharpe = own.sharpeRatio(moments);
    const sortino = own.sortinoRatio(returns);
    close(sharpe.value, expected.sharpe_per_period);
    close(own.annualised(sharpe, returns.length, ANY_LENGTH).value, expected.sharpe_annual_365);
    close(sortino.value, expected.sortino_per_period);
    close(own.annualised(sortino, returns.length, ANY_LENGTH).value, expected.sortino_annual_365);
    if (returns.length > 0) close(own.downsideDeviation(returns), expected.downside_dev_full_n);
    close(own.compoundAnnualGrowthRate(curve, ANY_LENGTH).value, expected.cagr_365);
    close(own.calmarRatio(curve, ANY_LENGTH).value, expected.calmar);
  });

  it('have the golden drawdowns', () => {
    close(own.maximumDrawdown(curve).value, expected.max_drawdown);
    close(own.currentDrawdown(curve).value, expected.current_drawdown);
    expect(own.maximumDrawdownDuration(curve).value).toBe(expected.max_drawdown_duration_bars);
    expect(own.recoveryTime(curve).value).toBe(expected.max_drawdown_time_to_recover_bars);
    expect(own.longestDrawdown(curve).value).toBe(expected.longest_drawdown_bars);
    const found = own.drawdownsOf(curve);
    expect(found.map(({ depth: _, ...times }) => times)).toEqual(
      drawdown_episodes.map(({ peak, trough, recovery, duration_bars, time_to_recover_bars }) => ({
        peak,
        trough,
        recovery,
        duration: duration_bars,
        recoveryTime: time_to_recover_bars,
      })),
    );
    expectAllClose(
      found.map(({ depth }) => depth),
      drawdown_episodes.map(({ depth }) => depth),
      golden.tolerance,
    );
  });

  it('have the golden figures per trade', () => {
    const tally = own.tallyTrades(returns);
    if (returns.length > 0) {
      close(tally.grossWin, expected.gross_win);
      close(tally.grossLoss, expected.gross_loss);
    }
    close(own.profitFactor(tally).value, expected.profit_factor);
    close(own.winRate(tally).value, expected.win_rate_excl_zero);
    close(own.averageWin(tally).value, expected.avg_win);
    close(own.averageLoss(tally).value, expected.avg_loss);
    close(own.payoffRatio(tally).value, expected.payoff_ratio);
    close(own.expectancy(tally).value, expected.expectancy);
    close(own.expectancyRatio(tally).value, expected.expectancy_ratio);
  });

  it('have the golden streaks', () => {
    if (returns.length === 0) return;
    const state = own.streaksOf(returns);
    expect([state.bestWinRun, state.bestLossRun, state.suffixRun]).toEqual([
      expected.longest_win_streak,
      expected.longest_loss_streak,
      expected.current_streak,
    ]);
    const { current, longestWin, longestLoss } = own.summariseStreaks(returns);
    expect([longestWin?.length ?? 0, longestLoss?.length ?? 0]).toEqual([
      expected.longest_win_streak,
      expected.longest_loss_streak,
    ]);
    expect(current === null ? 0 : current.sign * current.length).toBe(expected.current_streak);
  });

  it('say why what is undefined is', () => {
    const reasons = {
      zero_variance: own.sharpeRatio(moments).reason,
      too_few: own.sharpeRatio(moments).reason,
      empty: own.sharpeRatio(moments).reason,
      no_downside: own.sortinoRatio(returns).reason,
      no_drawdown: own.calmarRatio(curve, ANY_LENGTH).reason,
      no_losses: own.profitFactor(own.tallyTrades(returns)).reason,
    };
    const words = {
      zero_variance: 'the returns never vary',
      too_few: 'too few observations: 1 of 2',
      empty: 'too few observations: 0 of 2',
      no_downside: 'no return fell short',
      no_drawdown: 'the equity never fell',
      no_losses: 'no trade has lost',
    };
    for (const flag of expected.flags) {
      if (flag === 'ruin') expect(curve.at(-1)).toBe(0);
      else expect(reasons[flag as keyof typeof words]).toBe(words[flag as keyof typeof words]);
    }
  });
});
