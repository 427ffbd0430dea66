import { defineIndicator } from './indicator.ts';
import { smaOf } from './sma.ts';

/** Close minus open, in price units; negative on a falling candle. */
export const candleBody = defineIndicator('candleBody', ({ open, close }) =>
  close.map((price, i) => price - open[i]!),
);

/** High minus low, in price units. */
export const candleRange = defineIndicator('candleRange', ({ high, low }) =>
  high.map((price, i) => price - low[i]!),
);

/** From the body's top to the high, in price units. */
export const upperShadow = defineIndicator('upperShadow', ({ open, high, close }) =>
  high.map((price, i) => price - Math.max(open[i]!, close[i]!)),
);

/** From the low to the body's bottom, in price units. */
export const lowerShadow = defineIndicator('lowerShadow', ({ open, low, close }) =>
  low.map((price, i) => Math.min(open[i]!, close[i]!) - price),
);

/** Mean size of the last `length` bodies, in price units: what a "large" body is measured against. */
export const averageBody = defineIndicator('averageBody', ({ open, close }, length: number) =>
  smaOf(
    close.map((price, i) => Math.abs(price - open[i]!)),
    length,
  ),
);
