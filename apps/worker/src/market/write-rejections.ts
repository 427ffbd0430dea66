import type { Queryable } from '@quorum/local-stack';
import type { Rejection } from '@quorum/market-data';
import type { SeriesName } from './write-candles.ts';

/** Keeps what a source refused, with file and line, where people can see it. Said again, it is not kept twice. */
export async function writeRejections(
  database: Queryable,
  { exchange, symbol, timeframe }: SeriesName,
  rejections: readonly Rejection[],
  asOf: Date,
): Promise<void> {
  if (rejections.length === 0) return;
  await database.query(
    `insert into public.market_candle_rejects (exchange, symbol, timeframe, reason, raw, rejected_at)
     select $1, $2, $3, refused.reason, refused.raw, $6
     from unnest($4::text[], $5::text[]) as refused (reason, raw)
     where not exists (
       select from public.market_candle_rejects as known
       where known.exchange = $1 and known.symbol = $2 and known.timeframe = $3
         and known.reason = refused.reason and known.raw = refused.raw)`,
    [
      exchange,
      symbol,
      timeframe,
      rejections.map((rejection) => `${rejection.where}: ${rejection.reason}`),
      rejections.map((rejection) => rejection.raw),
      asOf,
    ],
  );
}
