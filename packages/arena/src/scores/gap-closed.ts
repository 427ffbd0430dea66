import { type Figure, known, unknownBecause } from '@quorum/metrics';

/** Below this lead the oracle knows too little for shares of it to mean anything. */
const LEAST_GAP = 0.02;

/** Which share of the way from equal weights to the oracle a method goes. */
export function gapClosed(accuracy: number, equal: number, oracle: number): Figure {
  const gap = oracle - equal;
  if (Math.abs(gap) < LEAST_GAP) return unknownBecause('the oracle is no better than equal weights');
  return known((accuracy - equal) / gap);
}
