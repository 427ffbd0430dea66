import { defineIndicator } from './indicator.ts';
import { smaOf } from './sma.ts';
import { standardDeviationOf } from './standard-deviation.ts';

/** Bollinger BandWidth (Bollinger 2001): distance between the bands as a fraction of the middle one; 0 on a flat market. */
export const bollingerWidth = defineIndicator(
  'bollingerWidth',
  ({ close }, length: number, deviations: number) => {
    const middle = smaOf(close, length);
    return standardDeviationOf(close, length).map((spread, i) => (2 * deviations * spread) / middle[i]!);
  },
);
