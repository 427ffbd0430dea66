import { cache } from 'react';
import type { Regime } from '#metrics/choice.ts';
import { api } from '../api.ts';
import { read } from '../read.ts';
import { type Figures, figures } from './figures.ts';

/** A bot's figures over the last 7, 30 or 90 days; null where no trade was alive in them. Read once a request. */
export const getWindowFigures = cache(
  (name: string, regime: Regime, days: 7 | 30 | 90): Promise<Figures | null> => {
    const query = api()
      .from('bot_window_metrics')
      .select('*')
      .eq('bot_name', name)
      .eq('market_regime', regime)
      .eq('window_days', days)
      .maybeSingle();
    return read('the figures of the window', query, figures.nullable());
  },
);
