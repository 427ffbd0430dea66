import type { Streaks } from '#data/metrics/get-streaks.ts';
import type { Trade } from '#data/tracking/get-trades.ts';
import { formatReturn } from '#format/format-return.ts';

/** A signed length in words: 3 → "3 wins", -1 → "1 loss", 0 → "none". */
export function nameStreak(length: number): string {
  if (length > 0) return `${length} ${length === 1 ? 'win' : 'wins'}`;
  if (length < 0) return `${-length} ${length === -1 ? 'loss' : 'losses'}`;
  return 'none';
}

/** What the runs test says about the order of wins and losses; null where it cannot be made. */
export function describeRunsTest({ runs_test_p_value: p, run_count }: Streaks): string | null {
  if (p === null) return null;
  const shown = p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`;
  return p < 0.05
    ? `Wins and losses do not come in random order: ${run_count} runs (${shown}). Calls made at the same hour end alike, so a streak says less than it seems.`
    : `Nothing speaks against a random order of wins and losses: ${run_count} runs (${shown}). Such streaks happen by themselves.`;
}

/** The newest trades in a sentence. */
export function summariseTradeRow(trades: readonly Trade[]): string {
  const wins = trades.filter(({ net_return }) => net_return > 0).length;
  const losses = trades.filter(({ net_return }) => net_return < 0).length;
  const total = trades.reduce((sum, { net_return }) => sum + net_return, 0);
  return `${wins} won and ${losses} lost of the last ${trades.length}; ${formatReturn(total)} on margin, added up.`;
}
