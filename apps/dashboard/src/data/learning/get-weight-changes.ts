import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { beyond, type Keyset, pageOf } from '../keyset.ts';
import type { Page } from '../page.ts';
import { read } from '../read.ts';

const weightChange = z.object({
  weight_change_id: z.number(),
  bot_name: z.string(),
  changed_at: instant,
  previous_weight: z.number().nullable(),
  effective_weight: z.number(),
  factors: z.record(z.string(), z.number()).nullable(),
  reason: z.string(),
});

/** A change of a bot's weight, with the factors behind it. */
export type WeightChange = z.infer<typeof weightChange>;

/** One page of the changes of weights, newest first, of one bot or all, found by key. */
export async function getWeightChanges(
  bot: string | null,
  keyset: Keyset,
  pageSize: number,
): Promise<Page<WeightChange>> {
  let query = api().from('bot_weight_history').select('*');
  if (bot) query = query.eq('bot_name', bot);
  const condition = beyond(keyset, 'changed_at', 'weight_change_id');
  if (condition) query = query.or(condition);
  const ascending = keyset.newerThan !== null;
  const found = await read(
    'the changes of weights',
    query
      .order('changed_at', { ascending })
      .order('weight_change_id', { ascending })
      .limit(pageSize + 1),
    z.array(weightChange),
  );
  return pageOf(found, pageSize, keyset);
}
