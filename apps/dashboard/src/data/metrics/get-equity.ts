import { cache } from 'react';
import { z } from 'zod';
import type { Regime, Side } from '#metrics/choice.ts';
import { api } from '../api.ts';
import { readAll } from '../read-all.ts';

const equityDay = z.object({
  day: z.string(),
  net_return: z.number(),
  equity: z.number(),
  drawdown: z.number(),
  exposure: z.number(),
  trade_count: z.number(),
});

export type EquityDay = z.infer<typeof equityDay>;

/** A bot's account by UTC day, of the calls of one side or both, marked to market, starting at 1 on the day before `from` (null: its first). Read once a request. */
export const getEquity = cache(
  (name: string, regime: Regime, from: string | null, side: Side | null = null): Promise<EquityDay[]> => {
    const period = from === null ? {} : { p_from: from };
    const page = (first: number, last: number) =>
      api()
        .rpc('get_bot_equity', {
          p_bot_name: name,
          p_market_regime: regime,
          p_side: side ?? 'ALL',
          ...period,
        })
        .order('day')
        .range(first, last);
    return readAll('the equity curve', page, equityDay);
  },
);
