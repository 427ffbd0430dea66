import type { NewestDecision } from '#data/ensemble/get-newest-decisions.ts';
import { formatPercent } from '#format/format-percent.ts';

export type Surest = Pick<NewestDecision, 'symbol' | 'side' | 'confidence'>;

/** Why there is no recommendation, and what would bring one. */
export function explainNoRecommendation(
  threshold: number | null,
  surest: Surest | null,
  isFiltered: boolean,
): { readonly title: string; readonly reason: string } {
  const above = threshold === null ? 'the threshold' : `the threshold of ${formatPercent(threshold)}`;
  if (isFiltered) {
    return {
      title: `No recommendation above ${above} matches`,
      reason: 'Clear the filters to see those of every symbol, side and status.',
    };
  }
  const title = `No recommendation above ${above}`;
  if (surest === null) {
    return {
      title,
      reason: 'No decision has been made yet. The first calls of the bots bring the first one.',
    };
  }
  const nearest = `The surest decision now is ${surest.side} on ${surest.symbol} at ${formatPercent(surest.confidence)}`;
  return {
    title,
    reason: `${nearest}. A decision that is not sure enough is kept and judged all the same, so that the crowd learns from it.`,
  };
}
