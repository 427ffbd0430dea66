import { assertFinite } from '../check-input.ts';
import { type Figure, finite, tooFew, unknownBecause } from '../figure.ts';

/**
 * Mean return above the acceptable one, over the downside deviation, per observation. Unknown where no return falls
 * short: there is no downside to measure.
 */
export function sortinoRatio(returns: readonly number[], minimumAcceptableReturn = 0): Figure {
  const reason = tooFew('observations', returns.length, 1);
  if (reason !== null) return unknownBecause(reason);
  const downside = downsideDeviation(returns, minimumAcceptableReturn);
  if (downside === 0) return unknownBecause('no return fell short');
  const mean = returns.reduce((sum, value) => sum + value, 0) / returns.length;
  return finite((mean - minimumAcceptableReturn) / downside);
}

/** √(Σ min(r − MAR, 0)² / n) over all n observations, not over the losing ones alone; 0 for none. */
export function downsideDeviation(returns: readonly number[], minimumAcceptableReturn = 0): number {
  assertFinite(returns, 'Return');
  const shortfalls = returns.map((value) => Math.min(value - minimumAcceptableReturn, 0) ** 2);
  return Math.sqrt(shortfalls.reduce((sum, value) => sum + value, 0) / Math.max(returns.length, 1));
}
