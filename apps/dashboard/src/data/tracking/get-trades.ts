import { z } from 'zod';
import type { Regime, Side } from '#metrics/choice.ts';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';

const trade = z.object({
  prediction_id: z.number(),
  symbol: z.string(),
  side: z.enum(['LONG', 'SHORT']),
  exited_at: instant,
  net_return: z.number(),
  favourable_move: z.number().nullable(),
  adverse_move: z.number().nullable(),
  is_correct: z.boolean().nullable(),
});

/** A call that was filled and has ended. */
export type Trade = z.infer<typeof trade>;

export interface TradeFilter {
  /** The regime the calls were made in. */
  readonly regime: Regime;
  readonly side: Side | null;
  /** Only trades that ended after the midnight this UTC day begins with; null: any. */
  readonly from: string | null;
}

/** A bot's newest trades by their end, newest first. A hosted project answers with 1,000 at most. */
export function getTrades(
  name: string,
  { regime, side, from }: TradeFilter,
  limit: number,
): Promise<Trade[]> {
  let query = api()
    .from('prediction_outcomes')
    .select('prediction_id, symbol, side, exited_at, net_return, favourable_move, adverse_move, is_correct')
    .eq('bot_name', name)
    .not('entered_at', 'is', null)
    .not('net_return', 'is', null);
  if (regime !== 'ALL') query = query.eq('market_regime', regime);
  if (side !== null) query = query.eq('side', side);
  if (from !== null) query = query.gt('exited_at', `${from}T00:00:00Z`);
  return read(
    'the newest trades',
    query.order('exited_at', { ascending: false }).order('prediction_id', { ascending: false }).limit(limit),
    z.array(trade),
  );
}
