import type { Columns } from './columns.ts';
import { emaOf } from './ema.ts';
import { defineIndicator } from './indicator.ts';

function negativeVolumeIndexOf({ close, volume }: Columns): Float64Array {
  const index = new Float64Array(close.length);
  let level = 1000;
  for (let i = 0; i < close.length; i++) {
    if (i > 0 && volume[i]! < volume[i - 1]!) level *= close[i]! / close[i - 1]!;
    index[i] = level;
  }
  return index;
}

/** Negative volume index (Dysart; Fosback 1976): starts at 1000 and follows the price on falling volume only. */
export const negativeVolumeIndex = defineIndicator('negativeVolumeIndex', negativeVolumeIndexOf);

/** EMA of the negative volume index: above it, Fosback calls the market bullish. */
export const negativeVolumeIndexAverage = defineIndicator(
  'negativeVolumeIndexAverage',
  (columns, length: number) => emaOf(negativeVolumeIndexOf(columns), length, 0),
);
