import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { readAll } from '../read-all.ts';

const series = z.object({
  exchange: z.string(),
  symbol: z.string(),
  timeframe: z.enum(['15m', '1h', '4h', '1d']),
  first_opened_at: instant,
  last_closed_at: instant,
  delisted_at: instant.nullable(),
  delisted_reason: z.string().nullable(),
  gap_count: z.number(),
  missing_count: z.number(),
  reject_count: z.number(),
  revision_count: z.number(),
});

export type Series = z.infer<typeof series>;

/** Every candle series: how far it reaches and what was wrong with it in the last 30 days. Read once a request. */
export const getSeries = cache((): Promise<Series[]> => {
  const page = (from: number, to: number) =>
    api()
      .from('series_freshness')
      .select('*')
      .order('symbol')
      .order('exchange')
      .order('candle_length')
      .range(from, to);
  return readAll('the candle series', page, series);
});
