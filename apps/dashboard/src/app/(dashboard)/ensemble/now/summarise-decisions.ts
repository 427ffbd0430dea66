import type { NewestDecision } from '#data/ensemble/get-newest-decisions.ts';
import { formatPercent } from '#format/format-percent.ts';

/** What the crowd says altogether, and how much of it is sure enough, in a sentence or two. */
export function summariseDecisions(
  decisions: readonly Pick<NewestDecision, 'symbol' | 'side' | 'confidence'>[],
  threshold: number | null,
): string {
  const longCount = decisions.filter(({ side }) => side === 'LONG').length;
  const shortCount = decisions.length - longCount;
  const [surest] = [...decisions].sort((a, b) => b.confidence - a.confidence);
  if (!surest) return 'Nothing has been decided yet.';
  const found = `${longCount} long, ${shortCount} short; the surest is ${surest.side} on ${surest.symbol} at ${formatPercent(surest.confidence)}.`;
  if (threshold === null) return found;
  const sureCount = decisions.filter(({ confidence }) => confidence >= threshold).length;
  return `${found} ${sureCount === 0 ? 'None reaches' : sureCount === 1 ? 'One reaches' : `${sureCount} of ${decisions.length} reach`} the threshold of ${formatPercent(threshold)}.`;
}
