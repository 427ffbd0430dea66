import { timeframeMs } from '@quorum/contracts';
import { donchianHigh, donchianLow } from '@quorum/indicators';
import type { MarketView } from './market-view.ts';

const DAY = 86_400_000;

/**
 * How many hourly candles of the newest one's UTC day came before it: 0 for the first.
 * Null where a candle of that day or of the day before is missing, so that counting back would miss midnight.
 * Reads 47 candles back at most.
 */
export function hoursIntoDay(market: MarketView): number | null {
  const hour = timeframeMs('1h');
  const openedAt = market.openedAt();
  const hours = (openedAt % DAY) / hour;
  const yesterday = market.openedAt(hours + 24);
  return openedAt - yesterday === (hours + 24) * hour ? hours : null;
}

/** Highest high of the UTC day before the newest candle's, which is `hours` into its own day. */
export function yesterdaysHigh(market: MarketView, hours: number): number {
  return market.value(donchianHigh(24), hours + 1);
}

/** Lowest low of the UTC day before. */
export function yesterdaysLow(market: MarketView, hours: number): number {
  return market.value(donchianLow(24), hours + 1);
}
