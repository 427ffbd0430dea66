import { type Figure, finite, unknownBecause } from '../figure.ts';
import { type Moments, standardDeviation } from '../states/moments.ts';

/**
 * Mean return above the risk-free one, over the deviation (n − 1), per observation: what PSR and DSR need.
 * `annualised` makes it one of a year. Unknown where returns never vary.
 */
export function sharpeRatio(moments: Moments, riskFreeReturn = 0): Figure {
  const deviation = standardDeviation(moments);
  if (deviation.value === null) return deviation;
  if (deviation.value === 0) return unknownBecause('the returns never vary');
  return finite((moments.mean - riskFreeReturn) / deviation.value);
}
