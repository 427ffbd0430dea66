import { z } from 'zod';
import { api } from '../api.ts';
import { readAll } from '../read-all.ts';

const trustDay = z.object({
  bot_name: z.string(),
  day: z.string(),
  situation_id: z.number(),
  trust_score: z.number(),
  expected_rate: z.number(),
});

/** How much a bot was believed on a UTC day, in the situation of that time. */
export type TrustDay = z.infer<typeof trustDay>;

/** Trust of some bots from a day on (null: from the first), oldest first. */
export function getTrustHistory(bots: readonly string[], from: string | null): Promise<TrustDay[]> {
  const page = (first: number, last: number) => {
    const query = api()
      .from('bot_trust_history')
      .select('bot_name, day, situation_id, trust_score, expected_rate')
      .in('bot_name', bots);
    return (from === null ? query : query.gte('day', from)).order('day').order('bot_name').range(first, last);
  };
  return readAll('the history of trust', page, trustDay);
}
