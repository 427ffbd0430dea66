/** A ratio such as the profit factor, to two decimals. */
export function formatRatio(ratio: number): string {
  return ratio.toFixed(2);
}
