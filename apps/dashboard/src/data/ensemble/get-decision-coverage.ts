import { z } from 'zod';
import { api } from '../api.ts';
import { read } from '../read.ts';

const coverageStep = z.object({
  step: z.number(),
  confidence_from: z.number(),
  decision_count: z.number(),
  correct_count: z.number(),
  net_return_sum: z.number(),
  equal_share_from: z.number(),
  equal_correct_count: z.number(),
  equal_net_return_sum: z.number(),
});

/** The surest decisions up to a step of twenty, added up; the majority's beside them, most agreed first. */
export type CoverageStep = z.infer<typeof coverageStep>;

/** What waiting for surer decisions is worth: at most twenty rows. */
export function getDecisionCoverage(from: string | null): Promise<CoverageStep[]> {
  const query = api()
    .rpc('get_decision_coverage', from === null ? {} : { p_from: from })
    .order('step');
  return read('accuracy by coverage', query, z.array(coverageStep));
}
