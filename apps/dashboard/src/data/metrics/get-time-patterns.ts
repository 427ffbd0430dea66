import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';

const timePattern = z.object({
  hour: z.number().nullable(),
  weekday: z.number().nullable(),
  trade_count: z.number(),
  win_rate: z.number().nullable(),
  win_rate_shrunk: z.number().nullable(),
  mean_net_return: z.number(),
  p_value: z.number().nullable(),
  p_value_adjusted: z.number().nullable(),
  is_significant: z.boolean(),
  as_of: instant,
});

/** Trades entered in an hour (null: any) of a weekday (0 is Monday, null: any), UTC. */
export type TimePattern = z.infer<typeof timePattern>;

/** How a bot's trades did by the hour and weekday of their entry: at most 24 + 7 + 168 rows. */
export function getTimePatterns(name: string): Promise<TimePattern[]> {
  const query = api()
    .from('bot_time_patterns')
    .select('*')
    .eq('bot_name', name)
    .order('hour', { nullsFirst: true })
    .order('weekday', { nullsFirst: true });
  return read('the hours and weekdays', query, z.array(timePattern));
}
