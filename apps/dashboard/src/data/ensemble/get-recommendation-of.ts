import { api } from '../api.ts';
import { read } from '../read.ts';
import { type RecommendationRow, recommendationRow } from './recommendation-row.ts';

/** What a decision became; null where it was not sure enough to recommend. */
export function getRecommendationOf(decisionId: number): Promise<RecommendationRow | null> {
  const query = api().from('recommendation_paths').select('*').eq('decision_id', decisionId).maybeSingle();
  return read('the recommendation', query, recommendationRow.nullable());
}
