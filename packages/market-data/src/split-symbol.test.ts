import { describe, expect, it } from 'vitest';
import { splitSymbol } from './split-symbol.ts';

describe('splitting a symbol', () => {
  it.each([
    ['BTCUSDT', 'BTC', 'USDT'],
    ['ETHBTC', 'ETH', 'BTC'],
    ['BTC-USD', 'BTC', 'USD'],
    ['SOLEUR', 'SOL', 'EUR'],
    ['USDCUSDT', 'USDC', 'USDT'],
  ])('finds base and quote of %s', (symbol, base, quote) => {
    expect(splitSymbol(symbol)).toEqual({ symbol, base, quote });
  });

  it.each(['BTC', 'XAUJPY'])('leaves them unknown for %s', (symbol) => {
    expect(splitSymbol(symbol)).toEqual({ symbol, base: null, quote: null });
  });
});
