import type { CalibrationBin } from '#data/ensemble/get-decision-calibration.ts';

export interface CalibrationScore {
  readonly count: number;
  /** Mean confidence that was stated, and the share that came true. */
  readonly stated: number;
  readonly observed: number;
  /** Mean distance between the two over the bins, weighted by decisions (ECE). */
  readonly error: number;
  readonly brier: number;
}

/** How far off a judge's confidences are; null without a decision. */
export function scoreCalibration(
  bins: readonly CalibrationBin[],
  judge: CalibrationBin['judge'],
): CalibrationScore | null {
  const own = bins.filter((bin) => bin.judge === judge);
  const sum = (value: (bin: CalibrationBin) => number) => own.reduce((total, bin) => total + value(bin), 0);
  const count = sum((bin) => bin.decision_count);
  if (count === 0) return null;
  return {
    count,
    stated: sum((bin) => bin.stated_sum) / count,
    observed: sum((bin) => bin.correct_count) / count,
    error: sum((bin) => Math.abs(bin.correct_count - bin.stated_sum)) / count,
    brier: sum((bin) => bin.brier_sum) / count,
  };
}
