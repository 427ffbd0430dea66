import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { readAll } from '../read-all.ts';

const symbol = z.object({
  exchange: z.string(),
  symbol: z.string(),
  base_asset: z.string().nullable(),
  delisted_at: instant.nullable(),
});

export type MarketSymbol = z.infer<typeof symbol>;

/** Every instrument that is or was followed. Read once a request. */
export const getSymbols = cache((): Promise<MarketSymbol[]> => {
  const page = (from: number, to: number) =>
    api()
      .from('market_symbols')
      .select('exchange, symbol, base_asset, delisted_at')
      .order('symbol')
      .order('exchange')
      .range(from, to);
  return readAll('the symbols', page, symbol);
});
