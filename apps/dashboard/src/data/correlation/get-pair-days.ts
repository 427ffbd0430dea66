import { z } from 'zod';
import { api } from '../api.ts';
import { readAll } from '../read-all.ts';

const pairDay = z.object({ day: z.string(), return_a: z.number(), return_b: z.number() });

/** The daily net returns of both accounts on one UTC day; a day without a trade is 0. */
export type PairDay = z.infer<typeof pairDay>;

/** What the correlation of a pair was computed from, oldest first. */
export function getPairDays(a: string, b: string): Promise<PairDay[]> {
  const page = (from: number, to: number) =>
    api().rpc('get_pair_days', { p_bot_name_a: a, p_bot_name_b: b }).order('day').range(from, to);
  return readAll('the returns of the pair', page, pairDay);
}
