import { z } from 'zod';
import { api } from '../api.ts';
import { beyond, type Keyset, pageOf } from '../keyset.ts';
import type { Page } from '../page.ts';
import { read } from '../read.ts';
import { type PredictionRow, predictionRow } from './prediction-row.ts';

export interface PredictionFilter extends Keyset {
  readonly status: PredictionRow['status'] | null;
  readonly side: PredictionRow['side'] | null;
  readonly symbol: string | null;
  /** Only calls made after the midnight this UTC day begins with; null: any. */
  readonly from: string | null;
}

export type PredictionPage = Page<PredictionRow>;

export const predictionPageSize = 20;

/** One page of a bot's calls, newest first, found by key: page 500 costs what page 1 costs. */
export async function getPredictions(name: string, filter: PredictionFilter): Promise<PredictionPage> {
  let query = api().from('prediction_paths').select('*').eq('bot_name', name);
  if (filter.status) query = query.eq('status', filter.status);
  if (filter.side) query = query.eq('side', filter.side);
  if (filter.symbol) query = query.eq('symbol', filter.symbol);
  if (filter.from) query = query.gt('predicted_at', `${filter.from}T00:00:00Z`);
  const condition = beyond(filter, 'predicted_at', 'prediction_id');
  if (condition) query = query.or(condition);
  const ascending = filter.newerThan !== null;
  const found = await read(
    'the predictions',
    query
      .order('predicted_at', { ascending })
      .order('prediction_id', { ascending })
      .limit(predictionPageSize + 1),
    z.array(predictionRow),
  );
  return pageOf(found, predictionPageSize, filter);
}
