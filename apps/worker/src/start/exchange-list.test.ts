import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { exchangesIn, exchangeUrlFor } from './exchange-list.ts';

describe('a list of exchanges', () => {
  it.each([
    [undefined, []],
    ['binance', ['binance']],
    ['binance, Kraken,binance', ['binance', 'kraken']],
  ])('%j names %j', (list, names) => {
    expect(exchangesIn(list)).toEqual(names);
  });

  it('with a hole in it is refused', () => {
    expect(() => exchangesIn('binance,')).toThrow(UsageError);
    expect(() => exchangesIn('binance,')).toThrow('write it like binance,kraken');
  });

  it('with a name that nobody knows is refused, with those to choose from', () => {
    expect(() => exchangesIn('binance,mtgox')).toThrow(/there is no exchange "mtgox": choose from binance, /);
  });
});

describe('the address of an exchange', () => {
  const both = 'binance=http://127.0.0.1:1,kraken=http://127.0.0.1:2';

  it.each([
    ['binance', undefined, undefined],
    ['binance', 'http://127.0.0.1:1', 'http://127.0.0.1:1'],
    ['binance', both, 'http://127.0.0.1:1'],
    ['kraken', both, 'http://127.0.0.1:2'],
    ['okx', both, undefined],
    ['okx', 'binance=http://127.0.0.1:1', undefined],
  ])('%s in %j is %j', (exchange, list, url) => {
    expect(exchangeUrlFor(exchange, list)).toBe(url);
  });

  it('that is none is refused', () => {
    expect(() => exchangeUrlFor('binance', 'localhost:1')).toThrow(
      '--exchange-url "localhost:1" is no address: write it like https://api.example.com',
    );
  });
});
