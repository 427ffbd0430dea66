import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';
import { chosen, type MarketFilter } from './market-filter.ts';

const reject = z.object({
  kind: z.enum(['candle', 'reading']),
  reject_id: z.number(),
  exchange: z.string(),
  symbol: z.string(),
  series: z.string(),
  reason: z.string(),
  raw: z.string(),
  rejected_at: instant,
});

export type Reject = z.infer<typeof reject>;

/** The newest candles and readings that were refused, each with its reason. */
export function getRejects(limit: number, filter: MarketFilter): Promise<Reject[]> {
  const query = api()
    .from('market_rejects')
    .select('*')
    .match(chosen(filter))
    .order('rejected_at', { ascending: false })
    .order('reject_id', { ascending: false })
    .limit(limit);
  return read('what was refused', query, z.array(reject));
}
