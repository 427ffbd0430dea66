import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { readAll } from '../read-all.ts';

const equityDay = z.object({
  day: z.string(),
  net_return: z.number(),
  equity: z.number(),
  drawdown: z.number(),
  trade_count: z.number(),
});

export type EquityDay = z.infer<typeof equityDay>;

/** The part of its equity a bot stakes on each call, as the database assumes it unless told otherwise. */
export const stake = 0.05;

/** A bot's realised equity by UTC day, starting at 1. Read once a request. */
export const getEquity = cache((name: string): Promise<EquityDay[]> => {
  const page = (from: number, to: number) =>
    api().rpc('get_bot_equity', { p_bot_name: name, p_stake: stake }).order('day').range(from, to);
  return readAll('the equity curve', page, equityDay);
});
