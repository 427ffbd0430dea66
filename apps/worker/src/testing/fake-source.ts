import type { Timeframe } from '@quorum/contracts';
import type { CandleSource, Coverage } from '@quorum/market-data';

export interface FakeSeries {
  readonly timeframes: readonly Timeframe[];
  readonly coverage?: Partial<Record<Timeframe, Coverage>>;
}

/** For tests: a source that knows what it covers and has no candles to give. */
export function fakeSource(series: Readonly<Record<string, FakeSeries>>): CandleSource {
  return {
    kind: 'recorded',
    exchange: 'fake',
    describe: () => 'a fake source',
    symbols: async () => Object.keys(series).map((symbol) => ({ symbol, base: null, quote: null })),
    timeframes: async (symbol) => series[symbol]?.timeframes ?? [],
    coverage: async (symbol, timeframe) =>
      series[symbol]?.coverage?.[timeframe] ?? { first: null, last: null },
    candles: async function* () {},
    readings: async () => null,
    clockSkewMs: () => null,
    close: async () => {},
  };
}
