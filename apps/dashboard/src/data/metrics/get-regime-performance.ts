import { z } from 'zod';
import { regimes } from '#metrics/choice.ts';
import { api } from '../api.ts';
import { instant, reasons } from '../columns.ts';
import { read } from '../read.ts';

const regimePerformance = z.object({
  market_regime: z.enum(regimes),
  decided_count: z.number(),
  correct_count: z.number(),
  accuracy: z.number().nullable(),
  accuracy_shrunk: z.number().nullable(),
  trade_count: z.number(),
  mean_net_return: z.number().nullable(),
  mean_net_return_shrunk: z.number().nullable(),
  total_return: z.number().nullable(),
  unknown_reasons: reasons,
  /** Null where it was computed just now. */
  as_of: instant.nullable(),
});

export type RegimePerformance = z.infer<typeof regimePerformance>;

/** How a bot did in each regime it made calls in. */
export function getRegimePerformance(name: string): Promise<RegimePerformance[]> {
  const query = api().from('bot_regime_performance').select('*').eq('bot_name', name).order('market_regime');
  return read('the regimes', query, z.array(regimePerformance));
}
