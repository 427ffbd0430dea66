import { timeframeMs } from '@quorum/contracts';
import type { MarketView } from '../market-view.ts';
import type { Readings } from '../readings.ts';

/** True when the newest reading was taken within the last candle: what is older was decided on before. */
export function isFresh(readings: Readings, market: MarketView): boolean {
  return market.closedAt - readings.at() < timeframeMs(market.timeframe);
}
