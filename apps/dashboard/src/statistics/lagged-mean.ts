import type { Interval } from './wilson-interval.ts';

export interface DaySum {
  /** How many samples the day holds. */
  readonly count: number;
  readonly sum: number;
}

export interface LaggedMean extends Interval {
  readonly mean: number;
}

/** Days below which no interval is told: neighbouring days share their outcomes. */
export const fewestDays = 20;

const z = 1.959963984540054;

/**
 * The mean over the samples of all days with its 95 % interval, where samples of one day, and of days near each other,
 * may depend on each other: Newey–West (1987) with ⌊4 (days ÷ 100)^(2/9)⌋ lags. Dependence may widen the interval, never
 * narrow it. Null below twenty days.
 */
export function laggedMean(days: readonly DaySum[]): LaggedMean | null {
  const dayCount = days.length;
  const count = total(days.map((day) => day.count));
  if (dayCount < fewestDays || count === 0) return null;
  const mean = total(days.map((day) => day.sum)) / count;
  const residuals = days.map((day) => day.sum - mean * day.count);
  const lags = Math.floor(4 * (dayCount / 100) ** (2 / 9));
  const alone = total(residuals.map((residual) => residual * residual));
  let variance = alone;
  for (let lag = 1; lag <= lags; lag += 1) {
    const products = residuals.slice(lag).map((residual, index) => residual * (residuals[index] ?? 0));
    variance += 2 * (1 - lag / (lags + 1)) * total(products);
  }
  const reach = (z * Math.sqrt(Math.max(alone, variance))) / count;
  return { mean, low: mean - reach, high: mean + reach };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
