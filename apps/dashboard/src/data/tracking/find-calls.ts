import { z } from 'zod';
import type { Regime } from '#metrics/choice.ts';
import { api } from '../api.ts';
import { beyond, type Keyset } from '../keyset.ts';
import { read } from '../read.ts';
import { type CallStatus, havingStatus } from './call-status.ts';

export interface CallFilter extends Keyset {
  readonly status: CallStatus | null;
  /** The regime the calls were made in; those that wait have none yet. */
  readonly regime: Regime;
  readonly side: 'LONG' | 'SHORT' | null;
  readonly symbol: string | null;
  /** Only calls made after the midnight this UTC day begins with; null: any. */
  readonly from: string | null;
}

const numbered = z.object({ prediction_id: z.number() });

/**
 * The numbers of a bot's calls in the order of its list, `count` of them from the cursor on. Most calls have ended; the
 * few that have not, or never entered, are looked up where they are kept apart.
 */
export async function findCalls(name: string, filter: CallFilter, count: number): Promise<number[]> {
  let query = callsOf(filter).eq('bot_name', name);
  if (filter.side) query = query.eq('side', filter.side);
  if (filter.symbol) query = query.eq('symbol', filter.symbol);
  if (filter.from) query = query.gt('predicted_at', `${filter.from}T00:00:00Z`);
  const condition = beyond(filter, 'predicted_at', 'prediction_id');
  if (condition) query = query.or(condition);
  const ascending = filter.newerThan !== null;
  const found = await read(
    'the list of calls',
    query.order('predicted_at', { ascending }).order('prediction_id', { ascending }).limit(count),
    z.array(numbered),
  );
  return found.map(({ prediction_id }) => prediction_id);
}

function callsOf({ status, regime }: CallFilter) {
  // A call is noted with the regime it was made in once it has entered: the table of the calls does not know it.
  if (status === null && regime === 'ALL') return api().from('bot_predictions').select('prediction_id');
  const wanted = regime === 'ALL' ? {} : { market_regime: regime };
  switch (status) {
    case null:
      return api().from('prediction_paths').select('prediction_id').match(wanted);
    case 'waiting':
      return api().from('waiting_predictions').select('prediction_id').match(wanted);
    case 'ended':
      return havingStatus(api().from('prediction_paths').select('prediction_id').match(wanted), status);
    default:
      return havingStatus(api().from('prediction_outcomes').select('prediction_id').match(wanted), status);
  }
}
