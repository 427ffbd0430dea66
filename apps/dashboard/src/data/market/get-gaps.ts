import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';

const gap = z.object({
  exchange: z.string(),
  symbol: z.string(),
  timeframe: z.string(),
  missing_from: instant,
  missing_to: instant,
});

export type Gap = z.infer<typeof gap>;

/** The newest stretches without candles. */
export function getGaps(limit: number): Promise<Gap[]> {
  const query = api()
    .from('market_gaps')
    .select('*')
    .order('missing_from', { ascending: false })
    .limit(limit);
  return read('the gaps', query, z.array(gap));
}
