import { emaOf } from './ema.ts';
import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';

const smoothedTwice = (changes: Float64Array, slow: number, fast: number) =>
  emaOf(emaOf(changes, slow, 1), fast);

/**
 * True strength index (Blau 1991), −100..100: the twice smoothed change of the close over its twice smoothed size.
 * 0 on a flat market.
 */
export const trueStrength = defineIndicator('trueStrength', ({ close }, slow: number, fast: number) => {
  const changes = close.map((price, i) => (i === 0 ? 0 : price - close[i - 1]!));
  const net = smoothedTwice(changes, slow, fast);
  const total = smoothedTwice(changes.map(Math.abs), slow, fast);
  return net.map((change, i) => (isFlat(total[i]!, close[i]!) ? 0 : (100 * change) / total[i]!));
});

/** Exponential average of the true strength index. */
export const trueStrengthSignal = defineIndicator(
  'trueStrengthSignal',
  (columns, slow: number, fast: number, signal: number) =>
    emaOf(trueStrength(slow, fast).compute(columns), signal),
);
