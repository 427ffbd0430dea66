import { z } from 'zod';
import { api } from '../api.ts';
import { instant, numeric } from '../columns.ts';
import { read } from '../read.ts';

const revision = z.object({
  revision_id: z.number(),
  symbol: z.string(),
  timeframe: z.string(),
  opened_at: instant,
  revised_at: instant,
  old_high: numeric,
  old_low: numeric,
  old_close: numeric,
  new_high: numeric,
  new_low: numeric,
  new_close: numeric,
});

export type Revision = z.infer<typeof revision>;

/** The newest candles that were corrected after they had been recorded. */
export function getRevisions(limit: number): Promise<Revision[]> {
  const query = api()
    .from('market_candle_revisions')
    .select(
      'revision_id, symbol, timeframe, opened_at, revised_at, old_high, old_low, old_close, new_high, new_low, new_close',
    )
    .order('revised_at', { ascending: false })
    .order('revision_id', { ascending: false })
    .limit(limit);
  return read('the revised candles', query, z.array(revision));
}
