import { z } from 'zod';
import { api } from '../api.ts';
import { pageOf } from '../keyset.ts';
import type { Page } from '../page.ts';
import { read } from '../read.ts';
import { type CallFilter, findCalls } from './find-calls.ts';
import { type PredictionRow, predictionRow } from './prediction-row.ts';

export type PredictionFilter = CallFilter;

export type PredictionPage = Page<PredictionRow>;

export const predictionPageSize = 20;

/** One page of a bot's calls, newest first, found by key: page 500 costs what page 1 costs. */
export async function getPredictions(name: string, filter: PredictionFilter): Promise<PredictionPage> {
  const ids = await findCalls(name, filter, predictionPageSize + 1);
  const ascending = filter.newerThan !== null;
  const query = api()
    .from('prediction_paths')
    .select('*')
    .in('prediction_id', ids)
    .order('predicted_at', { ascending })
    .order('prediction_id', { ascending });
  return pageOf(await read('the predictions', query, z.array(predictionRow)), predictionPageSize, filter);
}
