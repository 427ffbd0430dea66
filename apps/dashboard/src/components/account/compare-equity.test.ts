import { describe, expect, it } from 'vitest';
import { compareEquity } from './compare-equity.ts';

const days = ['2026-01-01', '2026-01-02', '2026-01-03'].map((day) => ({
  day,
  equity: 1,
  net_return: 0,
  drawdown: 0,
  exposure: 0,
  trade_count: 0,
}));
const held = (day: string, net_return: number) => ({
  benchmark_name: 'buy-and-hold' as const,
  day,
  net_return,
});

describe('the benchmarks beside an equity curve', () => {
  it('start at 1 with it and grow by their days', () => {
    const compared = compareEquity(days, [held('2026-01-02', 0.1), held('2026-01-03', -0.5)]);
    expect(compared.map(({ buy_and_hold }) => buy_and_hold)).toEqual([1, 1.1, 0.55]);
  });
  it('do not count what happened before the curve began', () =>
    expect(compareEquity(days, [held('2026-01-01', 0.9), held('2026-01-02', 0.1)])[1]?.buy_and_hold).toBe(
      1.1,
    ));
  it('are unknown from the first day that is missing', () => {
    const compared = compareEquity(days, [held('2026-01-03', 0.1)]);
    expect(compared.map(({ buy_and_hold }) => buy_and_hold)).toEqual([1, null, null]);
    expect(compared[2]?.equal_weight).toBeNull();
  });
});
