import type { SymbolInfo } from '../candle-source.ts';
import { marketsSchema, parseReply } from './reply-schemas.ts';

/** `symbol` as it is stored (`BTCUSDT`), `unified` as ccxt calls it (`BTC/USDT`, perpetual `BTC/USDT:USDT`). */
export interface Market extends SymbolInfo {
  readonly unified: string;
  readonly isActive: boolean;
  /** When trading began, ms UTC; null where the exchange does not say. */
  readonly createdAt: number | null;
}

/**
 * Spot or linear perpetual markets by stored symbol. That is base and quote without a separator, so that one
 * coin has one symbol on all exchanges; on Binance it is the market's own id. Markets that ccxt names otherwise
 * (synthetic pairs, contracts settled in another coin) are left out.
 */
export function listMarkets(reply: unknown, kind: 'spot' | 'perpetual'): ReadonlyMap<string, Market> {
  const suffix = (quote: string) => (kind === 'spot' ? '' : `:${quote}`);
  const listed = Object.values(parseReply(marketsSchema, reply)).filter(
    ({ spot, swap, symbol, base, quote }) =>
      (kind === 'spot' ? spot : swap) && symbol === `${base}/${quote}${suffix(quote)}`,
  );
  return new Map(
    listed.map(({ symbol: unified, base, quote, active, created }) => {
      const symbol = `${base}${quote}`;
      return [
        symbol,
        { symbol, base, quote, unified, isActive: active !== false, createdAt: created ?? null },
      ];
    }),
  );
}
