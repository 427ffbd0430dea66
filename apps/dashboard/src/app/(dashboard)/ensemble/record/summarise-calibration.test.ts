import { describe, expect, it } from 'vitest';
import { summariseCalibration } from './summarise-calibration.ts';

const bin = (judge: 'quorum' | 'equal', stated: number, correct: number) => ({
  judge,
  bin: 0,
  decision_count: 100,
  correct_count: correct,
  stated_sum: stated,
  brier_sum: 0,
  log_loss_sum: 0,
});

describe('the summary of the calibration', () => {
  it('says when the crowd is too sure, and how the naive vote does', () =>
    expect(summariseCalibration([bin('quorum', 70, 60), bin('equal', 54, 55)])).toBe(
      'The ensemble is too sure: states 70.0%, is right 60.0%, off by 10.0% on average; the equal vote by 1.0%.',
    ));
  it('says when it is too modest', () =>
    expect(summariseCalibration([bin('quorum', 55, 60), bin('equal', 54, 55)])).toContain('too modest'));
  it('says when it means what it says', () =>
    expect(summariseCalibration([bin('quorum', 60.4, 60), bin('equal', 54, 55)])).toContain(
      'means what it says',
    ));
  it('waits for a decision', () => expect(summariseCalibration([])).toBe('No decision is known yet.'));
});
