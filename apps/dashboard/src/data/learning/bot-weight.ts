import { z } from 'zod';
import { instant } from '../columns.ts';

const weightFactor = z.object({ factor: z.number(), is_live: z.boolean(), reason: z.string() });

export const botWeight = z.object({
  bot_name: z.string(),
  effective_weight: z.number(),
  /** By source. */
  factors: z.record(z.string(), weightFactor),
  as_of: instant.nullable(),
  changed_at: instant.nullable(),
});

export type WeightFactor = z.infer<typeof weightFactor>;

/** What a bot's vote counts now, with what speaks for and against it. */
export type BotWeight = z.infer<typeof botWeight>;
