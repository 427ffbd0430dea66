import type { LeaderboardRow } from '#data/bots/get-leaderboard.ts';
import { type Interval, wilsonInterval } from './wilson-interval.ts';

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
  /** Counted per prediction. */
  readonly accuracy: PooledRate;
  /** Counted per trade, net of costs. */
  readonly winRate: PooledRate;
  readonly takeProfit: PooledRate;
  readonly stopLoss: PooledRate;
  /** Mean net return on margin over the trades of all bots; null without trades. */
  readonly meanNetReturn: number | null;
  readonly lastPredictedAt: string | null;
}

/** Adds the records of bots up into one. Calls are pooled, so a busy bot weighs more than a quiet one. */
export function poolRecords(rows: readonly LeaderboardRow[]): PooledRecord {
  const tradeCount = sum(rows, ({ trade_count }) => trade_count);
  const winCount = sum(rows, ({ win_count }) => win_count);
  const lossCount = sum(rows, ({ loss_count }) => loss_count);
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
    winRate: rate(winCount, winCount + lossCount),
    takeProfit: rate(
      sum(rows, ({ take_profit_count }) => take_profit_count),
      tradeCount,
    ),
    stopLoss: rate(
      sum(rows, ({ stop_loss_count }) => stop_loss_count),
      tradeCount,
    ),
    meanNetReturn: tradeCount === 0 ? null : netReturn / tradeCount,
    lastPredictedAt: newest(rows.map(({ last_predicted_at }) => last_predicted_at)),
  };
}

function rate(successes: number, n: number): PooledRate {
  return { value: n === 0 ? null : successes / n, interval: wilsonInterval(successes, n), n };
}

function sum(rows: readonly LeaderboardRow[], value: (row: LeaderboardRow) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}

function newest(times: readonly (string | null)[]): string | null {
  return (
    times
      .filter((time) => time !== null)
      .sort()
      .at(-1) ?? null
  );
}
