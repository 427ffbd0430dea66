import type { Readings } from '../readings.ts';

/** Mean and deviation (population) of the `count` readings before the newest, or before the one `before` readings ago. */
export function usual(readings: Readings, count: number, before = 0): { mean: number; deviation: number } {
  let sum = 0;
  let squares = 0;
  // Taken from the newest value, so that the squares of large figures do not drown their differences.
  const origin = readings.value();
  for (let ago = 1; ago <= count; ago++) {
    const distance = readings.value(before + ago) - origin;
    sum += distance;
    squares += distance * distance;
  }
  const mean = sum / count;
  return { mean: origin + mean, deviation: Math.sqrt(Math.max(squares / count - mean * mean, 0)) };
}
