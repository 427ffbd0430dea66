import { betaQuantile } from '@quorum/metrics';

/** A mean over worlds; how far it may be off is unknown with one world. */
export interface Estimate {
  readonly mean: number;
  readonly count: number;
  readonly standardError: number | null;
  /** Student's 95 % interval of the mean. */
  readonly interval: readonly [low: number, high: number] | null;
}

/** The mean of the values that are known; null where none is. */
export function estimate(values: readonly (number | null)[]): Estimate | null {
  const known = values.filter((value) => value !== null);
  const count = known.length;
  if (count === 0) return null;
  const mean = known.reduce((sum, value) => sum + value, 0) / count;
  if (count === 1) return { mean, count, standardError: null, interval: null };
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const standardError = Math.sqrt(squares / (count - 1) / count);
  const reach = studentQuantile(count - 1) * standardError;
  return { mean, count, standardError, interval: [mean - reach, mean + reach] };
}

/** The t below which 97.5 % of Student's distribution lie; t² / (df + t²) is a beta variable. */
function studentQuantile(freedom: number): number {
  const share = betaQuantile(0.95, 0.5, freedom / 2);
  return Math.sqrt((freedom * share) / (1 - share));
}
