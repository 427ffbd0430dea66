import { z } from 'zod';
import { api } from '../api.ts';
import { readAll } from '../read-all.ts';

export const costs = z.object({
  trade_count: z.number(),
  gross_return_sum: z.number(),
  fee_return_sum: z.number(),
  slippage_return_sum: z.number(),
  funding_return_sum: z.number(),
  liquidation_return_sum: z.number(),
  net_return_sum: z.number(),
  /** Trades whose funding is not known; their part of funding_return_sum is 0. */
  unknown_funding_count: z.number(),
});

export type Costs = z.infer<typeof costs>;

/** What a bot's trades earned before costs, and what each cost took: sums of returns on margin over all days. */
export async function getCosts(name: string): Promise<Costs> {
  const page = (from: number, to: number) =>
    api()
      .from('bot_performance_history')
      .select(
        'trade_count, gross_return_sum, fee_return_sum, slippage_return_sum, funding_return_sum, liquidation_return_sum, net_return_sum, unknown_funding_count',
      )
      .eq('bot_name', name)
      .order('day')
      .range(from, to);
  const days = await readAll('the costs', page, costs);
  return days.reduce(addDays, nothing);
}

const nothing: Costs = {
  trade_count: 0,
  gross_return_sum: 0,
  fee_return_sum: 0,
  slippage_return_sum: 0,
  funding_return_sum: 0,
  liquidation_return_sum: 0,
  net_return_sum: 0,
  unknown_funding_count: 0,
};

function addDays(total: Costs, day: Costs): Costs {
  return {
    trade_count: total.trade_count + day.trade_count,
    gross_return_sum: total.gross_return_sum + day.gross_return_sum,
    fee_return_sum: total.fee_return_sum + day.fee_return_sum,
    slippage_return_sum: total.slippage_return_sum + day.slippage_return_sum,
    funding_return_sum: total.funding_return_sum + day.funding_return_sum,
    liquidation_return_sum: total.liquidation_return_sum + day.liquidation_return_sum,
    net_return_sum: total.net_return_sum + day.net_return_sum,
    unknown_funding_count: total.unknown_funding_count + day.unknown_funding_count,
  };
}
