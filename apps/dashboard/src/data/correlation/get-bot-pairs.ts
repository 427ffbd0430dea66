import { z } from 'zod';
import { api } from '../api.ts';
import { read } from '../read.ts';
import { type CorrelationPair, correlationPair } from './correlation-pair.ts';

/** The pairs one bot is in: a few dozen, the most alike first, unknown ones last. */
export function getBotPairs(name: string): Promise<CorrelationPair[]> {
  const query = api()
    .from('bot_correlation_matrix')
    .select('*')
    .or(`bot_name_a.eq.${name},bot_name_b.eq.${name}`)
    .order('correlation_coefficient', { ascending: false, nullsFirst: false })
    .order('bot_name_a')
    .order('bot_name_b');
  return read('the correlations of the bot', query, z.array(correlationPair));
}
