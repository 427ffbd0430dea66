import { assertWins } from '../check-input.ts';
import { known, unknownBecause } from '../figure.ts';
import { betaQuantile } from '../special-functions/beta-quantile.ts';
import { type IntervalFigure, noTrials } from './interval.ts';

/** Clopper & Pearson 1934: holds the true rate at least as often as it says, at the price of being wide. */
export function clopperPearsonInterval(wins: number, count: number, confidence = 0.95): IntervalFigure {
  assertWins(wins, count);
  if (count === 0) return unknownBecause(noTrials);
  const tail = (1 - confidence) / 2;
  return known({
    low: wins === 0 ? 0 : betaQuantile(tail, wins, count - wins + 1),
    high: wins === count ? 1 : betaQuantile(1 - tail, wins + 1, count - wins),
  });
}
