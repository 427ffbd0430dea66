import { cache } from 'react';
import type { Regime, Side } from '#metrics/choice.ts';
import { api } from '../api.ts';
import { read } from '../read.ts';
import { chosenArguments } from './chosen-arguments.ts';
import { type Figures, figures } from './figures.ts';

const chosenFigures = figures.omit({ as_of: true });

/**
 * A bot's figures over the calls of a regime, of one side or both, from a UTC day on (null: from its first). Reckoned
 * from the same daily states as the equity curve, so that the two agree at any hour. Read once a request.
 */
export const getChosenFigures = cache(
  async (name: string, regime: Regime, side: Side | null, from: string | null): Promise<Figures> => {
    const query = api().rpc('get_bot_figures', chosenArguments(name, { regime, side }, from));
    // Computed from what is known now, not at some earlier time.
    return { ...(await read('the figures of the choice', query, chosenFigures)), as_of: null };
  },
);
