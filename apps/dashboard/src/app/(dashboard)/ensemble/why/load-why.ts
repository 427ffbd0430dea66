import { type Decision, getDecision } from '#data/ensemble/get-decision.ts';
import { getRecommendationOf } from '#data/ensemble/get-recommendation-of.ts';
import { getStrategies, type Strategy } from '#data/ensemble/get-strategies.ts';
import { getVotes } from '#data/ensemble/get-votes.ts';
import type { RecommendationRow } from '#data/ensemble/recommendation-row.ts';
import { type WeighedVote, weighVotes } from './weigh-votes.ts';

export interface Why {
  readonly decision: Decision;
  /** null where it was not sure enough. */
  readonly recommendation: RecommendationRow | null;
  readonly votes: readonly WeighedVote[];
  readonly strategies: readonly Strategy[];
}

/** Everything that made a decision what it is; null when there is none of that number. */
export async function loadWhy(decisionId: number): Promise<Why | null> {
  const [decision, recommendation, strategies] = await Promise.all([
    getDecision(decisionId),
    getRecommendationOf(decisionId),
    getStrategies(),
  ]);
  if (decision === null) return null;
  const kept = recommendation === null ? [] : await getVotes(recommendation.recommendation_id);
  return { decision, recommendation, votes: weighVotes(decision, kept), strategies };
}
