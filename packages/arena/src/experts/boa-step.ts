import { normalised } from './hedge-step.ts';

/** Bernstein online aggregation: what an expert lost more than the mixture counts, and its square (Wintenberger 2017). */
export function boaStep(weights: readonly number[], losses: readonly number[], rate: number): number[] {
  const mixed = weights.reduce((sum, weight, expert) => sum + weight * losses[expert]!, 0);
  return normalised(
    weights.map((weight, expert) => {
      const more = losses[expert]! - mixed;
      return weight * Math.exp(-rate * more * (1 + rate * more));
    }),
  );
}
