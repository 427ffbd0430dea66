import type { Expertise } from '#data/trust/get-expertise.ts';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { regimeNames } from '#metrics/choice.ts';

/** "Donchian breakout × Ranging: 54.2% expected (51.0%–57.4%), 55.1% measured, n = 212". */
export function describeExpertise(name: string, entry: Expertise | null): string {
  if (entry === null) return `${name}: not known`;
  const subject = `${name} × ${regimeNames[entry.market_regime]}`;
  if (entry.hit_rate === null) return `${subject}: ${entry.unknown_reason ?? 'not known'}`;
  const { expected_rate_low: low, expected_rate_high: high } = entry;
  const interval = low === null || high === null ? '' : ` (${formatPercent(low)}–${formatPercent(high)})`;
  return `${subject}: ${formatPercent(entry.expected_rate)} expected${interval}, ${formatPercent(entry.hit_rate)} measured, n = ${formatCount(Math.round(entry.call_count))}`;
}
