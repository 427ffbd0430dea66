import { emaOf } from './ema.ts';
import { defineIndicator } from './indicator.ts';

/** Both averages start at the candle where the slow one can (TA-Lib's seeding). */
function lineOf(close: Float64Array, fast: number, slow: number): Float64Array {
  const slowAverage = emaOf(close, slow, 0);
  return emaOf(close, fast, slow - fast).map((average, i) => average - slowAverage[i]!);
}

/** MACD line (Appel 1979): fast minus slow exponential average, in price units. `fast` is below `slow`. */
export const macdLine = defineIndicator('macdLine', ({ close }, fast: number, slow: number) =>
  lineOf(close, fast, slow),
);

/** Exponential average of the MACD line. */
export const macdSignal = defineIndicator(
  'macdSignal',
  ({ close }, fast: number, slow: number, signal: number) => emaOf(lineOf(close, fast, slow), signal),
);

/** MACD line minus its signal, in price units. */
export const macdHistogram = defineIndicator(
  'macdHistogram',
  ({ close }, fast: number, slow: number, signal: number) => {
    const line = lineOf(close, fast, slow);
    return emaOf(line, signal).map((average, i) => line[i]! - average);
  },
);
