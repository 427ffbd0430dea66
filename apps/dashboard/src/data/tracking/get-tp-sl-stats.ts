import { z } from 'zod';
import { api } from '../api.ts';
import { read } from '../read.ts';

export const tpSlStats = z.object({
  ended_count: z.number(),
  take_profit_count: z.number(),
  stop_loss_count: z.number(),
  liquidated_count: z.number(),
  expired_count: z.number(),
  ambiguous_count: z.number(),
  tp_hit_rate: z.number().nullable(),
  tp_hit_rate_low: z.number().nullable(),
  tp_hit_rate_high: z.number().nullable(),
  sl_hit_rate: z.number().nullable(),
  sl_hit_rate_low: z.number().nullable(),
  sl_hit_rate_high: z.number().nullable(),
  avg_hours_to_tp: z.number().nullable(),
  median_hours_to_tp: z.number().nullable(),
  avg_hours_to_sl: z.number().nullable(),
  unknown_reason: z.string().nullable(),
});

export type TpSlStats = z.infer<typeof tpSlStats>;

/** How often a bot's calls reached target or stop, and how long that took. */
export function getTpSlStats(name: string): Promise<TpSlStats> {
  return read('the TP/SL statistics', api().rpc('get_tp_sl_stats', { p_bot_name: name }), tpSlStats);
}
