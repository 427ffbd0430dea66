import { defineIndicator } from './indicator.ts';
import { rollingMax, rollingMin } from './rolling.ts';

/**
 * Middle of the range of the last `length` candles, in price units: the line that Hosoda's Ichimoku (1969) is made of.
 * Over 9 it is the tenkan, over 26 the kijun; their mean, and the one over 52, drawn 26 candles later, are the cloud.
 */
export const ichimokuMiddle = defineIndicator('ichimokuMiddle', ({ high, low }, length: number) => {
  const bottom = rollingMin(low, length);
  return rollingMax(high, length).map((top, i) => (top + bottom[i]!) / 2);
});
