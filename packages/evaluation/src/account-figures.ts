import { annualised, equityOf, type Figure, maximumDrawdown, momentsOf, sharpeRatio } from '@quorum/metrics';
import type { Calendar } from './day-sums.ts';
import { type Draws, type Estimate, estimate, estimateGap } from './estimate.ts';

/** What an account was worth, from its daily net returns. */
export interface AccountFigures {
  readonly dayCount: number;
  readonly totalReturn: number | null;
  readonly sharpe: Estimate;
  readonly maxDrawdown: number | null;
  /** Why a figure is missing. */
  readonly reason: string | null;
}

export function accountFigures(returns: readonly number[], calendar: Calendar, draws: Draws): AccountFigures {
  const equity = equityOf(returns);
  const sharpe = yearlySharpe(returns);
  return {
    dayCount: returns.length,
    totalReturn: returns.length === 0 ? null : (equity.at(-1) ?? 1) - 1,
    sharpe: estimate(calendar, (days) => yearlySharpe(days.map((day) => returns[day] ?? 0)), draws),
    maxDrawdown: maximumDrawdown(equity).value,
    reason: sharpe.reason,
  };
}

/** How much the Sharpe ratio of one account is above another's, both seen over the same weeks. */
export function sharpeDifference(
  returns: readonly number[],
  other: readonly number[],
  calendar: Calendar,
  draws: Draws,
): Estimate {
  const sharpeOf = (account: readonly number[]) => (days: readonly number[]) =>
    yearlySharpe(days.map((day) => account[day] ?? 0));
  return estimateGap(calendar, sharpeOf(returns), sharpeOf(other), draws);
}

function yearlySharpe(returns: readonly number[]): Figure {
  return annualised(sharpeRatio(momentsOf(returns)), returns.length);
}
