import { api } from '../api.ts';
import { read } from '../read.ts';
import { type Situation, situation } from './get-situations.ts';

/** One situation; null where it was never met. */
export function getSituation(id: number): Promise<Situation | null> {
  const query = api().from('situation_board').select('*').eq('situation_id', id).maybeSingle();
  return read('the situation', query, situation.nullable());
}
