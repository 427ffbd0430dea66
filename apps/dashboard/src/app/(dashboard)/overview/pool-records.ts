import type { LeaderboardRow } from '#data/bots/get-leaderboard.ts';
import { type Interval, wilsonInterval } from '#statistics/wilson-interval.ts';

export interface PooledRate {
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly n: number;
}

export interface PooledRecord {
  readonly botCount: number;
  readonly enabledCount: number;
  readonly endedCount: number;
  readonly tradeCount: number;
  readonly accuracy: PooledRate;
  readonly takeProfit: PooledRate;
  /** Mean net return on margin over the trades of all bots; null without trades. */
  readonly meanNetReturn: number | null;
}

/** Adds the bots' records up into the crowd's. Calls are pooled, so a busy bot weighs more than a quiet one. */
export function poolRecords(rows: readonly LeaderboardRow[]): PooledRecord {
  const tradeCount = sum(rows, ({ trade_count }) => trade_count);
  const netReturn = sum(rows, ({ mean_net_return, trade_count }) => (mean_net_return ?? 0) * trade_count);
  return {
    botCount: rows.length,
    enabledCount: rows.filter(({ is_enabled }) => is_enabled).length,
    endedCount: sum(rows, ({ ended_count }) => ended_count),
    tradeCount,
    accuracy: rate(
      sum(rows, ({ correct_count }) => correct_count),
      sum(rows, ({ decided_count }) => decided_count),
    ),
    takeProfit: rate(
      sum(rows, ({ take_profit_count }) => take_profit_count),
      tradeCount,
    ),
    meanNetReturn: tradeCount === 0 ? null : netReturn / tradeCount,
  };
}

function rate(successes: number, n: number): PooledRate {
  return { value: n === 0 ? null : successes / n, interval: wilsonInterval(successes, n), n };
}

function sum(rows: readonly LeaderboardRow[], value: (row: LeaderboardRow) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}
