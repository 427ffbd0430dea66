import { api } from '../api.ts';
import { count } from '../count.ts';

/** How many candles were refused at or after `since`. */
export function countRejectsSince(since: string): Promise<number> {
  const query = api()
    .from('market_candle_rejects')
    .select('reject_id', { count: 'exact' })
    .gte('rejected_at', since)
    .limit(1);
  return count('the number of rejected candles', query);
}
