import { cache } from 'react';
import { z } from 'zod';
import { sides } from '#metrics/choice.ts';
import { api } from '../api.ts';
import { instant, numeric } from '../columns.ts';
import { read } from '../read.ts';

const newestDecision = z.object({
  decision_id: z.number(),
  exchange: z.string(),
  symbol: z.string(),
  decided_at: instant,
  side: z.enum(sides),
  probability: z.number(),
  confidence: z.number(),
  equal_side: z.enum(sides),
  equal_share: z.number(),
  voter_count: z.number(),
  for_count: z.number(),
  leading_strategy: z.string(),
  reference_price: numeric,
  recommendation_id: z.number().nullable(),
});

export type NewestDecision = z.infer<typeof newestDecision>;

/** What the crowd says now, surest first: one row a followed symbol that was decided on. Read once a request. */
export const getNewestDecisions = cache((): Promise<NewestDecision[]> => {
  const query = api()
    .from('newest_decisions')
    .select('*')
    .order('confidence', { ascending: false })
    .order('symbol')
    .order('exchange')
    .limit(200);
  return read('the newest decisions', query, z.array(newestDecision));
});
