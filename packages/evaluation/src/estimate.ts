import { bootstrapInterval, circularBlocks, type Figure, known } from '@quorum/metrics';
import { type Calendar, type DailyMean, meanOver } from './day-sums.ts';

/** A week: longer than the 24 hours of a call, and than most of what makes neighbouring days alike. */
const BLOCK_DAYS = 7;

/** A figure with the interval that weekly blocks give it; nulls where it is unknown. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export const unknownEstimate: Estimate = { value: null, low: null, high: null };

/** How often the days are drawn anew. The seed is fixed, so that all statistics see the same draws. */
export interface Draws {
  readonly repetitions: number;
}

/** A statistic of days with its 95 % block-bootstrap interval: weeks are drawn with replacement. */
export function estimate(
  calendar: Calendar,
  statistic: (days: readonly number[]) => Figure,
  { repetitions }: Draws,
): Estimate {
  const days = Array.from({ length: calendar.dayCount }, (_, day) => day);
  const { value } = statistic(days);
  if (value === null) return unknownEstimate;
  const interval = bootstrapInterval(days, statistic, { sampler: circularBlocks(BLOCK_DAYS), repetitions });
  return { value, low: interval.value?.low ?? null, high: interval.value?.high ?? null };
}

/** A mean with its interval. */
export function estimateMean(calendar: Calendar, mean: DailyMean, draws: Draws): Estimate {
  return estimate(calendar, (days) => meanOver(mean, days), draws);
}

/** How much one mean is above another. */
export function estimateDifference(
  calendar: Calendar,
  mean: DailyMean,
  other: DailyMean,
  draws: Draws,
): Estimate {
  return estimateGap(
    calendar,
    (days) => meanOver(mean, days),
    (days) => meanOver(other, days),
    draws,
  );
}

/** How much one statistic is above another. Both see the same weeks, so what they share cancels. */
export function estimateGap(
  calendar: Calendar,
  statistic: (days: readonly number[]) => Figure,
  other: (days: readonly number[]) => Figure,
  draws: Draws,
): Estimate {
  const gap = (days: readonly number[]): Figure => {
    const a = statistic(days);
    const b = other(days);
    if (a.value === null) return a;
    return b.value === null ? b : known(a.value - b.value);
  };
  return estimate(calendar, gap, draws);
}
