import type { Reading } from '../readings.ts';
import { DRAWN_FROM } from './draw-market.ts';

const HOUR = 3_600_000;

/** Hourly readings, the last of them at the close of drawn hourly candle number `candles`. */
export function drawReadings(values: readonly number[], candles: number): Reading[] {
  return values.map((value, i) => ({ at: DRAWN_FROM + (candles - values.length + 1 + i) * HOUR, value }));
}

/** `count` values that swing evenly between two. */
export function swinging(count: number, one: number, other: number): number[] {
  return Array.from({ length: count }, (_, i) => (i % 2 ? other : one));
}
