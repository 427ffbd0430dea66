import { emaOf } from './ema.ts';
import { defineIndicator } from './indicator.ts';

/** Force index (Elder 1993): EMA of the change of the close times volume, in price units × volume. */
export const forceIndex = defineIndicator('forceIndex', ({ close, volume }, length: number) =>
  emaOf(
    close.map((price, i) => (price - (close[i - 1] ?? Number.NaN)) * volume[i]!),
    length,
    1,
  ),
);
