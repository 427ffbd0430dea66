import type { Columns } from './columns.ts';
import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { trueRangeOf } from './true-range.ts';
import { unknowns } from './unknowns.ts';
import { wilderOf } from './wilder.ts';

/** Wilder's running sum as TA-Lib starts it: `length − 1` values, then one smoothing step. */
function wilderSumOf(values: Float64Array, length: number): Float64Array {
  const result = unknowns(values.length);
  let sum = 0;
  for (let i = 1; i < values.length; i++) {
    sum += values[i]! - (i < length ? 0 : sum / length);
    if (i >= length) result[i] = sum;
  }
  return result;
}

function movements({ high, low }: Columns): { up: Float64Array; down: Float64Array } {
  const up = new Float64Array(high.length);
  const down = new Float64Array(high.length);
  for (let i = 1; i < high.length; i++) {
    const rise = high[i]! - high[i - 1]!;
    const fall = low[i - 1]! - low[i]!;
    // A tie belongs to neither side, and rounding must not break it one way at one price scale only.
    if (rise > 0 && !isFlat(rise - fall, high[i]!)) up[i] = rise;
    if (fall > 0 && !isFlat(fall - rise, high[i]!)) down[i] = fall;
  }
  return { up, down };
}

function shareOf(movement: Float64Array, columns: Columns, length: number): Float64Array {
  const range = wilderSumOf(trueRangeOf(columns), length);
  return wilderSumOf(movement, length).map((moved, i) =>
    isFlat(range[i]!, columns.close[i]!) ? 0 : (100 * moved) / range[i]!,
  );
}

/** Share of the range that went up, 0..100 (Wilder 1978); 0 on a flat market. */
export const plusDi = defineIndicator('plusDi', (columns, length: number) =>
  shareOf(movements(columns).up, columns, length),
);

/** Share of the range that went down, 0..100; 0 on a flat market. */
export const minusDi = defineIndicator('minusDi', (columns, length: number) =>
  shareOf(movements(columns).down, columns, length),
);

/**
 * Average directional index, 0..100: how one-sided the movement is, whichever side.
 * A candle without movement counts as 0 (TA-Lib repeats its last value, so a dead market keeps its trend).
 */
export const adx = defineIndicator('adx', (columns, length: number) => {
  const { up, down } = movements(columns);
  const plus = shareOf(up, columns, length);
  const minus = shareOf(down, columns, length);
  const oneSided = plus.map((share, i) => {
    const both = share + minus[i]!;
    return both === 0 ? 0 : (100 * Math.abs(share - minus[i]!)) / both;
  });
  return wilderOf(oneSided, length, length);
});
