import { z } from 'zod';
import { api } from '../api.ts';
import { read } from '../read.ts';
import type { Cursor } from './cursor.ts';
import { type PredictionRow, predictionRow } from './prediction-row.ts';

export interface PredictionFilter {
  readonly status: PredictionRow['status'] | null;
  readonly side: PredictionRow['side'] | null;
  readonly symbol: string | null;
  /** Only calls made after the midnight this UTC day begins with; null: any. */
  readonly from: string | null;
  readonly olderThan: Cursor | null;
  readonly newerThan: Cursor | null;
}

export interface PredictionPage {
  readonly rows: PredictionRow[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
}

export const predictionPageSize = 20;

/** One page of a bot's calls, newest first, found by key: page 500 costs what page 1 costs. */
export async function getPredictions(name: string, filter: PredictionFilter): Promise<PredictionPage> {
  const forward = filter.newerThan === null;
  let query = api().from('prediction_paths').select('*').eq('bot_name', name);
  if (filter.status) query = query.eq('status', filter.status);
  if (filter.side) query = query.eq('side', filter.side);
  if (filter.symbol) query = query.eq('symbol', filter.symbol);
  if (filter.from) query = query.gt('predicted_at', `${filter.from}T00:00:00Z`);
  if (filter.newerThan) query = query.or(beyond(filter.newerThan, 'gt'));
  else if (filter.olderThan) query = query.or(beyond(filter.olderThan, 'lt'));

  const found = await read(
    'the predictions',
    query
      .order('predicted_at', { ascending: !forward })
      .order('prediction_id', { ascending: !forward })
      .limit(predictionPageSize + 1),
    z.array(predictionRow),
  );
  const hasMore = found.length > predictionPageSize;
  const rows = found.slice(0, predictionPageSize);
  return forward
    ? { rows, hasOlder: hasMore, hasNewer: filter.olderThan !== null }
    : { rows: rows.reverse(), hasOlder: true, hasNewer: hasMore };
}

function beyond({ at, id }: Cursor, than: 'lt' | 'gt'): string {
  return `predicted_at.${than}.${at},and(predicted_at.eq.${at},prediction_id.${than}.${id})`;
}
