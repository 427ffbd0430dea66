import { api } from '../api.ts';
import { count } from '../count.ts';

/** How many trades of a bot that ended from a UTC day on (null: ever) were costed without the funding rates of their time. */
export function countUnknownFunding(name: string, since: string | null): Promise<number> {
  let query = api()
    .from('prediction_outcomes')
    .select('prediction_id', { count: 'exact' })
    .eq('bot_name', name)
    .is('is_funding_known', false);
  // An end at midnight belongs to the day before it.
  if (since !== null) query = query.gt('exited_at', `${since}T00:00:00Z`);
  return count('the number of trades without funding rates', query.limit(1));
}
