import { z } from 'zod';
import { api } from '../api.ts';
import { pageOf } from '../keyset.ts';
import type { Page } from '../page.ts';
import { read } from '../read.ts';
import { type CallFilter, findCalls } from '../tracking/find-calls.ts';
import { ensembleBot } from './ensemble-bot.ts';
import { type RecommendationRow, recommendationRow } from './recommendation-row.ts';

export type RecommendationFilter = Omit<CallFilter, 'regime' | 'from'>;

const pageSize = 12;

/** One page of the recommendations, newest first. Each is a call of the crowd's own, and is found as any call is. */
export async function getRecommendations(filter: RecommendationFilter): Promise<Page<RecommendationRow>> {
  const ids = await findCalls(ensembleBot, { ...filter, regime: 'ALL', from: null }, pageSize + 1);
  const ascending = filter.newerThan !== null;
  const query = api()
    .from('recommendation_paths')
    .select('*')
    .in('prediction_id', ids)
    .order('recommended_at', { ascending })
    .order('prediction_id', { ascending });
  return pageOf(await read('the recommendations', query, z.array(recommendationRow)), pageSize, filter);
}
