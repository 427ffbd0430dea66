import type { Columns } from './columns.ts';
import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { unknowns } from './unknowns.ts';

interface ParabolicSar {
  readonly stop: Float64Array;
  readonly direction: Float64Array;
}

/**
 * One pass over both sides at once: `ahead` is the extreme on the side of the trend, `behind` the one the stop guards.
 * Starts as TA-Lib does: falling if the first movement went down, else rising. A touch is not yet a turn
 * (TA-Lib turns there), or a flat market would turn on every candle.
 */
function parabolicSarOf({ high, low, length }: Columns, step: number, most: number): ParabolicSar {
  const stops = unknowns(length);
  const direction = unknowns(length);
  if (length < 2) return { stop: stops, direction };

  let side = startsFalling(high, low) ? -1 : 1;
  let stop = side > 0 ? low[0]! : high[0]!;
  let extreme = side > 0 ? high[1]! : low[1]!;
  let acceleration = step;
  for (let i = 1; i < length; i++) {
    const before = Math.max(i - 1, 1);
    const [behind, ahead] = side > 0 ? [low[i]!, high[i]!] : [high[i]!, low[i]!];
    if (!isFlat(side * (stop - behind), high[i]!)) {
      side = -side;
      stop = clear(side, extreme, low, high, before, i);
      extreme = behind;
      acceleration = step;
      stops[i] = stop;
    } else {
      stops[i] = stop;
      if (side * (ahead - extreme) > 0) {
        extreme = ahead;
        acceleration = Math.min(acceleration + step, most);
      }
    }
    direction[i] = side;
    stop = clear(side, stop + acceleration * (extreme - stop), low, high, before, i);
  }
  return { stop: stops, direction };
}

function startsFalling(high: Float64Array, low: Float64Array): boolean {
  const rise = high[1]! - high[0]!;
  const fall = low[0]! - low[1]!;
  return fall > 0 && !isFlat(fall - rise, high[0]!);
}

/** The stop moved out of the way of the last two candles. */
function clear(
  side: number,
  stop: number,
  low: Float64Array,
  high: Float64Array,
  before: number,
  now: number,
): number {
  return side > 0 ? Math.min(stop, low[before]!, low[now]!) : Math.max(stop, high[before]!, high[now]!);
}

/** Wilder's parabolic stop and reverse (1978), in price units; `step` is added for each new extreme, up to `most`. */
export const parabolicSar = defineIndicator(
  'parabolicSar',
  (columns, step: number, most: number) => parabolicSarOf(columns, step, most).stop,
);

/** The side the parabolic stop is on: 1 when it rises below the price (also on a flat market), −1 when it falls above it. */
export const parabolicSarDirection = defineIndicator(
  'parabolicSarDirection',
  (columns, step: number, most: number) => parabolicSarOf(columns, step, most).direction,
);
