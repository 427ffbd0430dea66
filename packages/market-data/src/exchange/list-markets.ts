import type { SymbolInfo } from '../candle-source.ts';
import { marketsSchema, parseReply } from './reply-schemas.ts';

/** A spot market: `symbol` as it is stored (`BTCUSDT`), `unified` as ccxt calls it (`BTC/USDT`). */
export interface Market extends SymbolInfo {
  readonly unified: string;
  readonly isActive: boolean;
}

/**
 * Spot markets by stored symbol. That is base and quote without a separator, so that one coin has one
 * symbol on all exchanges; on Binance it is the market's own id.
 */
export function listMarkets(reply: unknown): ReadonlyMap<string, Market> {
  const spot = Object.values(parseReply(marketsSchema, reply)).filter((market) => market.spot);
  return new Map(
    spot.map(({ symbol: unified, base, quote, active }) => {
      const symbol = `${base}${quote}`;
      return [symbol, { symbol, base, quote, unified, isActive: active !== false }];
    }),
  );
}
