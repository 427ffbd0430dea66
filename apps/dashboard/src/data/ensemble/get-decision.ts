import { z } from 'zod';
import { sides } from '#metrics/choice.ts';
import { api } from '../api.ts';
import { instant, numeric } from '../columns.ts';
import { read } from '../read.ts';

const decision = z.object({
  decision_id: z.number(),
  exchange: z.string(),
  symbol: z.string(),
  decided_at: instant,
  side: z.enum(sides),
  probability: z.number(),
  confidence: z.number(),
  equal_side: z.enum(sides),
  equal_share: z.number(),
  voters: z.array(z.string()),
  directions: z.array(z.number()),
  weights: z.array(z.number()),
  strategy_scores: z.array(z.number()),
  strategy_probabilities: z.array(z.number()),
  strategy_shares: z.array(z.number()),
  reference_price: numeric,
  return_24h: z.number().nullable(),
  is_correct: z.boolean().nullable(),
  unknown_reason: z.string().nullable(),
  label_due_at: instant.nullable(),
});

/** A decision with every vote it heard. */
export type Decision = z.infer<typeof decision>;

/** One decision; null when there is none of that number. */
export function getDecision(id: number): Promise<Decision | null> {
  const query = api().from('consensus_decisions').select('*').eq('decision_id', id).maybeSingle();
  return read('the decision', query, decision.nullable());
}
