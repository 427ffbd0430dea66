import { describe, expect, it } from 'vitest';
import { scoreCalibration } from './score-calibration.ts';

const bins = [
  {
    judge: 'quorum',
    bin: 1,
    decision_count: 100,
    correct_count: 50,
    stated_sum: 57,
    brier_sum: 25,
    log_loss_sum: 70,
  },
  {
    judge: 'quorum',
    bin: 3,
    decision_count: 100,
    correct_count: 80,
    stated_sum: 67,
    brier_sum: 18,
    log_loss_sum: 55,
  },
  {
    judge: 'equal',
    bin: 0,
    decision_count: 200,
    correct_count: 90,
    stated_sum: 104,
    brier_sum: 51,
    log_loss_sum: 140,
  },
] as const;

describe('the score of a calibration', () => {
  it('weighs how far off each bin is by its decisions', () => {
    const score = scoreCalibration(bins, 'quorum');
    expect(score?.error).toBeCloseTo((7 + 13) / 200, 12);
    expect(score?.stated).toBeCloseTo(0.62, 12);
    expect(score?.observed).toBeCloseTo(0.65, 12);
    expect(score?.brier).toBeCloseTo(0.215, 12);
  });
  it('takes each judge by itself', () => expect(scoreCalibration(bins, 'equal')?.count).toBe(200));
  it('is unknown without a decision', () => expect(scoreCalibration([], 'quorum')).toBeNull());
});
