import { api } from '../api.ts';
import { count } from '../count.ts';

/** How many calls have entered and not ended. */
export function countOpenCalls(): Promise<number> {
  const query = api()
    .from('prediction_outcomes')
    .select('prediction_id', { count: 'exact' })
    .is('exited_at', null)
    .limit(1);
  return count('the number of open calls', query);
}
