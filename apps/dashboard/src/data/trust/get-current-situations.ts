import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';

const currentSituation = z.object({
  exchange: z.string(),
  observed_at: instant,
  began_at: instant,
  situation_id: z.number(),
  situation_name: z.string(),
  regime: z.string(),
  volatility: z.string(),
  volume: z.string(),
  momentum: z.string(),
  btc_correlation: z.string(),
  time_of_day: z.string(),
  times_encountered: z.number(),
});

/** What kind of market it is on an exchange, and since when. */
export type CurrentSituation = z.infer<typeof currentSituation>;

/** The situation of each exchange, the newest first. Read once a request. */
export const getCurrentSituations = cache((): Promise<CurrentSituation[]> => {
  const query = api()
    .from('current_situations')
    .select('*')
    .order('observed_at', { ascending: false })
    .order('exchange');
  return read('the situation', query, z.array(currentSituation));
});
