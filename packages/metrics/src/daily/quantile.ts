import { assertFinite } from '../check-input.ts';

/** Quantile with linear interpolation between order statistics (type 7). Throws on an empty list. */
export function quantile(values: readonly number[], probability: number): number {
  assertFinite(values, 'Value');
  if (values.length === 0) throw new RangeError('An empty list has no quantiles.');
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  return below + (above - below) * (position - Math.floor(position));
}
