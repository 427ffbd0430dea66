import { defineIndicator, emaOf } from '@quorum/indicators';

const TRADERS = [3, 5, 8, 10, 12, 15];
const INVESTORS = [30, 35, 40, 45, 50, 60];

/**
 * Distance between Guppy's two groups of averages (2004), in price units: above 0 when every fast one is above every
 * slow one, below 0 when every fast one is below, 0 while they mix.
 */
export const guppySeparation = defineIndicator('guppySeparation', ({ close }) => {
  const fast = TRADERS.map((length) => emaOf(close, length));
  const slow = INVESTORS.map((length) => emaOf(close, length));
  const known = Math.max(...INVESTORS) - 1;
  return close.map((_, i) => (i < known ? Number.NaN : distanceBetween(fast, slow, i)));
});

function distanceBetween(fast: readonly Float64Array[], slow: readonly Float64Array[], i: number): number {
  const rise = smallest(fast, i) - largest(slow, i);
  if (rise > 0) return rise;
  return Math.min(largest(fast, i) - smallest(slow, i), 0);
}

function largest(group: readonly Float64Array[], i: number): number {
  let result = Number.NEGATIVE_INFINITY;
  for (const values of group) result = Math.max(result, values[i]!);
  return result;
}

function smallest(group: readonly Float64Array[], i: number): number {
  let result = Number.POSITIVE_INFINITY;
  for (const values of group) result = Math.min(result, values[i]!);
  return result;
}
