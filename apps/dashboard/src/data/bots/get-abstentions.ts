import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';

const scan = z.object({
  as_of: instant,
  scan_symbols: z.array(
    z.object({
      symbol: z.string(),
      decision_count: z.number(),
      prediction_count: z.number(),
      abstentions: z.record(z.string(), z.number()),
    }),
  ),
});

export type AskedScan = z.infer<typeof scan>;

/** The newest scans of a timeframe with what kept the bots silent, over all its bots. */
export function getAbstentions(timeframe: string, limit: number): Promise<AskedScan[]> {
  const query = api()
    .from('scans')
    .select('as_of, scan_symbols(symbol, decision_count, prediction_count, abstentions)')
    .eq('timeframe', timeframe)
    .order('as_of', { ascending: false })
    .limit(limit);
  return read('the newest scans', query, z.array(scan));
}
