/** A series of `length` values that are all still unknown (NaN). */
export function unknowns(length: number): Float64Array {
  return new Float64Array(length).fill(Number.NaN);
}
