import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';

const policy = z.object({
  policy_name: z.string(),
  stage: z.enum(['shadow', 'live']),
  stage_reason: z.string(),
  learning_rate: z.number(),
  discount_factor: z.number(),
  epsilon: z.number(),
  epsilon_start: z.number(),
  epsilon_floor: z.number(),
  epsilon_decay: z.number(),
  step_count: z.number(),
  action_count: z.number(),
  rewarded_count: z.number(),
  mean_reward: z.number().nullable(),
  estimated_gain_snips: z.number().nullable(),
  estimated_gain_doubly_robust: z.number().nullable(),
  estimated_gain_low: z.number().nullable(),
  estimated_gain_together: z.number().nullable(),
  effective_sample_size: z.number().nullable(),
  last_updated: instant.nullable(),
});

/** What moves weights by reinforcement, and what it has been worth. */
export type Policy = z.infer<typeof policy>;

/** The active policy; null where none is. Read once a request. */
export const getPolicy = cache((): Promise<Policy | null> => {
  const query = api().from('rl_policy').select('*').eq('is_active', true).maybeSingle();
  return read('the policy', query, policy.nullable());
});
