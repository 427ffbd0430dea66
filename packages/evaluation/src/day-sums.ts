import { type Figure, known, unknownBecause } from '@quorum/metrics';

/** Consecutive UTC days, days without a decision included: what the bootstrap draws blocks of. */
export interface Calendar {
  readonly firstDay: number;
  readonly dayCount: number;
}

/** A mean over calls, kept by day: the numerators and the denominators of each. */
export interface DailyMean {
  readonly sums: Float64Array;
  readonly counts: Float64Array;
}

/** Adds a quantity up by day; calls for which it is null, or outside the days, do not count. `weightOf` counts a call in part. */
export function dailyMean<Call extends { readonly day: number }>(
  calls: readonly Call[],
  { firstDay, dayCount }: Calendar,
  readValue: (call: Call) => number | null,
  weightOf: (call: Call, place: number) => number = () => 1,
): DailyMean {
  const sums = new Float64Array(dayCount);
  const counts = new Float64Array(dayCount);
  for (const [place, call] of calls.entries()) {
    const value = readValue(call);
    const weight = weightOf(call, place);
    if (value === null || weight === 0) continue;
    const day = call.day - firstDay;
    if (day < 0 || day >= dayCount) continue;
    sums[day]! += weight * value;
    counts[day]! += weight;
  }
  return { sums, counts };
}

/** The mean over all calls of the given days; a day drawn twice counts twice. */
export function meanOver({ sums, counts }: DailyMean, days: readonly number[]): Figure {
  let sum = 0;
  let count = 0;
  for (const day of days) {
    sum += sums[day]!;
    count += counts[day]!;
  }
  return count === 0 ? unknownBecause('no call has been decided') : known(sum / count);
}

/** How many calls are in the mean. */
export function countOf({ counts }: DailyMean): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
