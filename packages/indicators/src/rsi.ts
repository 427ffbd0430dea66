import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { wilderOf } from './wilder.ts';

/**
 * Relative strength index (Wilder 1978), 0..100. A flat market reads 50: neither side won.
 * (TA-Lib says 0 there, which would call a silent market oversold.)
 */
export const rsi = defineIndicator('rsi', ({ close }, length: number) => {
  const gains = close.map((price, i) => Math.max(price - (close[i - 1] ?? price), 0));
  const losses = close.map((price, i) => Math.max((close[i - 1] ?? price) - price, 0));
  const gain = wilderOf(gains, length, 1);
  const loss = wilderOf(losses, length, 1);
  return gain.map((up, i) => {
    const moved = up + loss[i]!;
    return isFlat(moved, close[i]!) ? 50 : (100 * up) / moved;
  });
});
