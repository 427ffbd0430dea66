import { assertFinite } from '../check-input.ts';

/** A stretch of a compounding equity curve that begins at 1, with that 1 in it. */
export interface CompoundDrawdown {
  /** What 1 has become: the product of 1 + return, at least 0. */
  readonly growth: number;
  /** Highest point, at least 1. */
  readonly maxPrefix: number;
  /** Lowest point, between 0 and 1. */
  readonly minPrefix: number;
  /** Deepest fall from a point to a later one, 0 or negative: -0.3 has lost 30 %. */
  readonly maxDrawdown: number;
}

export const emptyCompoundDrawdown: CompoundDrawdown = {
  growth: 1,
  maxPrefix: 1,
  minPrefix: 1,
  maxDrawdown: 0,
};

/** The state of some returns in their order; a return of -1 or less ends the account. Throws on a non-number. */
export function compoundDrawdownOf(returns: readonly number[]): CompoundDrawdown {
  assertFinite(returns, 'Return');
  let growth = 1;
  let maxPrefix = 1;
  let minPrefix = 1;
  let maxDrawdown = 0;
  for (const change of returns) {
    growth *= Math.max(0, 1 + change);
    maxPrefix = Math.max(maxPrefix, growth);
    minPrefix = Math.min(minPrefix, growth);
    maxDrawdown = Math.min(maxDrawdown, growth / maxPrefix - 1);
  }
  return { growth, maxPrefix, minPrefix, maxDrawdown };
}

/** `a` followed by `b`: the additive state with products for sums. */
export function mergeCompoundDrawdowns(a: CompoundDrawdown, b: CompoundDrawdown): CompoundDrawdown {
  return {
    growth: a.growth * b.growth,
    maxPrefix: Math.max(a.maxPrefix, a.growth * b.maxPrefix),
    minPrefix: Math.min(a.minPrefix, a.growth * b.minPrefix),
    maxDrawdown: Math.min(a.maxDrawdown, b.maxDrawdown, (a.growth * b.minPrefix) / a.maxPrefix - 1),
  };
}
