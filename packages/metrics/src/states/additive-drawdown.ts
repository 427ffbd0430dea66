import { assertFinite } from '../check-input.ts';

/**
 * A stretch of an additive profit curve that begins at 0, with that 0 in it, so that a loss on the first day falls
 * from something. Extremes are those of the curve's points.
 */
export interface AdditiveDrawdown {
  readonly sum: number;
  /** Highest point, at least 0. */
  readonly maxPrefix: number;
  /** Lowest point, at most 0. */
  readonly minPrefix: number;
  /** Deepest fall from a point to a later one, at least 0. */
  readonly maxDrawdown: number;
}

export const emptyAdditiveDrawdown: AdditiveDrawdown = { sum: 0, maxPrefix: 0, minPrefix: 0, maxDrawdown: 0 };

/** The state of some profits in their order. Throws on one that is not a finite number. */
export function additiveDrawdownOf(profits: readonly number[]): AdditiveDrawdown {
  assertFinite(profits, 'Profit');
  let sum = 0;
  let maxPrefix = 0;
  let minPrefix = 0;
  let maxDrawdown = 0;
  for (const profit of profits) {
    sum += profit;
    maxPrefix = Math.max(maxPrefix, sum);
    minPrefix = Math.min(minPrefix, sum);
    maxDrawdown = Math.max(maxDrawdown, maxPrefix - sum);
  }
  return { sum, maxPrefix, minPrefix, maxDrawdown };
}

/** `a` followed by `b`. The deepest fall lies in one of them, or leads from the height of `a` to the depth of `b`. */
export function mergeAdditiveDrawdowns(a: AdditiveDrawdown, b: AdditiveDrawdown): AdditiveDrawdown {
  return {
    sum: a.sum + b.sum,
    maxPrefix: Math.max(a.maxPrefix, a.sum + b.maxPrefix),
    minPrefix: Math.min(a.minPrefix, a.sum + b.minPrefix),
    maxDrawdown: Math.max(a.maxDrawdown, b.maxDrawdown, a.maxPrefix - (a.sum + b.minPrefix)),
  };
}
