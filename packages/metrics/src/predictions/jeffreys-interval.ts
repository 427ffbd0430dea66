import { assertWins } from '../check-input.ts';
import { known, unknownBecause } from '../figure.ts';
import { betaQuantile } from '../special-functions/beta-quantile.ts';
import { type IntervalFigure, noTrials } from './interval.ts';

/** Equal-tailed interval of the posterior Beta(wins + ½, losses + ½), Jeffreys' prior. */
export function jeffreysInterval(wins: number, count: number, confidence = 0.95): IntervalFigure {
  assertWins(wins, count);
  if (count === 0) return unknownBecause(noTrials);
  const tail = (1 - confidence) / 2;
  const quantileAt = (probability: number) => betaQuantile(probability, wins + 0.5, count - wins + 0.5);
  return known({ low: quantileAt(tail), high: quantileAt(1 - tail) });
}
