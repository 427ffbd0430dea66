import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { instant, reasons } from '../columns.ts';
import { read } from '../read.ts';

export const leaderboardRow = z.object({
  bot_name: z.string(),
  display_name: z.string(),
  family: z.string(),
  timeframe: z.string(),
  is_enabled: z.boolean(),
  needs: z.array(z.string()),
  ended_count: z.number(),
  unfilled_count: z.number(),
  decided_count: z.number(),
  correct_count: z.number(),
  flat_count: z.number(),
  accuracy_rate: z.number().nullable(),
  accuracy_low: z.number().nullable(),
  accuracy_high: z.number().nullable(),
  trade_count: z.number(),
  win_count: z.number(),
  loss_count: z.number(),
  win_rate: z.number().nullable(),
  win_rate_low: z.number().nullable(),
  win_rate_high: z.number().nullable(),
  take_profit_count: z.number(),
  stop_loss_count: z.number(),
  liquidated_count: z.number(),
  expired_count: z.number(),
  mean_net_return: z.number().nullable(),
  profit_factor: z.number().nullable(),
  unknown_reasons: reasons,
  first_ended_on: z.string().nullable(),
  last_ended_on: z.string().nullable(),
  as_of: instant.nullable(),
  last_predicted_at: instant.nullable(),
});

export type LeaderboardRow = z.infer<typeof leaderboardRow>;

/** Every bot with its record. Ordered by name, so that equal ranks never swap. Read once a request. */
export const getLeaderboard = cache((): Promise<LeaderboardRow[]> => {
  const query = api().from('bot_leaderboard').select('*').order('bot_name');
  return read('the leaderboard', query, z.array(leaderboardRow));
});
