import type { Columns } from './columns.ts';
import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { rollingSum } from './rolling.ts';
import { unknowns } from './unknowns.ts';

/** Arms's ease of one candle (1996): the move of its midpoint times its range, over its volume; 0 without trades. */
export function easeOfMovementOf({ high, low, volume }: Columns): Float64Array {
  const ease = unknowns(high.length);
  for (let i = 1; i < high.length; i++) {
    const middle = (high[i]! + low[i]!) / 2;
    const move = middle - (high[i - 1]! + low[i - 1]!) / 2;
    const idle = volume[i] === 0 || isFlat(Math.abs(move), middle);
    ease[i] = idle ? 0 : (move * (high[i]! - low[i]!)) / volume[i]!;
  }
  return ease;
}

/**
 * Net ease of movement, −1..1: the ease of `length` candles over the sum of its sizes, so that markets of any price
 * and volume compare. 1: every candle rose with ease; 0: no side did, or nothing moved.
 */
export const netEaseOfMovement = defineIndicator('netEaseOfMovement', (columns, length: number) => {
  const ease = easeOfMovementOf(columns);
  const net = rollingSum(ease, length, 1);
  const gross = rollingSum(ease.map(Math.abs), length, 1);
  return net.map((sum, i) => (gross[i] === 0 ? 0 : sum / gross[i]!));
});
