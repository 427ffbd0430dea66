import type { Columns } from './columns.ts';
import { emaOf } from './ema.ts';
import { defineIndicator } from './indicator.ts';
import { trueRangeOf } from './true-range.ts';
import { wilderOf } from './wilder.ts';

function channelOf(columns: Columns, length: number, ranges: number): Float64Array {
  const range = wilderOf(trueRangeOf(columns), length, 1);
  return emaOf(columns.close, length).map((middle, i) => middle + ranges * range[i]!);
}

/** Upper Keltner channel (Keltner 1960, in Raschke's form): EMA plus `ranges` × ATR of the same length. */
export const keltnerUpper = defineIndicator('keltnerUpper', (columns, length: number, ranges: number) =>
  channelOf(columns, length, ranges),
);

/** Lower Keltner channel: EMA minus `ranges` × ATR. */
export const keltnerLower = defineIndicator('keltnerLower', (columns, length: number, ranges: number) =>
  channelOf(columns, length, -ranges),
);
