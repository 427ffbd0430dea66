import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { read } from '../read.ts';
import { type AdvancedMetrics, advancedMetrics } from './advanced-metrics.ts';

/** What every bot of the crowd is worth over its whole record, all regimes together. Read once a request. */
export const getCrowdMetrics = cache((): Promise<AdvancedMetrics[]> => {
  const query = api()
    .from('bot_advanced_metrics')
    .select('*, bots!inner(is_ensemble)')
    .eq('market_regime', 'ALL')
    .eq('bots.is_ensemble', false)
    .order('bot_name');
  return read('the advanced metrics', query, z.array(advancedMetrics));
});
