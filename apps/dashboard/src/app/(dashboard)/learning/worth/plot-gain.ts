import type { DecisionDay } from '#data/ensemble/get-decision-days.ts';
import { formatCount } from '#format/format-count.ts';

export interface GainDay {
  readonly day: string;
  /** How many decisions more than the majority's were right up to this day; below 0 fewer. */
  readonly gained: number;
  readonly decisions: number;
}

/** What learning has added, day by day: right decisions of the learned vote less those of the plain majority. */
export function plotGain(days: readonly DecisionDay[]): GainDay[] {
  let gained = 0;
  let decisions = 0;
  return days.map(({ day, decision_count, correct_count, equal_correct_count }) => {
    gained += correct_count - equal_correct_count;
    decisions += decision_count;
    return { day, gained, decisions };
  });
}

/** The curve in a sentence. */
export function summariseGain(gain: readonly GainDay[]): string {
  const last = gain.at(-1);
  if (!last) return 'No decision is known yet.';
  if (last.gained === 0) return `As many right as without learning, of ${formatCount(last.decisions)}.`;
  const size = Math.abs(last.gained);
  return `${size} ${size === 1 ? 'decision' : 'decisions'} ${last.gained > 0 ? 'more' : 'fewer'} right than without learning, of ${formatCount(last.decisions)}.`;
}
