/**
 * Where the lowest of the last `length` values stands, the current one included; the older one of equals.
 * A queue of candidates that only grow, so the work is constant a value whatever the length.
 */
export function lowestAt(values: Float64Array, length: number): Int32Array {
  const places = new Int32Array(values.length);
  const queue = new Int32Array(values.length);
  let front = 0;
  let back = 0;
  for (let i = 0; i < values.length; i++) {
    while (back > front && values[queue[back - 1]!]! > values[i]!) back--;
    queue[back++] = i;
    if (queue[front]! <= i - length) front++;
    places[i] = queue[front]!;
  }
  return places;
}
