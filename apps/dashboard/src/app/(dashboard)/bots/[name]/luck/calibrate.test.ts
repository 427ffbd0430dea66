import { describe, expect, it } from 'vitest';
import type { Calibration } from '#data/metrics/get-calibration.ts';
import { calibrate, calibrationCurve } from './calibrate.ts';

const scores = {
  sample_count: 100,
  brier: 0.2,
  log_loss: 0.6,
  expected_calibration_error: 0.05,
  bins: [],
  unknown_reason: null,
  as_of: null,
};
const none: Calibration = { ...scores, method: 'none' };
const isotonic = {
  ...scores,
  method: 'isotonic' as const,
  parameters: { stated: [0.5, 0.6, 0.8], calibrated: [0.4, 0.5, 0.6] },
};

describe('a calibrated confidence', () => {
  it('is the stated one where Platt changes nothing', () =>
    expect(
      calibrate({ ...scores, method: 'platt', parameters: { intercept: 0, slope: 1 } }, 0.7),
    ).toBeCloseTo(0.7, 12));
  it('is one half everywhere for a confidence that says nothing', () =>
    expect(calibrate({ ...scores, method: 'platt', parameters: { intercept: 0, slope: 0 } }, 0.9)).toBe(0.5));
  it('lies on the line between two knots', () => expect(calibrate(isotonic, 0.7)).toBeCloseTo(0.55, 12));
  it('stays at the first and last knot beyond them', () => {
    expect(calibrate(isotonic, 0.1)).toBe(0.4);
    expect(calibrate(isotonic, 0.95)).toBe(0.6);
  });
});

describe('the curve of a calibration', () => {
  it('is empty while nothing was learned', () => expect(calibrationCurve(none, 0, 1)).toEqual([]));
  it('reaches from the first to the last confidence', () => {
    const curve = calibrationCurve(isotonic, 0.5, 0.8);
    expect(curve[0]).toEqual({ stated: 0.5, calibrated: 0.4 });
    expect(curve.at(-1)?.calibrated).toBe(0.6);
  });
});
