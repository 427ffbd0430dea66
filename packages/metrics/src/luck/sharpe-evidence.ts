import { kurtosis, skewness } from '../daily/shape.ts';
import { sharpeRatio } from '../daily/sharpe-ratio.ts';
import { type Figure, known } from '../figure.ts';
import { momentsOf } from '../states/moments.ts';

/** A Sharpe ratio with what its uncertainty depends on. Never the annual one: that inflates everything by √365. */
export interface SharpeEvidence {
  /** Per observation. */
  readonly sharpeRatio: number;
  readonly count: number;
  readonly skewness: number;
  /** Raw: a normal has 3. */
  readonly kurtosis: number;
}

/** The evidence of a series of returns; unknown where it has no Sharpe ratio. */
export function sharpeEvidence(returns: readonly number[]): Figure<SharpeEvidence> {
  const ratio = sharpeRatio(momentsOf(returns));
  if (ratio.value === null) return ratio;
  const skew = skewness(returns);
  const tails = kurtosis(returns);
  if (skew.value === null) return skew;
  if (tails.value === null) return tails;
  return known({
    sharpeRatio: ratio.value,
    count: returns.length,
    skewness: skew.value,
    kurtosis: tails.value,
  });
}

/** Variance of a Sharpe ratio's estimate, times n − 1: 1 − γ₃·SR + (γ₄ − 1)/4·SR² (Mertens 2002). */
export function sharpeVariance({
  sharpeRatio: ratio,
  skewness: skew,
  kurtosis: tails,
}: SharpeEvidence): number {
  return 1 - skew * ratio + ((tails - 1) / 4) * ratio * ratio;
}

/** Why a ratio has no distribution: its skew and tails contradict each other, as a few observations can. */
export const noVariance = 'the variance of the Sharpe ratio is not positive';
