import { defineIndicator } from './indicator.ts';
import { smaOf } from './sma.ts';
import { standardDeviationOf } from './standard-deviation.ts';

/** Distance of the close from the mean of the last `length` closes, in their population deviations; 0 when flat. */
export const zScore = defineIndicator('zScore', ({ close }, length: number) => {
  const deviation = standardDeviationOf(close, length);
  return smaOf(close, length).map((mean, i) => (deviation[i] === 0 ? 0 : (close[i]! - mean) / deviation[i]!));
});
