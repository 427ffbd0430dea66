import type { Forecast } from '../calibration/forecast.ts';

/** Forecasts from stated confidences and outcomes of 0 or 1, as the golden files hold them. */
export function forecastsOf(confidences: readonly number[], outcomes: readonly number[]): Forecast[] {
  return confidences.map((confidence, index) => ({ confidence, isCorrect: outcomes[index] === 1 }));
}
