import { z } from 'zod';
import type { Choice } from '#metrics/choice.ts';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';
import { chosenArguments } from './chosen-arguments.ts';

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
  /** Null where it was counted just now. */
  as_of: instant.nullable(),
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

/** Untested, and nothing to expect: a choice is one of many. */
const chosenHour = timePattern
  .pick({ hour: true, weekday: true, trade_count: true, win_rate: true, mean_net_return: true })
  .transform((hour) => ({
    ...hour,
    win_rate_shrunk: null,
    p_value: null,
    p_value_adjusted: null,
    is_significant: false,
    as_of: null,
  }));

/** The same of the trades of a choice, counted now, from a UTC day on (null: the first). */
export function getChosenHours(name: string, choice: Choice, from: string | null): Promise<TimePattern[]> {
  const query = api().rpc('get_bot_hours', chosenArguments(name, choice, from));
  return read('the hours and weekdays of the choice', query, z.array(chosenHour));
}
