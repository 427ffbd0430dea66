import type { Queryable } from '@quorum/local-stack';
import type { CandleSource, ReadingMetric } from '@quorum/market-data';
import type { WriteCount } from './write-candles.ts';

export interface ReadingRange {
  readonly symbol: string;
  readonly metric: ReadingMetric;
  /** Readings with `from <= at < to`, ms UTC. */
  readonly from: number;
  readonly to: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Stores what a derivatives market told about a symbol: funding where calls are charged from, the rest in
 * market_readings. What the source or the database refuses is kept in market_reading_rejects.
 */
export async function writeReadings(
  database: Queryable,
  source: CandleSource,
  range: ReadingRange,
  asOf: number,
): Promise<WriteCount> {
  const history = await source.readings({ ...range, asOf });
  if (history === null) return { written: 0, rejected: 0 };
  const name = [source.exchange, range.symbol, range.metric] as const;
  await database.query(
    `insert into public.market_reading_rejects (exchange, symbol, metric, reason, raw, rejected_at)
     select $1, $2, $3, refused.place || ': ' || refused.reason, refused.raw, $7
     from unnest($4::text[], $5::text[], $6::text[]) as refused (place, reason, raw)
     where not exists (
       select from public.market_reading_rejects as known
       where known.exchange = $1 and known.symbol = $2 and known.metric = $3
         and known.raw = refused.raw and right(known.reason, length(refused.reason)) = refused.reason)
     on conflict do nothing`,
    [
      ...name,
      history.rejected.map(({ where }) => where),
      history.rejected.map(({ reason }) => reason),
      history.rejected.map(({ raw }) => raw),
      new Date(asOf),
    ],
  );
  const [row] = await database.query<{ written_count: number; rejected_count: number }>(
    'select * from engine.ingest_readings($1, $2, $3, $4::timestamptz[], $5::numeric[], $6)',
    [
      ...name,
      history.readings.map(({ at }) => new Date(at).toISOString()),
      history.readings.map(({ value }) => String(value)),
      new Date(asOf),
    ],
  );
  return {
    written: row?.written_count ?? 0,
    rejected: (row?.rejected_count ?? 0) + history.rejected.length,
  };
}
