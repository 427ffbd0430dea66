import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';
import { readAll } from '../read-all.ts';
import { chosen, type MarketFilter } from './market-filter.ts';

const gap = z.object({
  exchange: z.string(),
  symbol: z.string(),
  timeframe: z.string(),
  missing_from: instant,
  missing_to: instant,
});

export type Gap = z.infer<typeof gap>;

/** The newest stretches without candles. */
export function getGaps(limit: number, filter: MarketFilter): Promise<Gap[]> {
  const query = api()
    .from('market_gaps')
    .select('*')
    .match(chosen(filter))
    .order('missing_from', { ascending: false })
    .limit(limit);
  return read('the gaps', query, z.array(gap));
}

/** Every stretch without candles that ended after `since`. */
export function getGapsSince(since: string, filter: MarketFilter): Promise<Gap[]> {
  const page = (from: number, to: number) =>
    api()
      .from('market_gaps')
      .select('*')
      .match(chosen(filter))
      .gt('missing_to', since)
      .order('missing_from')
      .order('exchange')
      .order('symbol')
      .order('timeframe')
      .range(from, to);
  return readAll('the gaps', page, gap);
}
