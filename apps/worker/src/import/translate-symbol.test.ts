import { expect, it } from 'vitest';
import { translateSymbol } from './translate-symbol.ts';

it.each([
  ['BTC/USDT', 'BTCUSDT'],
  ['BTC/USDT:USDT', 'BTCUSDT'],
  ['BTC/USD:BTC', 'BTCUSD'],
  ['eth-usdt', 'ETHUSDT'],
  ['ETH_USDT', 'ETHUSDT'],
  ['1000PEPE/USDT:USDT', '1000PEPEUSDT'],
  [' SOLUSDT ', 'SOLUSDT'],
])('%s is kept as %s', (pair, symbol) => {
  expect(translateSymbol(pair)).toBe(symbol);
});

it.each(['BTC/USDT:USDT-241227', 'BTC/USDT:USDT-241227-60000-C', '', '<script>', "'; --"])(
  '%s is neither a spot pair nor a perpetual',
  (pair) => {
    expect(translateSymbol(pair)).toBeNull();
  },
);
