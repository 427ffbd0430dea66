import { type Figure, finite, tooFew, unknownBecause } from '../figure.ts';

/** Markets that never close have 365 days. */
export const daysPerYear = 365;

/** Fewer days than this are not annualised: a lucky month would read as a Sharpe ratio of nine. */
export const minimumDaysToAnnualise = 90;

/** A ratio of one day as one of a year, × √365; unknown while there are too few days. */
export function annualised(daily: Figure, dayCount: number, minimumDays = minimumDaysToAnnualise): Figure {
  const reason = tooFew('days', dayCount, minimumDays);
  if (reason !== null) return unknownBecause(reason);
  return daily.value === null ? daily : finite(daily.value * Math.sqrt(daysPerYear));
}
