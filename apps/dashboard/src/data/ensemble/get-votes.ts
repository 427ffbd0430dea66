import { z } from 'zod';
import { sides } from '#metrics/choice.ts';
import { api } from '../api.ts';
import { read } from '../read.ts';

const vote = z.object({
  bot_name: z.string(),
  prediction_id: z.number(),
  side: z.enum(sides),
  stated_confidence: z.number(),
  expected_rate: z.number(),
  trust_score: z.number(),
  effective_weight: z.number(),
  factors: z.record(z.string(), z.number()),
  vote_weight: z.number(),
  contribution: z.number(),
});

export type RecommendationVote = z.infer<typeof vote>;

/** Every vote of a recommendation, with what it weighed and why: at most as many as there are bots. */
export function getVotes(recommendationId: number): Promise<RecommendationVote[]> {
  const query = api()
    .from('recommendation_votes')
    .select('*')
    .eq('recommendation_id', recommendationId)
    .order('bot_name');
  return read('the votes', query, z.array(vote));
}
