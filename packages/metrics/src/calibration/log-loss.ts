import { type Figure, known, unknownBecause } from '../figure.ts';
import { assertForecasts, type Forecast, meanOf, noForecasts } from './forecast.ts';

/** A confidence of exactly 0 or 1 that fails would cost infinitely much. */
const EPSILON = 1e-15;

/** Mean surprise in nats: −ln of the probability given to what happened, confidences clipped to [1e-15, 1 − 1e-15]. */
export function logLoss(forecasts: readonly Forecast[]): Figure {
  assertForecasts(forecasts);
  if (forecasts.length === 0) return unknownBecause(noForecasts);
  return known(meanOf(forecasts, surprise));
}

function surprise({ confidence, isCorrect }: Forecast): number {
  const clipped = Math.min(Math.max(confidence, EPSILON), 1 - EPSILON);
  return -Math.log(isCorrect ? clipped : 1 - clipped);
}
