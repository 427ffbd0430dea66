import { cache } from 'react';
import type { Regime } from '#metrics/choice.ts';
import { api } from '../api.ts';
import { read } from '../read.ts';
import { type AdvancedMetrics, advancedMetrics } from './advanced-metrics.ts';

/** What one bot is worth over its whole record; null where it made no call in that regime. Read once a request. */
export const getAdvancedMetrics = cache((name: string, regime: Regime): Promise<AdvancedMetrics | null> => {
  const query = api()
    .from('bot_advanced_metrics')
    .select('*')
    .eq('bot_name', name)
    .eq('market_regime', regime)
    .maybeSingle();
  return read('the advanced metrics', query, advancedMetrics.nullable());
});
