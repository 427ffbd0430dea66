import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { readAll } from '../read-all.ts';

const reinforcementDay = z.object({
  day: z.string(),
  action_count: z.number(),
  exploration_count: z.number(),
  increase_count: z.number(),
  decrease_count: z.number(),
  maintain_count: z.number(),
  rewarded_count: z.number(),
  reward_sum: z.number().nullable(),
});

/** What the policy did on a UTC day, how much of it by chance, and what came of it. */
export type ReinforcementDay = z.infer<typeof reinforcementDay>;

/** The actions of the active policy by day. Read once a request. */
export const getReinforcementDays = cache((from: string | null): Promise<ReinforcementDay[]> => {
  const page = (first: number, last: number) =>
    api()
      .rpc('get_reinforcement_days', from === null ? {} : { p_from: from })
      .order('day')
      .range(first, last);
  return readAll('the actions of the policy', page, reinforcementDay);
});
