import type { CalibrationBin } from '#data/ensemble/get-decision-calibration.ts';
import { formatPercent } from '#format/format-percent.ts';
import { scoreCalibration } from './score-calibration.ts';

/** Whether the crowd is too sure of itself, in a sentence. */
export function summariseCalibration(bins: readonly CalibrationBin[]): string {
  const learned = scoreCalibration(bins, 'quorum');
  const equal = scoreCalibration(bins, 'equal');
  if (learned === null || equal === null) return 'No decision is known yet.';
  const off = learned.stated - learned.observed;
  const verdict = Math.abs(off) < 0.01 ? 'means what it says' : off > 0 ? 'is too sure' : 'is too modest';
  return `The ensemble ${verdict}: states ${formatPercent(learned.stated)}, is right ${formatPercent(learned.observed)}, off by ${formatPercent(learned.error)} on average; the equal vote by ${formatPercent(equal.error)}.`;
}
