import { z } from 'zod';
import { api } from '../api.ts';
import { instant, numeric } from '../columns.ts';
import { readAll } from '../read-all.ts';

const candle = z.object({ opened_at: instant, open: numeric, high: numeric, low: numeric, close: numeric });

export type ChartCandle = z.infer<typeof candle>;

export interface CandleWindow {
  readonly exchange: string;
  readonly symbol: string;
  readonly timeframe: string;
  readonly from: string;
  readonly to: string;
}

/** The candles of one series that opened within [from, to). */
export function getCandles({ exchange, symbol, timeframe, from, to }: CandleWindow): Promise<ChartCandle[]> {
  const page = (first: number, last: number) =>
    api()
      .from('market_candles')
      .select('opened_at, open, high, low, close')
      .eq('exchange', exchange)
      .eq('symbol', symbol)
      .eq('timeframe', timeframe)
      .gte('opened_at', from)
      .lt('opened_at', to)
      .order('opened_at')
      .range(first, last);
  return readAll(`the ${timeframe} candles of ${symbol}`, page, candle);
}
