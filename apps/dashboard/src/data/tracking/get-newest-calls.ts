import { z } from 'zod';
import { api } from '../api.ts';
import { read } from '../read.ts';
import { type PredictionRow, predictionRow } from './prediction-row.ts';

/** What the crowd said last, over all bots. */
export function getNewestCalls(limit: number): Promise<PredictionRow[]> {
  const query = api()
    .from('prediction_paths')
    .select('*')
    .order('predicted_at', { ascending: false })
    .order('prediction_id', { ascending: false })
    .limit(limit);
  return read('the newest calls', query, z.array(predictionRow));
}
