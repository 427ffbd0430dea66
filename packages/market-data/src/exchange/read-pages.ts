import { timeframeMs } from '@quorum/contracts';
import type { CandleBatch, CandleRequest } from '../candle-source.ts';
import type { Paging } from './dialect.ts';
import type { Window } from './exchange-client.ts';
import { siftPage } from './sift-page.ts';

export type FetchPage = (window: Window) => Promise<readonly unknown[]>;

/** Where the candles come from, and how far its pages reach. */
export interface PagedExchange {
  readonly exchange: string;
  readonly paging: Paging;
  readonly pageSize: number;
  /** The exchange's clock, ms UTC. */
  readonly exchangeNow: number;
  readonly fetchPage: FetchPage;
}

/**
 * Goes through an exchange's candles page by page, up to the last one closed by our clock and by theirs.
 * Each page starts one candle early, so that the first new one is seen beside the one before it.
 */
export async function* readPages(
  { exchange, paging, pageSize, exchangeNow, fetchPage }: PagedExchange,
  request: CandleRequest,
): AsyncGenerator<CandleBatch> {
  const { symbol, timeframe, to, asOf } = request;
  const step = timeframeMs(timeframe);
  const end = Math.min(to, Math.min(asOf, exchangeNow) - step + 1);
  let from = Math.ceil(request.from / step) * step;
  while (from < end) {
    const since = Math.max(0, from - step);
    const rows = await fetchPage({ since, until: since + pageSize * step - 1, limit: pageSize });
    const where = `${exchange} reply for ${symbol} ${timeframe} from ${new Date(from).toISOString()}`;
    const batch = siftPage(rows, { request: { ...request, from }, where, exchangeNow });
    if (batch.candles.length + batch.rejected.length > 0) yield batch;
    const next = paging === 'window' ? since + pageSize * step : newestTime(rows, exchangeNow) + step;
    if (!(next > from)) return;
    from = next;
  }
}

/** Whatever else is wrong with a row, its time tells how far the exchange has come; not when it is yet to come. */
function newestTime(rows: readonly unknown[], exchangeNow: number): number {
  const times = rows.map((row) => Number(Array.isArray(row) ? row[0] : Number.NaN));
  return Math.max(...times.filter((time) => time <= exchangeNow));
}
