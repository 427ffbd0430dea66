import type { Candle, Timeframe } from '@quorum/contracts';
import type { Queryable } from '@quorum/local-stack';

export interface SeriesName {
  readonly exchange: string;
  readonly symbol: string;
  readonly timeframe: Timeframe;
}

export interface WriteCount {
  readonly written: number;
  readonly rejected: number;
}

/** Upserts a batch of closed candles; the database refuses what is no data and says why in market_candle_rejects. */
export async function writeCandles(
  database: Queryable,
  { exchange, symbol, timeframe }: SeriesName,
  candles: readonly Candle[],
  asOf: Date,
): Promise<WriteCount> {
  if (candles.length === 0) return { written: 0, rejected: 0 };
  const column = (pick: (candle: Candle) => number) => candles.map((candle) => String(pick(candle)));
  const [row] = await database.query<{ written_count: number; rejected_count: number }>(
    `select * from engine.ingest_candles(
       $1, $2, $3, $4::timestamptz[], $5::numeric[], $6::numeric[], $7::numeric[], $8::numeric[], $9::numeric[], $10)`,
    [
      exchange,
      symbol,
      timeframe,
      candles.map((candle) => new Date(candle.openedAt).toISOString()),
      column((candle) => candle.open),
      column((candle) => candle.high),
      column((candle) => candle.low),
      column((candle) => candle.close),
      column((candle) => candle.volume),
      asOf,
    ],
  );
  return { written: row?.written_count ?? 0, rejected: row?.rejected_count ?? 0 };
}
