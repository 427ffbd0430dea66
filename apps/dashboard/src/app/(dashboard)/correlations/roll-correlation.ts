import type { PairDay } from '#data/correlation/get-pair-days.ts';

/** Pearson's correlation of two accounts; null below three days, or where one of them never moved. */
export function correlate(days: readonly PairDay[]): number | null {
  if (days.length < 3) return null;
  const meanA = mean(days.map(({ return_a }) => return_a));
  const meanB = mean(days.map(({ return_b }) => return_b));
  let [both, squareA, squareB] = [0, 0, 0];
  for (const { return_a, return_b } of days) {
    both += (return_a - meanA) * (return_b - meanB);
    squareA += (return_a - meanA) ** 2;
    squareB += (return_b - meanB) ** 2;
  }
  const scale = Math.sqrt(squareA * squareB);
  return scale > 0 ? Math.min(1, Math.max(-1, both / scale)) : null;
}

export interface RollingDay {
  readonly day: string;
  readonly correlation: number | null;
}

/** On each day the correlation of the `window` days that end with it; from the first full window on. */
export function rollCorrelation(days: readonly PairDay[], window: number): RollingDay[] {
  return days
    .slice(window - 1)
    .map(({ day }, index) => ({ day, correlation: correlate(days.slice(index, index + window)) }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
