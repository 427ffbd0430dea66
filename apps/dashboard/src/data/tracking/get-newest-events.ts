import { z } from 'zod';
import { api } from '../api.ts';
import { instant, numeric } from '../columns.ts';
import { read } from '../read.ts';

const event = z.object({
  event_id: z.number(),
  prediction_id: z.number(),
  bot_name: z.string(),
  symbol: z.string(),
  event_type: z.enum(['take_profit', 'stop_loss', 'liquidated']),
  hit_at: instant,
  hit_price: numeric,
  is_ambiguous: z.boolean(),
  is_gap: z.boolean(),
});

export type TpSlEvent = z.infer<typeof event>;

/** The targets and stops that were hit last, over all bots. */
export function getNewestEvents(limit: number): Promise<TpSlEvent[]> {
  const query = api()
    .from('tp_sl_events')
    .select('event_id, prediction_id, bot_name, symbol, event_type, hit_at, hit_price, is_ambiguous, is_gap')
    .order('hit_at', { ascending: false })
    .order('event_id', { ascending: false })
    .limit(limit);
  return read('the newest hits', query, z.array(event));
}
