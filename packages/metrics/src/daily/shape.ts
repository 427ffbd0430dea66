import { type Figure, known, tooFew, unknownBecause } from '../figure.ts';
import { momentsOf, standardDeviation } from '../states/moments.ts';

/** Skewness of the population, m₃ / m₂^1.5: negative where the bad days are the big ones. */
export function skewness(values: readonly number[]): Figure {
  return standardisedMoment(values, 3);
}

/** Kurtosis of the population, m₄ / m₂²: raw, a normal has 3. */
export function kurtosis(values: readonly number[]): Figure {
  return standardisedMoment(values, 4);
}

function standardisedMoment(values: readonly number[], power: number): Figure {
  const reason = tooFew('observations', values.length, 2);
  if (reason !== null) return unknownBecause(reason);
  const moments = momentsOf(values);
  if (standardDeviation(moments).value === 0) return unknownBecause('the values never vary');
  const variance = moments.squaredDeviations / moments.count;
  const moment = values.reduce((sum, value) => sum + (value - moments.mean) ** power, 0) / moments.count;
  return known(moment / variance ** (power / 2));
}
