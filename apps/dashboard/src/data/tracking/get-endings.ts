import { z } from 'zod';
import { wilsonInterval } from '#statistics/wilson-interval.ts';
import { api } from '../api.ts';
import { readAll } from '../read-all.ts';
import type { TpSlStats } from './get-tp-sl-stats.ts';

const endings = z.object({
  trade_count: z.number(),
  take_profit_count: z.number(),
  stop_loss_count: z.number(),
  liquidated_count: z.number(),
  expired_count: z.number(),
  ambiguous_count: z.number(),
});

type Endings = z.infer<typeof endings>;

/** How a bot's calls ended from a UTC day on, added up over the days. How long it took is not kept by day. */
export async function getEndings(name: string, from: string): Promise<TpSlStats> {
  const page = (first: number, last: number) =>
    api()
      .from('bot_performance_history')
      .select(
        'trade_count, take_profit_count, stop_loss_count, liquidated_count, expired_count, ambiguous_count',
      )
      .eq('bot_name', name)
      .gte('day', from)
      .order('day')
      .range(first, last);
  return toStats(await readAll('how calls ended', page, endings));
}

function toStats(days: readonly Endings[]): TpSlStats {
  const sum = (column: keyof Endings) => days.reduce((total, day) => total + day[column], 0);
  const ended = sum('trade_count');
  const rate = (hits: number) => ({
    value: ended === 0 ? null : hits / ended,
    interval: wilsonInterval(hits, ended),
  });
  const takeProfit = rate(sum('take_profit_count'));
  const stopLoss = rate(sum('stop_loss_count'));
  return {
    ended_count: ended,
    take_profit_count: sum('take_profit_count'),
    stop_loss_count: sum('stop_loss_count'),
    liquidated_count: sum('liquidated_count'),
    expired_count: sum('expired_count'),
    ambiguous_count: sum('ambiguous_count'),
    tp_hit_rate: takeProfit.value,
    tp_hit_rate_low: takeProfit.interval?.low ?? null,
    tp_hit_rate_high: takeProfit.interval?.high ?? null,
    sl_hit_rate: stopLoss.value,
    sl_hit_rate_low: stopLoss.interval?.low ?? null,
    sl_hit_rate_high: stopLoss.interval?.high ?? null,
    avg_hours_to_tp: null,
    median_hours_to_tp: null,
    avg_hours_to_sl: null,
    unknown_reason: 'not kept by period',
  };
}
