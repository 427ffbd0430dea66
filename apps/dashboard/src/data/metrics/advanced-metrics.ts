import { z } from 'zod';
import { figures } from './figures.ts';

/** A row of bot_advanced_metrics: the figures of the whole record, and how much of them luck could explain. */
export const advancedMetrics = figures.extend({
  current_streak: z.number(),
  longest_win_streak: z.number(),
  longest_loss_streak: z.number(),
  effective_count: z.number().nullable(),
  probability_above_coin: z.number().nullable(),
  probabilistic_sharpe: z.number().nullable(),
  minimum_track_record_days: z.number().nullable(),
  deflated_sharpe: z.number().nullable(),
  mean_return_low: z.number().nullable(),
  mean_return_high: z.number().nullable(),
  p_value: z.number().nullable(),
  p_value_adjusted: z.number().nullable(),
  is_told_from_luck: z.boolean().nullable(),
});

export type AdvancedMetrics = z.infer<typeof advancedMetrics>;
