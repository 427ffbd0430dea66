import type { Queryable } from '@quorum/local-stack';
import type { CandleSeries } from '@quorum/tracking';

export interface Instrument {
  readonly exchange: string;
  readonly symbol: string;
}

/** Hands candles to the database the way the worker does. `asOf` (ms) is when they came. */
export async function insertCandles(
  database: Queryable,
  { exchange, symbol }: Instrument,
  { timeframe, candles }: CandleSeries,
  asOf: number,
): Promise<void> {
  if (candles.length === 0) return;
  await database.query(
    `select engine.ingest_candles($1, $2, $3,
       array(select to_timestamp(second) from unnest($4::float8[]) with ordinality as at (second, place) order by place),
       $5::numeric[], $6::numeric[], $7::numeric[], $8::numeric[], $9::numeric[], to_timestamp($10::float8))`,
    [
      exchange,
      symbol,
      timeframe,
      candles.map((candle) => candle.openedAt / 1000),
      candles.map((candle) => candle.open),
      candles.map((candle) => candle.high),
      candles.map((candle) => candle.low),
      candles.map((candle) => candle.close),
      candles.map((candle) => candle.volume),
      asOf / 1000,
    ],
  );
}
