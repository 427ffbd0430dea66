import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { rollingSum } from './rolling.ts';
import { typicalPriceOf } from './typical-price.ts';

/**
 * Money flow index (Quong & Soudack 1989), 0..100: the share of turnover on rising typical prices.
 * 50 when no money moved up or down, for the reason given at the RSI.
 */
export const mfi = defineIndicator('mfi', (columns, length: number) => {
  const price = typicalPriceOf(columns);
  const flow = price.map((value, i) => value * columns.volume[i]!);
  const rise = price.map((value, i) => (i === 0 ? 0 : value - price[i - 1]!));
  const inflow = flow.map((money, i) => (isFlat(rise[i]!, price[i]!) ? 0 : money));
  const outflow = flow.map((money, i) => (isFlat(-rise[i]!, price[i]!) ? 0 : money));
  const came = rollingSum(inflow, length, 1);
  const left = rollingSum(outflow, length, 1);
  return came.map((money, i) => {
    const moved = money + left[i]!;
    return moved === 0 ? 50 : (100 * money) / moved;
  });
});
