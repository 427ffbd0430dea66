import { z } from 'zod';
import { api } from '../api.ts';
import { instant, numeric } from '../columns.ts';
import { read } from '../read.ts';

const comparison = z.object({
  base_asset: z.string(),
  exchange: z.string(),
  symbol: z.string(),
  other_exchange: z.string(),
  other_symbol: z.string(),
  timeframe: z.string(),
  closed_at: instant,
  price: numeric,
  other_price: numeric,
  difference_ratio: numeric,
  is_disagreement: z.boolean(),
});

export type PriceComparison = z.infer<typeof comparison>;

/** One coin on two exchanges, for every coin and pair of exchanges: what disagrees comes first. */
export function getPriceComparisons(): Promise<PriceComparison[]> {
  const query = api()
    .from('price_comparisons')
    .select('*')
    .order('is_disagreement', { ascending: false })
    .order('base_asset')
    .order('exchange')
    .order('other_exchange');
  return read('the comparison of prices', query, z.array(comparison));
}
