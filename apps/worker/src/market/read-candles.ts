import type { Candle } from '@quorum/contracts';
import type { Queryable } from '@quorum/local-stack';
import type { SymbolWindow } from './market-window.ts';

/** The stored candles of a window, oldest first. */
export function readCandles(
  database: Queryable,
  { exchange, symbol, timeframe, from, through }: SymbolWindow,
): Promise<Candle[]> {
  return database.query<Candle & Record<string, unknown>>(
    `select
       extract(epoch from opened_at)::double precision * 1000 as "openedAt",
       open::double precision as open, high::double precision as high, low::double precision as low,
       close::double precision as close, volume::double precision as volume
     from public.market_candles
     where exchange = $1 and symbol = $2 and timeframe = $3 and opened_at >= $4 and opened_at < $5
     order by opened_at`,
    [exchange, symbol, timeframe, new Date(from), new Date(through)],
  );
}
