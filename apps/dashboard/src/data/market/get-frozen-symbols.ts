import { z } from 'zod';
import { api } from '../api.ts';
import { instant, numeric } from '../columns.ts';
import { read } from '../read.ts';
import { chosen, type MarketFilter } from './market-filter.ts';

const frozen = z.object({
  exchange: z.string(),
  symbol: z.string(),
  timeframe: z.string(),
  frozen_since: instant,
  last_closed_at: instant,
  price: numeric,
  volume: numeric,
});

export type FrozenSymbol = z.infer<typeof frozen>;

/** Symbols whose last twenty candles are all the same. */
export function getFrozenSymbols(filter: MarketFilter): Promise<FrozenSymbol[]> {
  const query = api()
    .from('frozen_symbols')
    .select('*')
    .match(chosen(filter))
    .order('symbol')
    .order('exchange');
  return read('the frozen prices', query, z.array(frozen));
}
