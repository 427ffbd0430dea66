import type { Calibration } from '#data/metrics/get-calibration.ts';

export interface CurvePoint {
  readonly stated: number;
  readonly calibrated: number;
}

const lowest = 0.01;

/** What stated confidences have been worth, as a curve from one to the other; empty while nothing was learned. */
export function calibrationCurve(calibration: Calibration, from: number, to: number): CurvePoint[] {
  if (calibration.method === 'none') return [];
  const steps = 24;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const stated = from + ((to - from) * step) / steps;
    return { stated, calibrated: calibrate(calibration, stated) };
  });
}

/** A stated confidence as the probability it has been worth, as engine.calibrated_confidence computes it. */
export function calibrate(calibration: Exclude<Calibration, { method: 'none' }>, stated: number): number {
  return calibration.method === 'platt'
    ? applyPlatt(calibration.parameters, stated)
    : applyIsotonic(calibration.parameters, stated);
}

function applyPlatt({ intercept, slope }: { intercept: number; slope: number }, stated: number): number {
  const kept = Math.min(1 - lowest, Math.max(lowest, stated));
  return 1 / (1 + Math.exp(-(intercept + slope * Math.log(kept / (1 - kept)))));
}

function applyIsotonic(
  { stated: knots, calibrated }: { stated: readonly number[]; calibrated: readonly number[] },
  stated: number,
): number {
  const after = knots.findIndex((knot) => knot > stated);
  if (after === -1) return calibrated.at(-1) ?? stated;
  const right = calibrated[after] ?? stated;
  if (after === 0) return right;
  const left = calibrated[after - 1] ?? stated;
  const from = knots[after - 1] ?? stated;
  const to = knots[after] ?? stated;
  return left + ((right - left) * (stated - from)) / (to - from);
}
