import { hedgeStep } from './hedge-step.ts';

/** Hedge, then everybody gives a share to all: what was bad can come back (Herbster & Warmuth 1998). */
export function fixedShareStep(
  weights: readonly number[],
  losses: readonly number[],
  rate: number,
  share: number,
): number[] {
  return shared(hedgeStep(weights, losses, rate), share);
}

/** The weights after each has given `share` of itself to all alike. */
export function shared(weights: readonly number[], share: number): number[] {
  return weights.map((weight) => (1 - share) * weight + share / weights.length);
}
