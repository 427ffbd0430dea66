/** A number, or why there is none. Every figure that can be undefined has this shape. */
export type Figure<Value = number> =
  | { readonly value: Value; readonly reason: null }
  | { readonly value: null; readonly reason: string };

/** A figure that is known. */
export function known<Value>(value: Value): Figure<Value> {
  return { value, reason: null };
}

/** A figure that is not, and why: `too few days: 41 of 90`. */
export function unknownBecause(reason: string): Figure<never> {
  return { value: null, reason };
}

/** A computed number; one that left the range of doubles is not known. */
export function finite(value: number): Figure {
  return Number.isFinite(value) ? known(value) : unknownBecause('beyond the largest number');
}

/** Why `count` things are not enough, or null where they are. */
export function tooFew(things: string, count: number, needed: number): string | null {
  return count < needed ? `too few ${things}: ${count} of ${needed}` : null;
}
