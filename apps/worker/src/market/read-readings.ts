import type { Reading } from '@quorum/bots';
import type { Queryable } from '@quorum/local-stack';
import type { ReadingMetric } from '@quorum/market-data';
import type { SymbolWindow } from './market-window.ts';

interface Row extends Reading {
  readonly metric: ReadingMetric;
}

/** Everything told beside the candles of a window, by metric, oldest first; its last moment included. */
export async function readReadings(
  database: Queryable,
  { exchange, symbol, from, through }: SymbolWindow,
): Promise<Partial<Record<ReadingMetric, Reading[]>>> {
  const rows = await database.query<Row>(
    `select 'funding' as metric, round(extract(epoch from funded_at) * 1000)::double precision as at,
       rate::double precision as value
     from public.market_funding_rates
     where exchange = $1 and symbol = $2 and funded_at between $3 and $4
     union all
     select metric, round(extract(epoch from taken_at) * 1000)::double precision, value::double precision
     from public.market_readings
     where exchange = $1 and symbol = $2 and metric = any ('{open-interest,long-short-ratio,basis}')
       and taken_at between $3 and $4
     order by 1, 2`,
    [exchange, symbol, new Date(from), new Date(through)],
  );
  return Object.groupBy(rows, ({ metric }) => metric);
}
