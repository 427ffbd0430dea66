/** Exponential weights: the weights after one round of losses (Cesa-Bianchi & Lugosi 2006, chapter 2). */
export function hedgeStep(weights: readonly number[], losses: readonly number[], rate: number): number[] {
  return normalised(weights.map((weight, expert) => weight * Math.exp(-rate * losses[expert]!)));
}

/** The rate that promises the least regret over so many rounds. */
export function hedgeRate(experts: number, rounds: number): number {
  return Math.sqrt((8 * Math.log(experts)) / rounds);
}

/** The most by which Hedge at that rate can lose more than its best expert, for losses between 0 and 1. */
export function hedgeBound(experts: number, rounds: number): number {
  return Math.sqrt((rounds * Math.log(experts)) / 2);
}

/** The same weights, adding up to one. */
export function normalised(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
