import { z } from 'zod';
import { api } from '../api.ts';
import { instant, reasons } from '../columns.ts';
import { read } from '../read.ts';

const diversityDay = z.object({
  measurement_date: z.string(),
  bot_count: z.number(),
  mean_correlation: z.number().nullable(),
  diversity_score: z.number().nullable(),
  effective_bot_count: z.number().nullable(),
  equal_weight_effective_count: z.number().nullable(),
  cluster_count: z.number().nullable(),
  strong_pair_count: z.number(),
  hhi: z.number().nullable(),
  normalised_hhi: z.number().nullable(),
  health: z.enum(['healthy', 'crowded', 'redundant', 'unknown']),
  unknown_reasons: reasons,
  as_of: instant,
});

export type DiversityDay = z.infer<typeof diversityDay>;

/** How many independent bots the crowd was worth, by day: the newest `limit` days, oldest first. */
export async function getDiversity(limit: number): Promise<DiversityDay[]> {
  const query = api()
    .from('ensemble_diversity_metrics')
    .select('*')
    .order('measurement_date', { ascending: false })
    .limit(limit);
  return (await read('the diversity', query, z.array(diversityDay))).reverse();
}
