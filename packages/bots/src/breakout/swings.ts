import { defineIndicator } from '@quorum/indicators';

/**
 * The last peak that was confirmed, or the one before it (`back` = 1): higher than `wing` values on either side,
 * so it is known `wing` candles later. Until there are so many, the highest value so far.
 */
function peaksOf(values: Float64Array, wing: number, back: 0 | 1): Float64Array {
  const found = [Number.NaN, Number.NaN];
  let highest = Number.NEGATIVE_INFINITY;
  return values.map((value, i) => {
    highest = Math.max(highest, value);
    if (isPeak(values, i - wing, wing)) {
      found[1] = found[0]!;
      found[0] = values[i - wing]!;
    }
    return Number.isNaN(found[back]) ? highest : found[back]!;
  });
}

/** Mostly settled by the first neighbour, so that long wings cost little. Of equal peaks the first one counts. */
function isPeak(values: Float64Array, at: number, wing: number): boolean {
  if (at < wing) return false;
  for (let step = 1; step <= wing; step++) {
    if (values[at - step]! >= values[at]! || values[at + step]! > values[at]!) return false;
  }
  return true;
}

const mirrored = (values: Float64Array) => values.map((value) => -value);

/** High of the last confirmed swing high, in price units. */
export const swingHigh = defineIndicator('swingHigh', ({ high }, wing: number) => peaksOf(high, wing, 0));

/** High of the swing high before the last one. */
export const swingHighBefore = defineIndicator('swingHighBefore', ({ high }, wing: number) =>
  peaksOf(high, wing, 1),
);

/** Low of the last confirmed swing low. */
export const swingLow = defineIndicator('swingLow', ({ low }, wing: number) =>
  mirrored(peaksOf(mirrored(low), wing, 0)),
);

/** Low of the swing low before the last one. */
export const swingLowBefore = defineIndicator('swingLowBefore', ({ low }, wing: number) =>
  mirrored(peaksOf(mirrored(low), wing, 1)),
);
