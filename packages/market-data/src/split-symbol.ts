import type { SymbolInfo } from './candle-source.ts';

const knownQuotes = ['USDT', 'USDC', 'USD', 'BTC', 'ETH', 'EUR'] as const;

/** Splits `BTCUSDT` or `BTC-USD` into base and quote; both null when it ends in no known quote. */
export function splitSymbol(symbol: string): SymbolInfo {
  const name = symbol.toUpperCase();
  const quote = knownQuotes.find((known) => name.endsWith(known) && name.length > known.length);
  if (!quote) return { symbol, base: null, quote: null };
  const base = name.slice(0, -quote.length).replace(/[-_/]$/, '');
  return { symbol, base, quote };
}
