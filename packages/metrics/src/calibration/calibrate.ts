import { type Figure, tooFew, unknownBecause } from '../figure.ts';
import type { Forecast } from './forecast.ts';
import { fitIsotonic, type IsotonicCalibration, readIsotonic } from './isotonic.ts';
import { fitPlatt, type PlattCalibration, readPlatt } from './platt.ts';

/** What turns a stated confidence into the rate at which such calls are right. */
export type Calibration = PlattCalibration | IsotonicCalibration;

/** Fewer calls calibrate nothing. */
const MINIMUM_COUNT = 30;

/** From here on a curve of any shape can be told from luck; below, two numbers are all that can be learned. */
const ISOTONIC_FROM = 1000;

/** Platt's scaling below 1,000 decided calls, isotonic regression from there on; unknown below 30. */
export function fitCalibration(forecasts: readonly Forecast[]): Figure<Calibration> {
  const reason = tooFew('decided calls', forecasts.length, MINIMUM_COUNT);
  if (reason !== null) return unknownBecause(reason);
  return forecasts.length < ISOTONIC_FROM ? fitPlatt(forecasts) : fitIsotonic(forecasts);
}

/** How often calls of this confidence are right. */
export function calibratedConfidence(calibration: Calibration, confidence: number): number {
  return calibration.method === 'platt'
    ? readPlatt(calibration, confidence)
    : readIsotonic(calibration, confidence);
}
