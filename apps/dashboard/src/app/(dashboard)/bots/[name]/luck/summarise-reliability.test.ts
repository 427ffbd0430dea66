import { describe, expect, it } from 'vitest';
import type { Calibration } from '#data/metrics/get-calibration.ts';
import { nameBin, summariseReliability } from './summarise-reliability.ts';

const learned: Calibration = {
  sample_count: 200,
  brier: 0.25,
  log_loss: 0.69,
  expected_calibration_error: 0.1,
  bins: [
    { bin: 5, count: 100, correct: 50, mean_confidence: 0.55, observed_rate: 0.5 },
    { bin: 6, count: 100, correct: 50, mean_confidence: 0.65, observed_rate: 0.5 },
  ],
  unknown_reason: null,
  as_of: null,
  method: 'platt',
  parameters: { intercept: 0, slope: 0 },
};

describe('the summary of the reliability', () => {
  it('sets what is stated against what came true, and says what it counts as', () =>
    expect(summariseReliability(learned)).toBe(
      'States 60.0% on average and is right 50.0% of the time; 60.0% counts as 50.0%.',
    ));
  it('is open without a decided call', () =>
    expect(summariseReliability({ ...learned, method: 'none', unknown_reason: 'too few', bins: [] })).toBe(
      'No call has been decided.',
    ));
});

describe('the name of a bin', () => {
  it('is its tenth', () => expect(nameBin({ bin: 5 })).toBe('50–60%'));
});
