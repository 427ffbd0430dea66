import type { Columns } from './columns.ts';
import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { rollingSum } from './rolling.ts';
import { trueRangeOf } from './true-range.ts';

function vortexOf(columns: Columns, length: number, from: Float64Array, to: Float64Array): Float64Array {
  const movement = to.map((price, i) => (i === 0 ? 0 : Math.abs(price - from[i - 1]!)));
  const range = rollingSum(trueRangeOf(columns), length, 1);
  return rollingSum(movement, length, 1).map((moved, i) =>
    isFlat(range[i]!, columns.close[i]!) ? 1 : moved / range[i]!,
  );
}

/** VI+ (Botes & Siepman 2010): way from each low to the next high over the true range; 1 on a flat market. */
export const vortexPlus = defineIndicator('vortexPlus', (columns, length: number) =>
  vortexOf(columns, length, columns.low, columns.high),
);

/** VI−: way from each high to the next low over the true range; 1 on a flat market. */
export const vortexMinus = defineIndicator('vortexMinus', (columns, length: number) =>
  vortexOf(columns, length, columns.high, columns.low),
);
