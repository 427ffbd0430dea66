import { defineIndicator } from './indicator.ts';
import { trueRangeOf } from './true-range.ts';
import { wilderOf } from './wilder.ts';

/** Average true range (Wilder 1978), in price units; 0 on a flat market. */
export const atr = defineIndicator('atr', (columns, length: number) =>
  wilderOf(trueRangeOf(columns), length, 1),
);
