import { assertWins } from '../check-input.ts';
import { known, unknownBecause } from '../figure.ts';
import { normalQuantile } from '../special-functions/normal.ts';
import { type IntervalFigure, noTrials } from './interval.ts';

/** Wilson 1927: the rates under which `wins` of `count` would not surprise. `count` may be an effective one. */
export function wilsonInterval(wins: number, count: number, confidence = 0.95): IntervalFigure {
  assertWins(wins, count);
  if (count === 0) return unknownBecause(noTrials);
  const z = normalQuantile((1 + confidence) / 2);
  const rate = wins / count;
  const spread = z * Math.sqrt((rate * (1 - rate)) / count + (z * z) / (4 * count * count));
  const centre = rate + (z * z) / (2 * count);
  const scale = 1 + (z * z) / count;
  // At 0 and 1 the interval ends there exactly; rounding would leave 1e-17 beside it.
  return known({
    low: wins === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    high: wins === count ? 1 : Math.min(1, (centre + spread) / scale),
  });
}
