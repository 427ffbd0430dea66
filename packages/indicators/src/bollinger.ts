import { defineIndicator } from './indicator.ts';
import { smaOf } from './sma.ts';
import { standardDeviationOf } from './standard-deviation.ts';

function bandOf(close: Float64Array, length: number, deviations: number): Float64Array {
  const spread = standardDeviationOf(close, length);
  return smaOf(close, length).map((mean, i) => mean + deviations * spread[i]!);
}

/** Upper Bollinger band (Bollinger 1983): mean plus `deviations` standard deviations. */
export const bollingerUpper = defineIndicator(
  'bollingerUpper',
  (columns, length: number, deviations: number) => bandOf(columns.close, length, deviations),
);

/** Middle Bollinger band: the plain mean. */
export const bollingerMiddle = defineIndicator('bollingerMiddle', (columns, length: number) =>
  smaOf(columns.close, length),
);

/** Lower Bollinger band: mean minus `deviations` standard deviations. */
export const bollingerLower = defineIndicator(
  'bollingerLower',
  (columns, length: number, deviations: number) => bandOf(columns.close, length, -deviations),
);
