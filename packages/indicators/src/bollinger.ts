import type { Columns } from './columns.ts';
import { defineIndicator } from './indicator.ts';
import { sma } from './sma.ts';
import { standardDeviation } from './standard-deviation.ts';

function bandOf(columns: Columns, length: number, deviations: number): Float64Array {
  const spread = standardDeviation(length).compute(columns);
  return sma(length)
    .compute(columns)
    .map((mean, i) => mean + deviations * spread[i]!);
}

/** Upper Bollinger band (Bollinger 1983): mean plus `deviations` standard deviations. */
export const bollingerUpper = defineIndicator(
  'bollingerUpper',
  (columns, length: number, deviations: number) => bandOf(columns, length, deviations),
);

/** Middle Bollinger band: the plain mean. */
export const bollingerMiddle = defineIndicator('bollingerMiddle', (columns, length: number) =>
  sma(length).compute(columns),
);

/** Lower Bollinger band: mean minus `deviations` standard deviations. */
export const bollingerLower = defineIndicator(
  'bollingerLower',
  (columns, length: number, deviations: number) => bandOf(columns, length, -deviations),
);
