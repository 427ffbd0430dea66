import type { ShareDay } from '#components/charts/shares-chart.tsx';
import type { StrategyPoint } from '#data/ensemble/get-strategy-history.ts';

/** The shares of all strategies by day, oldest first. */
export function arrangeShares(history: readonly StrategyPoint[]): ShareDay[] {
  const days = Map.groupBy(history, ({ last_day }) => last_day);
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, points]) => ({
      day,
      shares: Object.fromEntries(points.map(({ strategy_name, share }) => [strategy_name, share])),
    }));
}
