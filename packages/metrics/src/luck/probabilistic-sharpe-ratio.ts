import { type Figure, known, tooFew, unknownBecause } from '../figure.ts';
import { normalCdf } from '../special-functions/normal.ts';
import { noVariance, type SharpeEvidence, sharpeVariance } from './sharpe-evidence.ts';

/** PSR: probability that the true Sharpe ratio is above the benchmark (Bailey & López de Prado 2012). */
export function probabilisticSharpeRatio(evidence: SharpeEvidence, benchmark = 0): Figure {
  const reason = tooFew('observations', evidence.count, 2);
  if (reason !== null) return unknownBecause(reason);
  const variance = sharpeVariance(evidence);
  if (variance <= 0) return unknownBecause(noVariance);
  const above = evidence.sharpeRatio - benchmark;
  return known(normalCdf((above * Math.sqrt(evidence.count - 1)) / Math.sqrt(variance)));
}
