import type { CrossSection } from '@quorum/bots';
import type { Queryable } from '@quorum/local-stack';
import type { MarketWindow } from './market-window.ts';

/**
 * All symbols of an exchange over each candle of a window, oldest first; delisted ones count while they traded.
 * Sums are made in the order of the symbols: another order would round differently, and bots would decide differently.
 */
export function readCrossSections(
  database: Queryable,
  { exchange, timeframe, from, through }: MarketWindow,
): Promise<CrossSection[]> {
  return database.query<CrossSection & Record<string, unknown>>(
    `select
       extract(epoch from opened_at)::double precision * 1000 as "openedAt",
       count(*)::integer as "symbolCount",
       avg(log_return) as "meanReturn",
       stddev_pop(log_return) as dispersion,
       avg(case when log_return > 0 then 1.0::double precision else 0.0 end) as advancing
     from (
       select candle.opened_at, ln(candle.close::double precision / candle.open::double precision) as log_return
       from public.market_symbols as symbols
       -- One range of the index a symbol; without it the planner may read every candle of the exchange.
       cross join lateral (
         select opened_at, open, close
         from public.market_candles
         where exchange = $1 and symbol = symbols.symbol and timeframe = $2 and opened_at >= $3 and opened_at < $4
         order by opened_at
       ) as candle
       where symbols.exchange = $1
       order by candle.opened_at, symbols.symbol
     ) as member
     group by opened_at
     order by opened_at`,
    [exchange, timeframe, new Date(from), new Date(through)],
  );
}
