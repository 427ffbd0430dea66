import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { readAll } from '../read-all.ts';

const decisionDay = z.object({
  day: z.string(),
  decision_count: z.number(),
  correct_count: z.number(),
  equal_correct_count: z.number(),
  log_loss_sum: z.number(),
  brier_sum: z.number(),
  net_return_sum: z.number(),
  equal_net_return_sum: z.number(),
});

/** The decisions of one UTC day whose 24 h move is known: those of the ensemble, and of the plain majority. */
export type DecisionDay = z.infer<typeof decisionDay>;

/** What following the crowd was worth by day, beside following the majority. Read once a request. */
export const getDecisionDays = cache((from: string | null): Promise<DecisionDay[]> => {
  const page = (first: number, last: number) =>
    api()
      .rpc('get_decision_days', from === null ? {} : { p_from: from })
      .order('day')
      .range(first, last);
  return readAll('the record of the ensemble', page, decisionDay);
});
