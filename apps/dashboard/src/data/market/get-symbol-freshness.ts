import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';

const freshness = z.object({
  exchange: z.string(),
  symbol: z.string(),
  exchange_kind: z.enum(['exchange', 'recorded', 'simulated']),
  timeframe: z.string(),
  first_opened_at: instant,
  last_closed_at: instant,
  is_stale: z.boolean(),
  delisted_at: instant.nullable(),
  gap_count: z.number(),
});

export type SymbolFreshness = z.infer<typeof freshness>;

/** How far the finest candles of each symbol reach. Read once a request. */
export const getSymbolFreshness = cache((): Promise<SymbolFreshness[]> => {
  const query = api().from('symbol_freshness').select('*').order('exchange').order('symbol');
  return read('the freshness of the symbols', query, z.array(freshness));
});
