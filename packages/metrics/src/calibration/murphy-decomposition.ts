import { type Figure, known, unknownBecause } from '../figure.ts';
import { noForecasts } from './forecast.ts';
import type { ReliabilityBin } from './reliability.ts';

/** Brier score ≈ reliability − resolution + uncertainty; equal where each bin holds one confidence (Murphy 1973). */
export interface MurphyDecomposition {
  /** Mean squared gap of stated and observed rate: 0 is honest. */
  readonly reliability: number;
  /** How far the bins' rates differ from the base rate: what the confidences tell apart. */
  readonly resolution: number;
  /** Base rate × (1 − base rate): how hard the question is. */
  readonly uncertainty: number;
}

/** The three parts of the Brier score, from the bins of `reliabilityBins`. */
export function murphyDecomposition(bins: readonly ReliabilityBin[]): Figure<MurphyDecomposition> {
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  if (count === 0) return unknownBecause(noForecasts);
  const mean = (value: (bin: ReliabilityBin) => number) =>
    bins.reduce((sum, bin) => sum + bin.count * value(bin), 0) / count;
  const baseRate = mean(({ observed }) => observed);
  return known({
    reliability: mean(({ meanConfidence, observed }) => (meanConfidence - observed) ** 2),
    resolution: mean(({ observed }) => (observed - baseRate) ** 2),
    uncertainty: baseRate * (1 - baseRate),
  });
}
