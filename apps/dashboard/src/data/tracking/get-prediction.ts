import { api } from '../api.ts';
import { read } from '../read.ts';
import { type PredictionRow, predictionRow } from './prediction-row.ts';

/** One call of one bot; null when the bot has none of that number. */
export function getPrediction(name: string, id: number): Promise<PredictionRow | null> {
  const query = api()
    .from('prediction_paths')
    .select('*')
    .eq('prediction_id', id)
    .eq('bot_name', name)
    .maybeSingle();
  return read('the prediction', query, predictionRow.nullable());
}
