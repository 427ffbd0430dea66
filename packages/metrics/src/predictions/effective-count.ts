/**
 * How many independent calls `count` calls are worth when they come `simultaneous` at a time with correlation ρ among
 * them: n / (1 + (m − 1)ρ) (Kish 1965). A negative ρ counts as none, so they are never worth more than they are.
 */
export function effectiveCount(count: number, simultaneous: number, correlation: number): number {
  return count / designEffect(simultaneous, correlation);
}

/** By how much the variance of a rate is larger than if its calls were independent. At least 1. */
export function designEffect(simultaneous: number, correlation: number): number {
  if (!(count(simultaneous) && correlation <= 1)) {
    throw new RangeError(
      `${simultaneous} simultaneous calls with correlation ${correlation}: no such thing.`,
    );
  }
  return 1 + (simultaneous - 1) * Math.max(correlation, 0);
}

function count(simultaneous: number): boolean {
  return simultaneous >= 1 && Number.isFinite(simultaneous);
}
