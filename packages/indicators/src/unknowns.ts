/** A series of `length` values of which the first `count`, or all, are still unknown (NaN). */
export function unknowns(length: number, count = length): Float64Array {
  return new Float64Array(length).fill(Number.NaN, 0, Math.min(count, length));
}
