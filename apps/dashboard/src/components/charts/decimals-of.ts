/** How many decimals it takes to tell the ticks of an axis apart, two at least. */
export function decimalsOf(ticks: readonly number[]): number {
  const decimals = ticks.map((tick) => String(tick).split('.')[1]?.length ?? 0);
  return Math.max(2, ...decimals);
}
