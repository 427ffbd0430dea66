import { z } from 'zod';
import { api } from '../api.ts';
import { read } from '../read.ts';

const regimeBelief = z.object({
  day: z.string(),
  label: z.string().nullable(),
  filtered: z.array(z.number()).length(4),
});

/** How probable each regime is: TRENDING_UP, TRENDING_DOWN, RANGING, VOLATILE, in this order. */
export type RegimeBelief = z.infer<typeof regimeBelief>;

/** The newest belief about the regime; null before the first. */
export function getRegimeBelief(): Promise<RegimeBelief | null> {
  const query = api()
    .from('regime_beliefs')
    .select('day, label, filtered')
    .order('day', { ascending: false })
    .limit(1)
    .maybeSingle();
  return read('the belief about the regime', query, regimeBelief.nullable());
}
