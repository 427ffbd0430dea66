import { type Figure, finite, tooFew, unknownBecause } from '../figure.ts';
import { daysPerYear, minimumDaysToAnnualise } from './annual.ts';

/** CAGR: what a year of this growth makes of 1, less that 1. `equity` begins with 1 before the first day. */
export function compoundAnnualGrowthRate(
  equity: readonly number[],
  minimumDays = minimumDaysToAnnualise,
): Figure {
  const dayCount = equity.length - 1;
  const reason = tooFew('days', Math.max(dayCount, 0), Math.max(minimumDays, 1));
  if (reason !== null) return unknownBecause(reason);
  return finite((equity.at(-1)! / equity[0]!) ** (daysPerYear / dayCount) - 1);
}
