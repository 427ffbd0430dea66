import { type Figure, finite, unknownBecause } from '../figure.ts';
import { normalQuantile } from '../special-functions/normal.ts';
import { noVariance, type SharpeEvidence, sharpeVariance } from './sharpe-evidence.ts';

/** How many observations it takes until PSR reaches `confidence` at this Sharpe ratio (Bailey & López de Prado 2012). */
export function minimumTrackRecordLength(evidence: SharpeEvidence, benchmark = 0, confidence = 0.95): Figure {
  const above = evidence.sharpeRatio - benchmark;
  if (above <= 0) return unknownBecause('the Sharpe ratio is not above its benchmark');
  const variance = sharpeVariance(evidence);
  if (variance <= 0) return unknownBecause(noVariance);
  return finite(1 + variance * (normalQuantile(confidence) / above) ** 2);
}
