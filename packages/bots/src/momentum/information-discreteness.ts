import { defineIndicator, rollingSum } from '@quorum/indicators';

/**
 * Information discreteness (Da, Gurun & Warachka 2014) over `length` changes of the close: the sign of the whole
 * move times (share of falls − share of rises). −1: every candle went its way; above 0: a few jumps made it.
 */
export const informationDiscreteness = defineIndicator(
  'informationDiscreteness',
  ({ close }, length: number) => {
    const signs = close.map((price, i) => (i === 0 ? 0 : Math.sign(price - close[i - 1]!)));
    return rollingSum(signs, length, 1).map((balance, i) => {
      const whole = Math.sign(close[i]! - (close[i - length] ?? Number.NaN));
      return 0 - (whole * balance) / length;
    });
  },
);
