/** Index of the first value that is a number; the length when there is none. */
export function firstKnown(values: Float64Array): number {
  let index = 0;
  while (index < values.length && Number.isNaN(values[index])) index++;
  return index;
}
