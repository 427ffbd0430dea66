import { type Figure, known, unknownBecause } from '../figure.ts';
import { noForecasts } from './forecast.ts';
import type { ReliabilityBin } from './reliability.ts';

/** ECE: how far stated and observed rates lie apart, weighted by the calls of each bin (Naeini 2015). */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): Figure {
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  if (count === 0) return unknownBecause(noForecasts);
  return known(bins.reduce((sum, bin) => sum + bin.count * gap(bin), 0) / count);
}

/** MCE: the widest gap of any bin. */
export function maximumCalibrationError(bins: readonly ReliabilityBin[]): Figure {
  return bins.length === 0 ? unknownBecause(noForecasts) : known(Math.max(...bins.map(gap)));
}

function gap({ meanConfidence, observed }: ReliabilityBin): number {
  return Math.abs(meanConfidence - observed);
}
