import { z } from 'zod';
import type { Side } from '#metrics/choice.ts';
import { api } from '../api.ts';
import { beyond, type Keyset, pageOf } from '../keyset.ts';
import type { Page } from '../page.ts';
import { read } from '../read.ts';
import { type RecommendationRow, recommendationRow } from './recommendation-row.ts';

export interface RecommendationFilter extends Keyset {
  readonly status: RecommendationRow['status'] | null;
  readonly side: Side | null;
  readonly symbol: string | null;
}

const pageSize = 12;

/** One page of the recommendations, newest first, found by key. */
export async function getRecommendations(filter: RecommendationFilter): Promise<Page<RecommendationRow>> {
  let query = api().from('recommendation_paths').select('*');
  if (filter.status) query = query.eq('status', filter.status);
  if (filter.side) query = query.eq('side', filter.side);
  if (filter.symbol) query = query.eq('symbol', filter.symbol);
  const condition = beyond(filter, 'recommended_at', 'recommendation_id');
  if (condition) query = query.or(condition);
  const ascending = filter.newerThan !== null;
  const found = await read(
    'the recommendations',
    query
      .order('recommended_at', { ascending })
      .order('recommendation_id', { ascending })
      .limit(pageSize + 1),
    z.array(recommendationRow),
  );
  return pageOf(found, pageSize, filter);
}
