import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { read } from '../read.ts';
import { type AdvancedMetrics, advancedMetrics } from './advanced-metrics.ts';

/** What every bot is worth over its whole record, all regimes together. Read once a request. */
export const getCrowdMetrics = cache((): Promise<AdvancedMetrics[]> => {
  const query = api().from('bot_advanced_metrics').select('*').eq('market_regime', 'ALL').order('bot_name');
  return read('the advanced metrics', query, z.array(advancedMetrics));
});
