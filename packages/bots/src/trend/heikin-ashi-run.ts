import { defineIndicator, heikinAshiClose, heikinAshiOpen, isFlat } from '@quorum/indicators';

/**
 * Heikin-ashi candles in a row that rise without a lower shadow (positive) or fall without an upper one (negative);
 * 0 where a candle has a shadow against its body, or no body.
 */
export const heikinAshiRun = defineIndicator('heikinAshiRun', (columns) => {
  const open = heikinAshiOpen().compute(columns);
  const close = heikinAshiClose().compute(columns);
  let run = 0;
  return close.map((price, i) => {
    const opened = open[i]!;
    const rises = !isFlat(price - opened, price) && isFlat(opened - columns.low[i]!, price);
    const falls = !isFlat(opened - price, price) && isFlat(columns.high[i]! - opened, price);
    if (rises) run = Math.max(run, 0) + 1;
    else run = falls ? Math.min(run, 0) - 1 : 0;
    return run;
  });
});
