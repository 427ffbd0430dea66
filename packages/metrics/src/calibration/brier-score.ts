import { type Figure, finite, known, unknownBecause } from '../figure.ts';
import { assertForecasts, type Forecast, meanOf, noForecasts, outcomeOf } from './forecast.ts';

/** Mean squared distance of confidence and outcome: 0 is perfect, a coin that says ½ gets ¼. */
export function brierScore(forecasts: readonly Forecast[]): Figure {
  assertForecasts(forecasts);
  if (forecasts.length === 0) return unknownBecause(noForecasts);
  return known(meanOf(forecasts, (forecast) => (forecast.confidence - outcomeOf(forecast)) ** 2));
}

/** 1 − Brier score over that of always saying the base rate: above 0, the confidences tell something. */
export function brierSkill(forecasts: readonly Forecast[]): Figure {
  const score = brierScore(forecasts);
  if (score.value === null) return score;
  const rate = meanOf(forecasts, outcomeOf);
  if (rate === 0 || rate === 1) return unknownBecause('all calls had the same outcome');
  return finite(1 - score.value / (rate * (1 - rate)));
}
