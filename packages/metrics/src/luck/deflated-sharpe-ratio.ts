import type { Figure } from '../figure.ts';
import { normalQuantile } from '../special-functions/normal.ts';
import { probabilisticSharpeRatio } from './probabilistic-sharpe-ratio.ts';
import type { SharpeEvidence } from './sharpe-evidence.ts';

const EULER_MASCHERONI = 0.5772156649015329;

/** How many strategies the best was chosen from, and how their Sharpe ratios (per observation) vary. */
export interface Trials {
  /** Independent ones: clusters of bots, not bots. Need not be whole. */
  readonly count: number;
  readonly variance: number;
}

/**
 * The best Sharpe ratio to expect of `count` strategies without skill, per observation (Bailey & López de Prado 2014).
 * At least 0: of one strategy nothing was chosen.
 */
export function expectedMaximumSharpeRatio({ count, variance }: Trials): number {
  if (!(count >= 1 && variance >= 0 && Number.isFinite(count) && Number.isFinite(variance))) {
    throw new RangeError(
      `${count} trials of variance ${variance}: there is at least one, and variance is not negative.`,
    );
  }
  if (count === 1) return 0;
  const likely = (1 - EULER_MASCHERONI) * normalQuantile(1 - 1 / count);
  const rare = EULER_MASCHERONI * normalQuantile(1 - 1 / (count * Math.E));
  return Math.max(0, Math.sqrt(variance) * (likely + rare));
}

/** DSR: probability that the best of many has skill, PSR against the best that luck would show. */
export function deflatedSharpeRatio(evidence: SharpeEvidence, trials: Trials): Figure {
  return probabilisticSharpeRatio(evidence, expectedMaximumSharpeRatio(trials));
}
