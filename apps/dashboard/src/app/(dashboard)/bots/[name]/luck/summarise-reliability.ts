import type { Calibration, ReliabilityBin } from '#data/metrics/get-calibration.ts';
import { formatPercent } from '#format/format-percent.ts';
import { calibrate } from './calibrate.ts';

/** Whether the bot is too sure of itself, in a sentence. */
export function summariseReliability(calibration: Calibration): string {
  const { bins } = calibration;
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  if (count === 0) return 'No call has been decided.';
  const stated = bins.reduce((sum, bin) => sum + bin.mean_confidence * bin.count, 0) / count;
  const right = bins.reduce((sum, bin) => sum + bin.correct, 0) / count;
  const found = `States ${formatPercent(stated)} on average and is right ${formatPercent(right)} of the time`;
  if (calibration.method === 'none') return `${found}.`;
  return `${found}; ${formatPercent(stated)} counts as ${formatPercent(calibrate(calibration, stated))}.`;
}

/** The tenth of the confidences a bin holds: "50–60%". */
export function nameBin({ bin }: Pick<ReliabilityBin, 'bin'>): string {
  return `${bin * 10}–${(bin + 1) * 10}%`;
}
