import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { readAll } from '../read-all.ts';

const strategyPoint = z.object({
  strategy_name: z.string(),
  place: z.number(),
  day: z.string(),
  last_day: z.string(),
  decision_count: z.number(),
  correct_count: z.number(),
  log_loss_sum: z.number(),
  brier_sum: z.number(),
  share: z.number(),
});

/** The record of one strategy over the days day..last_day, and its share in the vote after them. */
export type StrategyPoint = z.infer<typeof strategyPoint>;

/** How each strategy did, and how much the vote listened to it. Read once a request. */
export const getStrategyHistory = cache((from: string | null): Promise<StrategyPoint[]> => {
  const page = (first: number, last: number) =>
    api()
      .rpc('get_strategy_history', from === null ? {} : { p_from: from })
      .order('place')
      .order('day')
      .range(first, last);
  return readAll('the record of the strategies', page, strategyPoint);
});
