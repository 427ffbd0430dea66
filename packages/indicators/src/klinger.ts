import type { Columns } from './columns.ts';
import { emaOf } from './ema.ts';
import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { unknowns } from './unknowns.ts';

/**
 * Klinger's volume force (1997), in volume × 100: the candle's volume, signed by whether
 * high + low + close rose or fell, and weighed by how much of the swing's range this candle made.
 * Equal sums keep the trend; a swing without range has no force.
 */
export function volumeForceOf({ high, low, close, volume }: Columns): Float64Array {
  const force = unknowns(close.length);
  let trend = 0;
  let swing = 0;
  for (let i = 1; i < close.length; i++) {
    const sum = high[i]! + low[i]! + close[i]!;
    const change = sum - (high[i - 1]! + low[i - 1]! + close[i - 1]!);
    const turn = isFlat(Math.abs(change), sum) ? trend : Math.sign(change);
    const range = high[i]! - low[i]!;
    swing = (turn === trend ? swing : high[i - 1]! - low[i - 1]!) + range;
    trend = turn;
    const weight = isFlat(swing, close[i]!) ? 0 : Math.abs((2 * range) / swing - 1);
    force[i] = 100 * volume[i]! * trend * weight;
  }
  return force;
}

/** Fast minus slow average of the volume force, as a share of the slow average of volume; 0 where nothing traded. */
function oscillatorOf(columns: Columns, fast: number, slow: number): Float64Array {
  const force = volumeForceOf(columns);
  const quick = emaOf(force, fast, 1);
  const steady = emaOf(force, slow, 1);
  const traded = emaOf(columns.volume, slow, 1);
  return quick.map((value, i) => (traded[i] === 0 ? 0 : (value - steady[i]!) / traded[i]!));
}

/**
 * Klinger volume oscillator (1997), usually 34 and 55, in percent of average volume (EMA of `slow` candles),
 * so that it compares between markets; Klinger leaves it in volume.
 */
export const klingerOscillator = defineIndicator('klingerOscillator', oscillatorOf);

/** The trigger: EMA of the oscillator, usually 13. */
export const klingerSignal = defineIndicator(
  'klingerSignal',
  (columns, fast: number, slow: number, signal: number) =>
    emaOf(oscillatorOf(columns, fast, slow), signal, Math.min(Math.max(fast, slow), columns.length)),
);
