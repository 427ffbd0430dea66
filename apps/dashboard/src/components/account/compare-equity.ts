import type { BenchmarkDay } from '#data/metrics/get-benchmarks.ts';
import type { EquityDay } from '#data/metrics/get-equity.ts';

export interface ComparedDay extends EquityDay {
  /** What the mean of all bots has made since the curve's start; null where a day of it is not known. */
  readonly equal_weight: number | null;
  /** What holding the followed symbols has made since then. */
  readonly buy_and_hold: number | null;
}

/** The equity curve beside its benchmarks, all starting at 1 on its first day. */
export function compareEquity(
  days: readonly EquityDay[],
  benchmarks: readonly BenchmarkDay[],
): ComparedDay[] {
  const equalWeight = growth(days, benchmarks, 'equal-weight');
  const buyAndHold = growth(days, benchmarks, 'buy-and-hold');
  return days.map((day, index) => ({
    ...day,
    equal_weight: equalWeight[index] ?? null,
    buy_and_hold: buyAndHold[index] ?? null,
  }));
}

function growth(
  days: readonly EquityDay[],
  benchmarks: readonly BenchmarkDay[],
  name: BenchmarkDay['benchmark_name'],
): (number | null)[] {
  const returns = new Map(
    benchmarks
      .filter(({ benchmark_name }) => benchmark_name === name)
      .map(({ day, net_return }) => [day, net_return]),
  );
  let equity: number | null = 1;
  return days.map(({ day }, index) => {
    if (index === 0) return equity;
    const change = returns.get(day);
    equity = equity === null || change === undefined ? null : equity * (1 + change);
    return equity;
  });
}
