import { z } from 'zod';
import { sides } from '#metrics/choice.ts';
import { instant, numeric } from '../columns.ts';
import { callStatuses } from '../tracking/call-status.ts';

/** A recommendation and what became of it: one row of recommendation_paths. */
export const recommendationRow = z.object({
  recommendation_id: z.number(),
  decision_id: z.number(),
  prediction_id: z.number(),
  exchange: z.string(),
  symbol: z.string(),
  recommended_at: instant,
  side: z.enum(sides),
  confidence: z.number(),
  threshold: z.number(),
  take_profit_price: numeric,
  stop_loss_price: numeric,
  leverage: numeric,
  position_ratio: z.number(),
  voter_count: z.number(),
  for_count: z.number(),
  against_count: z.number(),
  reason: z.string(),
  flips_when: z.string(),
  equal_side: z.enum(sides),
  equal_share: z.number(),
  status: z.enum(callStatuses),
  entry_price: numeric,
  entered_at: instant.nullable(),
  exited_at: instant.nullable(),
  exit_price: numeric.nullable(),
  exit_reason: z.enum(['take_profit', 'stop_loss', 'liquidated', 'expired']).nullable(),
  net_return: z.number().nullable(),
  is_correct: z.boolean().nullable(),
  latest_price: numeric.nullable(),
  latest_price_at: instant.nullable(),
  progress: z.number().nullable(),
});

export type RecommendationRow = z.infer<typeof recommendationRow>;
