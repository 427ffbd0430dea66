import { api } from '../api.ts';
import { read } from '../read.ts';
import { type CorrelationPair, correlationPair } from './correlation-pair.ts';

/** One pair, its names in order; null where it has not been looked at. */
export function getPair(a: string, b: string): Promise<CorrelationPair | null> {
  const query = api()
    .from('bot_correlation_matrix')
    .select('*')
    .eq('bot_name_a', a)
    .eq('bot_name_b', b)
    .maybeSingle();
  return read('the pair', query, correlationPair.nullable());
}
