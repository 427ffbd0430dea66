import { z } from 'zod';
import type { Choice } from '#metrics/choice.ts';
import { api } from '../api.ts';
import { read } from '../read.ts';
import { chosenArguments } from './chosen-arguments.ts';

const streaks = z.object({
  trade_count: z.number(),
  current_streak: z.number(),
  current_net: z.number().nullable(),
  current_since: z.string().nullable(),
  longest_win_streak: z.number(),
  longest_win_net: z.number().nullable(),
  longest_win_from: z.string().nullable(),
  longest_win_to: z.string().nullable(),
  longest_loss_streak: z.number(),
  longest_loss_net: z.number().nullable(),
  longest_loss_from: z.string().nullable(),
  longest_loss_to: z.string().nullable(),
  run_count: z.number(),
  runs_test_p_value: z.number().nullable(),
  unknown_reason: z.string().nullable(),
});

export type Streaks = z.infer<typeof streaks>;

/** A bot's wins and losses in a row. */
export function getStreaks(name: string): Promise<Streaks> {
  const query = api().from('bot_performance_streaks').select('*').eq('bot_name', name).single();
  return read('the streaks', query, streaks);
}

/** The same among the trades of a choice, from a UTC day on (null: the first). */
export function getChosenStreaks(name: string, choice: Choice, from: string | null): Promise<Streaks> {
  const query = api()
    .rpc('get_bot_streaks', chosenArguments(name, choice, from))
    .single();
  return read('the streaks of the choice', query, streaks);
}
