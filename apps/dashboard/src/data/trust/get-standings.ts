import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { instant, reasons } from '../columns.ts';
import { read } from '../read.ts';

export const probationStatuses = ['active', 'disabled', 'probation', 'retired'] as const;

const standing = z.object({
  bot_name: z.string(),
  display_name: z.string(),
  family: z.string(),
  status: z.enum(probationStatuses),
  probation_prediction_count: z.number(),
  probation_correct_count: z.number(),
  strike_count: z.number(),
  probation_started_at: instant.nullable(),
  disabled_at: instant.nullable(),
  status_reason: z.string(),
  chance_of_luck: z.number().nullable(),
  effective_weight: z.number(),
  weight_changed_at: instant.nullable(),
  trust_score: z.number().nullable(),
  historical_performance: z.number().nullable(),
  consistency: z.number().nullable(),
  situation_expertise: z.number().nullable(),
  diversity: z.number().nullable(),
  expected_rate: z.number().nullable(),
  expected_rate_low: z.number().nullable(),
  expected_rate_high: z.number().nullable(),
  situation_call_count: z.number().nullable(),
  trust_unknown_reasons: reasons.nullable(),
  trust_calculated_at: instant.nullable(),
  situation_id: z.number().nullable(),
  situation_name: z.string().nullable(),
  cluster_id: z.number().nullable(),
  cluster_size: z.number().nullable(),
  mean_correlation_within: z.number().nullable(),
  average_correlation: z.number().nullable(),
  diversity_bonus: z.number(),
  is_redundant: z.boolean(),
  place: z.number().nullable(),
  cluster_unknown_reason: z.string().nullable(),
  cluster_as_of: instant.nullable(),
});

export type Standing = z.infer<typeof standing>;

/** Where each bot stands now: status, weight, trust, cluster. By name. Read once a request. */
export const getStandings = cache((): Promise<Standing[]> => {
  const query = api().from('bot_standings').select('*').order('bot_name');
  return read('where the bots stand', query, z.array(standing));
});
