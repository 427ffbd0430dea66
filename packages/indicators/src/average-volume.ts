import { defineIndicator } from './indicator.ts';
import { smaOf } from './sma.ts';

/** Mean volume of the last `length` candles, in base units; 0 when nothing traded. */
export const averageVolume = defineIndicator('averageVolume', (columns, length: number) =>
  smaOf(columns.volume, length),
);
