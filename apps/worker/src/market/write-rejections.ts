import type { Queryable } from '@quorum/local-stack';
import type { Rejection } from '@quorum/market-data';
import type { SeriesName } from './write-candles.ts';

/**
 * Keeps what a source refused, with the place where it stood, where people can see it. Said again it is not kept twice,
 * also when it stands in another place: the next page of an exchange begins elsewhere.
 */
export async function writeRejections(
  database: Queryable,
  { exchange, symbol, timeframe }: SeriesName,
  rejections: readonly Rejection[],
  asOf: Date,
): Promise<void> {
  if (rejections.length === 0) return;
  await database.query(
    `insert into public.market_candle_rejects (exchange, symbol, timeframe, reason, raw, rejected_at)
     select $1, $2, $3, refused.place || ': ' || refused.reason, refused.raw, $7
     from unnest($4::text[], $5::text[], $6::text[]) as refused (place, reason, raw)
     where not exists (
       select from public.market_candle_rejects as known
       where known.exchange = $1 and known.symbol = $2 and known.timeframe = $3
         and known.raw = refused.raw and right(known.reason, length(refused.reason)) = refused.reason)
     on conflict do nothing`,
    [
      exchange,
      symbol,
      timeframe,
      rejections.map(({ where }) => where),
      rejections.map(({ reason }) => reason),
      rejections.map(({ raw }) => raw),
      asOf,
    ],
  );
}
