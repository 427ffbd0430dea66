import { assertFinite } from '../check-input.ts';
import { type Figure, known, tooFew, unknownBecause } from '../figure.ts';

/** Count, mean and sum of squared deviations: enough for mean, deviation and Sharpe ratio of any window. */
export interface Moments {
  readonly count: number;
  readonly mean: number;
  readonly squaredDeviations: number;
}

export const emptyMoments: Moments = { count: 0, mean: 0, squaredDeviations: 0 };

/** The moments of some values. Throws on a value that is not a finite number. */
export function momentsOf(values: readonly number[]): Moments {
  assertFinite(values, 'Value');
  const count = values.length;
  if (count === 0) return emptyMoments;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squaredDeviations = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { count, mean, squaredDeviations };
}

/** The moments of both together (Chan, Golub & LeVeque 1979). Order does not matter. */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const count = a.count + b.count;
  const apart = b.mean - a.mean;
  return {
    count,
    mean: a.mean + (apart * b.count) / count,
    squaredDeviations:
      a.squaredDeviations + b.squaredDeviations + (apart * apart * a.count * b.count) / count,
  };
}

/** Standard deviation with n − 1. A deviation that only rounding made counts as none. */
export function standardDeviation(moments: Moments): Figure {
  const reason = tooFew('observations', moments.count, 2);
  if (reason !== null) return unknownBecause(reason);
  const deviation = Math.sqrt(moments.squaredDeviations / (moments.count - 1));
  return known(deviation > 1e-12 * Math.abs(moments.mean) ? deviation : 0);
}
