import { z } from 'zod';
import { api } from '../api.ts';
import { instant, numeric } from '../columns.ts';
import { read } from '../read.ts';
import { chosen, type MarketFilter } from './market-filter.ts';

const revision = z.object({
  revision_id: z.number(),
  exchange: z.string(),
  symbol: z.string(),
  timeframe: z.enum(['15m', '1h', '4h', '1d']),
  opened_at: instant,
  revised_at: instant,
  old_open: numeric,
  old_high: numeric,
  old_low: numeric,
  old_close: numeric,
  old_volume: numeric,
  new_open: numeric,
  new_high: numeric,
  new_low: numeric,
  new_close: numeric,
  new_volume: numeric,
});

export type Revision = z.infer<typeof revision>;

/** The newest candles that were corrected after they had been recorded. */
export function getRevisions(limit: number, filter: MarketFilter): Promise<Revision[]> {
  const query = api()
    .from('market_candle_revisions')
    .select('*')
    .match(chosen(filter))
    .order('revised_at', { ascending: false })
    .order('revision_id', { ascending: false })
    .limit(limit);
  return read('the revised candles', query, z.array(revision));
}
