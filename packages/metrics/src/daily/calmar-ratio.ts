import { type Figure, finite, unknownBecause } from '../figure.ts';
import { minimumDaysToAnnualise } from './annual.ts';
import { maximumDrawdown } from './drawdown-figures.ts';
import { compoundAnnualGrowthRate } from './growth-rate.ts';

/** CAGR over the depth of the deepest drawdown. Unknown below 90 days, and where the equity never fell. */
export function calmarRatio(equity: readonly number[], minimumDays = minimumDaysToAnnualise): Figure {
  const growth = compoundAnnualGrowthRate(equity, minimumDays);
  if (growth.value === null) return growth;
  const deepest = maximumDrawdown(equity);
  if (deepest.value === null) return deepest;
  if (deepest.value === 0) return unknownBecause('the equity never fell');
  return finite(growth.value / Math.abs(deepest.value));
}
