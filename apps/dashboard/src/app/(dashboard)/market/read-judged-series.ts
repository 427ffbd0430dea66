import { getExchangeHealth } from '#data/market/get-exchange-health.ts';
import { type Gap, getGapsSince } from '#data/market/get-gaps.ts';
import { getSeries } from '#data/market/get-series.ts';
import type { MarketFilter } from '#data/market/market-filter.ts';
import { isChosen } from './is-chosen.ts';
import { judgeSeries } from './judge-series.ts';
import type { Window } from './plot-gaps.ts';
import type { JudgedSeries } from './series-block.tsx';

/** The chosen series with their holes, judged at the end of the window. */
export async function readJudgedSeries(
  filter: MarketFilter & { readonly trouble: boolean },
  window: Window,
): Promise<JudgedSeries[]> {
  const [all, gaps, exchanges] = await Promise.all([
    getSeries(),
    getGapsSince(window.from, filter),
    getExchangeHealth(),
  ]);
  const kinds = new Map(exchanges.map(({ exchange, kind }) => [exchange, kind]));
  const gapsOf = Map.groupBy(gaps, keyOf);
  return all
    .filter((series) => isChosen(series, filter))
    .map((series) => ({
      series,
      gaps: gapsOf.get(keyOf(series)) ?? [],
      ...judgeSeries(series, kinds.get(series.exchange), window.to),
    }))
    .filter(({ needsAttention }) => needsAttention || !filter.trouble);
}

function keyOf({ exchange, symbol, timeframe }: Pick<Gap, 'exchange' | 'symbol' | 'timeframe'>): string {
  return `${exchange} ${symbol} ${timeframe}`;
}
