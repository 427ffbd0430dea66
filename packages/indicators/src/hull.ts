import { defineIndicator } from './indicator.ts';
import { wmaOf } from './wma.ts';

/**
 * Hull's moving average (2005): a weighted average of half the length, moved on by its lead over the full one,
 * smoothed over the root of the length. Nearly without lag, and so able to overshoot.
 */
export const hull = defineIndicator('hull', ({ close }, length: number) => {
  const slow = wmaOf(close, length);
  const ahead = wmaOf(close, Math.round(length / 2)).map((fast, i) => 2 * fast - slow[i]!);
  return wmaOf(ahead, Math.round(Math.sqrt(length)));
});
