import { z } from 'zod';
import { api } from '../api.ts';
import { readAll } from '../read-all.ts';

const fourRegimes = z.array(z.number()).length(4);

const regimeDay = z.object({
  day: z.string(),
  label: z.string().nullable(),
  filtered: fourRegimes,
  smoothed: fourRegimes,
});

/** What regime a UTC day probably was: TRENDING_UP, TRENDING_DOWN, RANGING, VOLATILE, in this order. */
export type RegimeDay = z.infer<typeof regimeDay>;

/** The beliefs from a day on (null: from the first), oldest first. */
export function getRegimeDays(from: string | null): Promise<RegimeDay[]> {
  const page = (first: number, last: number) => {
    const query = api().from('regime_beliefs').select('day, label, filtered, smoothed');
    return (from === null ? query : query.gte('day', from)).order('day').range(first, last);
  };
  return readAll('the beliefs about the regime', page, regimeDay);
}
