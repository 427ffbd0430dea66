import { cache } from 'react';
import type { z } from 'zod';
import type { Regime, Side } from '#metrics/choice.ts';
import { api } from '../api.ts';
import { chosenArguments } from '../metrics/chosen-arguments.ts';
import { costs } from '../metrics/get-costs.ts';
import { read } from '../read.ts';
import { tpSlStats } from './get-tp-sl-stats.ts';

const endings = tpSlStats.extend(costs.omit({ trade_count: true }).shape);

/** How the calls of a choice ended, and what they cost. */
export type ChosenEndings = z.infer<typeof endings>;

/** Read off the calls themselves, from a UTC day on (null: the first). Read once a request. */
export const getChosenEndings = cache(
  (name: string, regime: Regime, side: Side | null, from: string | null): Promise<ChosenEndings> => {
    const query = api()
      .rpc('get_bot_endings', chosenArguments(name, { regime, side }, from))
      .single();
    return read('how the calls of the choice ended', query, endings);
  },
);
