import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';

const reject = z.object({
  reject_id: z.number(),
  symbol: z.string(),
  timeframe: z.string(),
  reason: z.string(),
  raw: z.string(),
  rejected_at: instant,
});

export type Reject = z.infer<typeof reject>;

/** The newest candles that were refused, each with its reason. */
export function getRejects(limit: number): Promise<Reject[]> {
  const query = api()
    .from('market_candle_rejects')
    .select('reject_id, symbol, timeframe, reason, raw, rejected_at')
    .order('rejected_at', { ascending: false })
    .order('reject_id', { ascending: false })
    .limit(limit);
  return read('the rejected candles', query, z.array(reject));
}
