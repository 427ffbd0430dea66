import { assertFinite } from '../check-input.ts';
import { type Figure, finite, tooFew, unknownBecause } from '../figure.ts';
import { momentsOf } from '../states/moments.ts';
import { daysPerYear, minimumDaysToAnnualise } from './annual.ts';
import { sharpeRatio } from './sharpe-ratio.ts';

const LAGS = 3;

/**
 * The yearly Sharpe ratio when returns follow each other: η(q)·SR with η(q) = q / √(q + 2 Σ (q − k) ρₖ), k = 1..lags
 * (Lo 2002, The Statistics of Sharpe Ratios). Smooth gains are worth less than √365 promises.
 */
export function adjustedSharpeRatio(
  returns: readonly number[],
  { lags = LAGS, minimumDays = minimumDaysToAnnualise } = {},
): Figure {
  const reason = tooFew('days', returns.length, Math.max(minimumDays, lags + 2));
  if (reason !== null) return unknownBecause(reason);
  const daily = sharpeRatio(momentsOf(returns));
  if (daily.value === null) return daily;
  const variance = yearlyVariance(autocorrelations(returns, lags));
  if (variance <= 0) return unknownBecause('the returns undo each other');
  return finite((daily.value * daysPerYear) / Math.sqrt(variance));
}

/** ρ₁..ρ_lags: Σ dₜ dₜ₋ₖ / Σ dₜ², d the deviations from the mean. All 0 where the values never vary. */
export function autocorrelations(values: readonly number[], lags: number): number[] {
  assertFinite(values, 'Value');
  const { mean, squaredDeviations } = momentsOf(values);
  return Array.from({ length: lags }, (_, index) => {
    const lag = index + 1;
    const product = values
      .slice(lag)
      .reduce((sum, value, at) => sum + (value - mean) * (values[at]! - mean), 0);
    return squaredDeviations === 0 ? 0 : product / squaredDeviations;
  });
}

/** Variance of a year's return in units of a day's: 365 where nothing follows anything. */
function yearlyVariance(correlations: readonly number[]): number {
  const covariances = correlations.map((rho, index) => (daysPerYear - (index + 1)) * rho);
  return daysPerYear + 2 * covariances.reduce((sum, value) => sum + value, 0);
}
