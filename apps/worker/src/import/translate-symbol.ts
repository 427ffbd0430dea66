/**
 * The name under which Quorum keeps a pair: `BTC/USDT`, `BTC/USDT:USDT` (a perpetual), `BTC-USDT` and `btcusdt` are
 * BTCUSDT. Null for what is no spot pair or perpetual, such as a dated future `BTC/USDT:USDT-241227`.
 */
export function translateSymbol(pair: string): string | null {
  const [, base, quote] =
    /^([A-Za-z0-9]{1,20})[/_-]?([A-Za-z0-9]{2,10})(?::[A-Za-z0-9]{2,10})?$/.exec(pair.trim()) ?? [];
  return base === undefined || quote === undefined ? null : `${base}${quote}`.toUpperCase();
}
