import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';

const trusted = z.object({
  bot_name: z.string(),
  trust_score: z.number(),
  expected_rate: z.number(),
  situation_call_count: z.number(),
  calculated_at: instant,
});

export type TrustedBot = z.infer<typeof trusted>;

/** The bots believed most in a situation. */
export function getMostTrusted(situationId: number, limit: number): Promise<TrustedBot[]> {
  const query = api()
    .from('dynamic_trust_scores')
    .select('bot_name, trust_score, expected_rate, situation_call_count, calculated_at')
    .eq('situation_id', situationId)
    .not('calculated_at', 'is', null)
    .order('trust_score', { ascending: false })
    .order('bot_name')
    .limit(limit);
  return read('the most trusted bots', query, z.array(trusted));
}
