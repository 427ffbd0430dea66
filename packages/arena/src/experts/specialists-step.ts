/**
 * Hedge among those awake: their losses move weight between them, and the sleepers keep theirs (Freund, Schapire,
 * Singer & Warmuth 1997). A sleeper's loss is null.
 */
export function specialistsStep(
  weights: readonly number[],
  losses: readonly (number | null)[],
  rate: number,
): number[] {
  const moved = weights.map((weight, expert) => {
    const loss = losses[expert] ?? null;
    return loss === null ? weight : weight * Math.exp(-rate * loss);
  });
  const awake = (values: readonly number[]) =>
    values.reduce((sum, value, expert) => (losses[expert] === null ? sum : sum + value), 0);
  const scale = awake(weights) / awake(moved);
  return moved.map((weight, expert) => (losses[expert] === null ? weight : weight * scale));
}
