import { type Figure, known, tooFew, unknownBecause } from '../figure.ts';
import { quantile } from './quantile.ts';

/** Below 20 days a twentieth of them is less than one. */
const MINIMUM_DAYS = 20;

/** The historical 5 % quantile: the return that 95 % of the days exceeded. A loss is negative. */
export function valueAtRisk(returns: readonly number[], tail = 0.05): Figure {
  const reason = tooFew('days', returns.length, MINIMUM_DAYS);
  return reason === null ? known(quantile(returns, tail)) : unknownBecause(reason);
}

/** Mean of the days at or below the value at risk: what a bad day costs. A loss is negative. */
export function conditionalValueAtRisk(returns: readonly number[], tail = 0.05): Figure {
  const limit = valueAtRisk(returns, tail);
  if (limit.value === null) return limit;
  const worst = returns.filter((value) => value <= limit.value);
  return known(worst.reduce((sum, value) => sum + value, 0) / worst.length);
}
