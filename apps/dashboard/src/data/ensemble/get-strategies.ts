import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { read } from '../read.ts';

const strategy = z.object({ strategy_name: z.string(), place: z.number(), description: z.string() });

/** A way to weigh votes; `place` is where it stands in every list of strategies, from 1. */
export type Strategy = z.infer<typeof strategy>;

/** The ways to weigh a vote that compete. Read once a request. */
export const getStrategies = cache((): Promise<Strategy[]> => {
  const query = api().from('vote_strategies').select('strategy_name, place, description').order('place');
  return read('the strategies', query, z.array(strategy));
});
