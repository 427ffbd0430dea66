import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { rollingSum } from './rolling.ts';

/**
 * Chaikin money flow, −1..1: volume signed by where each candle closed in its range (1 at the high, −1 at the low),
 * as a share of all volume of `length` candles. 0 where nothing traded; a candle without range counts as neither.
 */
export const chaikinMoneyFlow = defineIndicator(
  'chaikinMoneyFlow',
  ({ high, low, close, volume }, length: number) => {
    const signed = volume.map((traded, i) => {
      const range = high[i]! - low[i]!;
      return isFlat(range, close[i]!) ? 0 : (traded * (2 * close[i]! - high[i]! - low[i]!)) / range;
    });
    const flow = rollingSum(signed, length);
    const traded = rollingSum(volume, length);
    return flow.map((sum, i) => (traded[i] === 0 ? 0 : sum / traded[i]!));
  },
);
