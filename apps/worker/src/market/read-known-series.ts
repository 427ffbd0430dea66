import type { Database } from '@quorum/local-stack';
import type { KnownSeries } from '../jobs/plan-history.ts';

/** What the database holds of each series that an exchange reported; series built from finer ones are not in it. */
export function readKnownSeries(database: Database, exchange: string): Promise<KnownSeries[]> {
  return database.query<KnownSeries & Record<string, unknown>>(
    `select series.symbol, series.timeframe,
       extract(epoch from reported.first)::double precision * 1000 as first,
       extract(epoch from reported.last)::double precision * 1000 as last,
       missing.gaps
     from public.market_series as series
     cross join lateral (
       select min(candle.opened_at) as first, max(candle.opened_at) as last
       from public.market_candles as candle
       where candle.exchange = series.exchange and candle.symbol = series.symbol
         and candle.timeframe = series.timeframe and candle.derived_from is null
     ) as reported
     cross join lateral (
       select coalesce(jsonb_agg(jsonb_build_object(
         'from', extract(epoch from gap.missing_from)::double precision * 1000,
         'to', extract(epoch from gap.missing_to)::double precision * 1000) order by gap.missing_from), '[]') as gaps
       from public.market_gaps as gap
       where gap.exchange = series.exchange and gap.symbol = series.symbol and gap.timeframe = series.timeframe
     ) as missing
     where series.exchange = $1 and reported.first is not null`,
    [exchange],
  );
}
