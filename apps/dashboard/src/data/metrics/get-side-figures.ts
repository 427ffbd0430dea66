import { cache } from 'react';
import type { Regime, Side } from '#metrics/choice.ts';
import { api } from '../api.ts';
import { read } from '../read.ts';
import { type Figures, figures } from './figures.ts';

const sideFigures = figures.omit({ as_of: true });

/** A bot's figures over the calls of one side, from a UTC day on (null: from its first). Read once a request. */
export const getSideFigures = cache(
  async (name: string, regime: Regime, side: Side, from: string | null): Promise<Figures> => {
    const period = from === null ? {} : { p_from: from };
    const query = api().rpc('get_bot_figures', {
      p_bot_name: name,
      p_market_regime: regime,
      p_side: side,
      ...period,
    });
    // Computed from what is known now, not at some earlier time.
    return { ...(await read('the figures of the side', query, sideFigures)), as_of: null };
  },
);
