import { getChosenHours, getTimePatterns, type TimePattern } from '#data/metrics/get-time-patterns.ts';
import type { Choice } from '#metrics/choice.ts';
import { isWholeRecord } from '#metrics/describe-choice.ts';

/** The hours of a choice: stored and tested for the whole record, else counted now. */
export function readHours(name: string, choice: Choice, from: string | null): Promise<TimePattern[]> {
  return isWholeRecord(choice) ? getTimePatterns(name) : getChosenHours(name, choice, from);
}
