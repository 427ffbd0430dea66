import { timeframeMs } from '@quorum/contracts';
import type { CandleBatch, CandleRequest } from '../candle-source.ts';
import { siftPage } from './sift-page.ts';

/** Fetches the rows from `since` (ms UTC) on. */
export type FetchPage = (since: number) => Promise<readonly unknown[]>;

/** Goes through an exchange's candles page by page, up to the last one closed by our clock and by theirs. */
export async function* readPages(
  exchange: string,
  request: CandleRequest,
  exchangeNow: number,
  fetchPage: FetchPage,
): AsyncGenerator<CandleBatch> {
  const { symbol, timeframe, from, to, asOf } = request;
  const step = timeframeMs(timeframe);
  const end = Math.min(to, Math.min(asOf, exchangeNow) - step + 1);
  let since = from;
  while (since < end) {
    const rows = await fetchPage(since);
    const where = `${exchange} reply for ${symbol} ${timeframe} from ${new Date(since).toISOString()}`;
    const batch = siftPage(rows, { request, where, exchangeNow });
    if (batch.candles.length + batch.rejected.length > 0) yield batch;
    const next = newestTime(rows, exchangeNow) + step;
    if (!(next > since)) return;
    since = next;
  }
}

/** Whatever else is wrong with a row, its time tells how far the exchange has come; not when it is yet to come. */
function newestTime(rows: readonly unknown[], exchangeNow: number): number {
  const times = rows.map((row) => Number(Array.isArray(row) ? row[0] : Number.NaN));
  return Math.max(...times.filter((time) => time <= exchangeNow));
}
