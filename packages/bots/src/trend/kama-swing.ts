import { defineIndicator, isFlat, kama, standardDeviationOf } from '@quorum/indicators';

/** Changes of the average whose deviation is the unit of the filter. */
const CHANGES = 20;

/**
 * The side KAMA(`length`) last swung to: 1 up, −1 down, 0 before the first swing. It swings when it has come back from
 * its last extreme by `filter` deviations of its own changes (Kaufman 1995).
 */
export const kamaSwing = defineIndicator('kamaSwing', (columns, length: number, filter: number) => {
  const average = kama(length).compute(columns);
  const changes = average.map((value, i) => value - (average[i - 1] ?? Number.NaN));
  const deviation = standardDeviationOf(changes, CHANGES);
  let side = 0;
  let high = 0;
  let low = Number.POSITIVE_INFINITY;
  return average.map((value, i) => {
    const needed = filter * deviation[i]!;
    if (!(needed >= 0)) return Number.NaN;
    high = Math.max(high, value);
    low = Math.min(low, value);
    if (side <= 0 && !isFlat(value - low - needed, value)) side = 1;
    else if (side >= 0 && !isFlat(high - value - needed, value)) side = -1;
    else return side;
    high = value;
    low = value;
    return side;
  });
});
