import { timeframeMs } from '@quorum/contracts';
import type { Queryable } from '@quorum/local-stack';
import { insertCandles } from './insert-candles.ts';
import type { RandomSymbol } from './random-market.ts';

/** Hands over what closed in (after, asOf], as a live feed does. */
export async function handOverCandles(
  database: Queryable,
  market: readonly RandomSymbol[],
  after: number,
  asOf: number,
): Promise<void> {
  for (const { instrument, allSeries } of market) {
    for (const { timeframe, candles } of allSeries) {
      const length = timeframeMs(timeframe);
      const news = candles.filter(({ openedAt }) => openedAt + length > after && openedAt + length <= asOf);
      await insertCandles(database, instrument, { timeframe, candles: news }, asOf);
    }
  }
}
