import { defineIndicator } from './indicator.ts';
import { sma } from './sma.ts';
import { standardDeviation } from './standard-deviation.ts';

/** Bollinger BandWidth (Bollinger 2001): distance between the bands as a fraction of the middle one; 0 on a flat market. */
export const bollingerWidth = defineIndicator(
  'bollingerWidth',
  (columns, length: number, deviations: number) => {
    const middle = sma(length).compute(columns);
    return standardDeviation(length)
      .compute(columns)
      .map((spread, i) => (2 * deviations * spread) / middle[i]!);
  },
);
