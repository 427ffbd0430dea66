/**
 * The direction for each coin: the sign of Σ weight · vote. A tie goes to the majority of bots, and to up where that is
 * a tie too.
 */
export function consensusOf(weights: readonly number[], votes: readonly Int8Array[]): number[] {
  const sums = voteSums(weights, votes);
  const heads = voteSums(
    weights.map(() => 1),
    votes,
  );
  return sums.map((sum, coin) => Math.sign(sum) || Math.sign(heads[coin]!) || 1);
}

/** Σ weight · vote for each coin. */
export function voteSums(weights: readonly number[], votes: readonly Int8Array[]): number[] {
  const sums = new Float64Array(votes[0]?.length ?? 0);
  for (const [bot, calls] of votes.entries()) {
    const weight = weights[bot]!;
    for (let coin = 0; coin < sums.length; coin += 1) sums[coin]! += weight * calls[coin]!;
  }
  return [...sums];
}
