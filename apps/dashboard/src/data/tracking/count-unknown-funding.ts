import { api } from '../api.ts';
import { count } from '../count.ts';

/** How many ended trades of a bot were costed without the funding rates of their time. */
export function countUnknownFunding(name: string): Promise<number> {
  const query = api()
    .from('prediction_outcomes')
    .select('prediction_id', { count: 'exact' })
    .eq('bot_name', name)
    .is('is_funding_known', false)
    .limit(1);
  return count('the number of trades without funding rates', query);
}
