import { type Calibration, getCalibration, getChosenReliability } from '#data/metrics/get-calibration.ts';
import type { Choice } from '#metrics/choice.ts';
import { isWholeRecord } from '#metrics/describe-choice.ts';

/** What the confidence of a choice was worth: stored for the whole record with its curve, else scored now. */
export function readReliability(name: string, choice: Choice, from: string | null): Promise<Calibration> {
  return isWholeRecord(choice) ? getCalibration(name) : getChosenReliability(name, choice, from);
}
