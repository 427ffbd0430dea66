import { type Figure, known, unknownBecause } from '../figure.ts';
import { assertForecasts, type Forecast, noForecasts, outcomeOf } from './forecast.ts';

/** logit(P(correct)) = intercept + slope · logit(confidence). Slope below 1: overconfident. */
export interface PlattCalibration {
  readonly method: 'platt';
  readonly intercept: number;
  readonly slope: number;
  readonly interceptError: number;
  readonly slopeError: number;
  readonly logLikelihood: number;
}

interface Point {
  readonly x: number;
  readonly y: 0 | 1;
}

const STEPS = 100;
const TOLERANCE = 1e-12;
const EPSILON = 1e-15;

/**
 * Platt scaling on the logit: the exact maximum of the likelihood by Newton's steps, no regularisation. Unknown where
 * there is no maximum: all calls alike, or right and wrong ones cleanly apart.
 */
export function fitPlatt(forecasts: readonly Forecast[]): Figure<PlattCalibration> {
  assertForecasts(forecasts);
  const points = forecasts.map((forecast) => ({ x: logit(forecast.confidence), y: outcomeOf(forecast) }));
  const reason = whyNoMaximum(points);
  return reason === null ? known(climb(points)) : unknownBecause(reason);
}

/** The calibrated probability of a call of this confidence. */
export function readPlatt({ intercept, slope }: PlattCalibration, confidence: number): number {
  return logistic(intercept + slope * logit(confidence));
}

function whyNoMaximum(points: readonly Point[]): string | null {
  if (points.length === 0) return noForecasts;
  const right = rangeOf(points.filter(({ y }) => y === 1));
  const wrong = rangeOf(points.filter(({ y }) => y === 0));
  if (right.count === 0 || wrong.count === 0) return 'all calls had the same outcome';
  if (right.low === right.high && wrong.low === wrong.high && right.low === wrong.low) {
    return 'all calls had the same confidence';
  }
  const isApart = right.low >= wrong.high || wrong.low >= right.high;
  return isApart ? 'right and wrong calls share no range of confidence' : null;
}

function rangeOf(points: readonly Point[]): { count: number; low: number; high: number } {
  const low = points.reduce((lowest, { x }) => Math.min(lowest, x), Number.POSITIVE_INFINITY);
  const high = points.reduce((highest, { x }) => Math.max(highest, x), Number.NEGATIVE_INFINITY);
  return { count: points.length, low, high };
}

/** Newton's steps uphill; a step that would lead down is halved, so the climb never leaves the hill. */
function climb(points: readonly Point[]): PlattCalibration {
  let intercept = 0;
  let slope = 0;
  let height = logLikelihood(points, intercept, slope);
  for (let step = 0; step < STEPS; step += 1) {
    const { byIntercept, bySlope } = newtonStep(points, intercept, slope);
    let scale = 1;
    let next = logLikelihood(points, intercept + byIntercept, slope + bySlope);
    while (next < height - TOLERANCE * Math.abs(height) && scale > 1e-10) {
      scale /= 2;
      next = logLikelihood(points, intercept + scale * byIntercept, slope + scale * bySlope);
    }
    intercept += scale * byIntercept;
    slope += scale * bySlope;
    height = next;
    if (Math.abs(byIntercept) + Math.abs(bySlope) < TOLERANCE) break;
  }
  const { interceptError, slopeError } = newtonStep(points, intercept, slope);
  return { method: 'platt', intercept, slope, interceptError, slopeError, logLikelihood: height };
}

/** The step that the curvature suggests; the inverse of that curvature gives the standard errors. */
function newtonStep(points: readonly Point[], intercept: number, slope: number) {
  let [gradient0, gradient1, curve00, curve01, curve11] = [0, 0, 0, 0, 0];
  for (const { x, y } of points) {
    const chance = logistic(intercept + slope * x);
    const weight = chance * (1 - chance);
    gradient0 += y - chance;
    gradient1 += (y - chance) * x;
    curve00 += weight;
    curve01 += weight * x;
    curve11 += weight * x * x;
  }
  const determinant = curve00 * curve11 - curve01 * curve01;
  return {
    byIntercept: (curve11 * gradient0 - curve01 * gradient1) / determinant,
    bySlope: (curve00 * gradient1 - curve01 * gradient0) / determinant,
    interceptError: Math.sqrt(curve11 / determinant),
    slopeError: Math.sqrt(curve00 / determinant),
  };
}

/** Σ y·η − log(1 + e^η), written so that no exponential overflows. */
function logLikelihood(points: readonly Point[], intercept: number, slope: number): number {
  return points.reduce((sum, { x, y }) => {
    const eta = intercept + slope * x;
    return sum + y * eta - Math.max(eta, 0) - Math.log1p(Math.exp(-Math.abs(eta)));
  }, 0);
}

function logit(confidence: number): number {
  const clipped = Math.min(Math.max(confidence, EPSILON), 1 - EPSILON);
  return Math.log(clipped / (1 - clipped));
}

function logistic(eta: number): number {
  return 1 / (1 + Math.exp(-eta));
}
