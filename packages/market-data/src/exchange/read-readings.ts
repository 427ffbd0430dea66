import type { Reading, ReadingHistory, ReadingMetric, ReadingRequest, Rejection } from '../candle-source.ts';
import type { ReadingDialect } from './dialect.ts';
import type { Window } from './exchange-client.ts';
import { mapReading } from './map-reading.ts';

const HOUR = 3_600_000;
/** The usual distance of two readings; where it is shorter, windows are halved. */
const spacing: Readonly<Record<ReadingMetric, number>> = {
  funding: 8 * HOUR,
  'open-interest': HOUR,
  'long-short-ratio': HOUR,
  basis: HOUR,
};

export type FetchReadings = (window: Window) => Promise<readonly unknown[]>;

/** Goes through a metric window by window, up to what is known by our clock and by theirs. */
export async function readReadings(
  exchange: string,
  request: ReadingRequest,
  { pageSize, keeps }: ReadingDialect,
  exchangeNow: number,
  fetchRows: FetchReadings,
): Promise<ReadingHistory> {
  const { metric, symbol, from, to, asOf } = request;
  const start = keeps === null ? from : Math.max(from, exchangeNow - keeps);
  const last = Math.min(to - 1, asOf, exchangeNow);
  const length = (pageSize - 1) * spacing[metric];
  const rows: unknown[] = [];
  for (let since = start; since <= last; since += length) {
    rows.push(...(await readWindow({ since, until: Math.min(last, since + length - 1), limit: pageSize })));
  }
  const where = `${exchange} reply for ${metric} of ${symbol} from ${new Date(start).toISOString()}`;
  return siftReadings(rows, { metric, where, start, last });

  /** A full page may have been cut at either end. */
  async function readWindow(window: Window): Promise<readonly unknown[]> {
    const page = await fetchRows(window);
    const { since, until } = window;
    if (page.length < pageSize || until - since < HOUR) return page;
    const middle = Math.floor((since + until) / 2);
    const early = await readWindow({ ...window, until: middle });
    return [...early, ...(await readWindow({ ...window, since: middle + 1 }))];
  }
}

interface SiftContext {
  readonly metric: ReadingMetric;
  readonly where: string;
  readonly start: number;
  readonly last: number;
}

/** Keeps the sound readings that lie in range, in order of time, each time once. */
function siftReadings(rows: readonly unknown[], { metric, where, start, last }: SiftContext): ReadingHistory {
  const rejected: Rejection[] = [];
  const kept = new Map<number, Reading>();
  for (const row of rows) {
    const reading = mapReading(metric, row);
    const reject = (reason: string) =>
      rejected.push({ where, reason, raw: JSON.stringify(row).slice(0, 300) });
    if (typeof reading === 'string') reject(reading);
    else if (kept.has(reading.at)) reject(`${new Date(reading.at).toISOString()} is there twice`);
    else if (reading.at >= start && reading.at <= last) kept.set(reading.at, reading);
  }
  return { readings: [...kept.values()].sort((a, b) => a.at - b.at), rejected };
}
