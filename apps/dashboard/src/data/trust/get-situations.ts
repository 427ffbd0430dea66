import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { beyond, type Keyset, pageOf } from '../keyset.ts';
import type { Page } from '../page.ts';
import { read } from '../read.ts';

const bestBot = z.object({
  bot_name: z.string(),
  display_name: z.string(),
  expected_rate: z.number(),
  expected_rate_low: z.number().nullable(),
  expected_rate_high: z.number().nullable(),
  call_count: z.number(),
});

export const situation = z.object({
  situation_id: z.number(),
  situation_name: z.string(),
  regime: z.string(),
  volatility: z.string(),
  volume: z.string(),
  momentum: z.string(),
  btc_correlation: z.string(),
  time_of_day: z.string(),
  times_encountered: z.number(),
  first_seen: instant,
  last_seen: instant,
  best_bots: z.array(bestBot),
});

/** A kind of market that was met, and whose calls are most likely right in it. */
export type Situation = z.infer<typeof situation>;

export interface SituationFilter extends Keyset {
  readonly regime: string | null;
}

const pageSize = 10;

/** One page of the situations that were met, the last seen first. */
export async function getSituations(filter: SituationFilter): Promise<Page<Situation>> {
  const ascending = filter.newerThan !== null;
  let query = api().from('situation_board').select('*');
  if (filter.regime !== null) query = query.eq('regime', filter.regime);
  const condition = beyond(filter, 'last_seen', 'situation_id');
  if (condition !== null) query = query.or(condition);
  const found = await read(
    'the situations',
    query
      .order('last_seen', { ascending })
      .order('situation_id', { ascending })
      .limit(pageSize + 1),
    z.array(situation),
  );
  return pageOf(found, pageSize, filter);
}
