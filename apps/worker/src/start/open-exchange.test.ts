import type { Database } from '@quorum/local-stack';
import { createSimulatedSource, type Fault, serveAsBinance } from '@quorum/market-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { openExchange, openExchangePatiently } from './open-exchange.ts';

let database: Database;
let server: Awaited<ReturnType<typeof serveAsBinance>>;
let fault: Fault | undefined;

beforeAll(async () => {
  database = await openTestDatabase();
  const source = createSimulatedSource({ symbols: ['BTCUSDT', 'ETHUSDT'] });
  server = await serveAsBinance({ source, faultFor: () => fault });
}, 60_000);
afterAll(async () => {
  await server.close();
  await database.close();
});

const choice = () => ({ exchangeUrl: server.url });
const health = () => database.query('select exchange, state, reason from public.exchange_health');

describe('an exchange that was named', { timeout: 30_000 }, () => {
  it('and cannot be reached is replaced by nothing, and not known to the database before its first answer', async () => {
    fault = { kind: 'status', status: 503 };
    await expect(openExchange(database, 'binance', choice())).rejects.toThrow(/^binance cannot be reached: /);
    expect(await health()).toEqual([]);
  });

  it('stops a worker that knows no symbol of it', async () => {
    const told: string[] = [];
    await expect(
      openExchangePatiently(database, 'binance', choice(), (message) => told.push(message)),
    ).rejects.toThrow(/^binance cannot be reached: /);
    expect(told).toEqual([]);
  });

  it('is opened with its symbols once it answers', async () => {
    fault = undefined;
    const { source, symbols } = await openExchange(database, 'binance', choice());
    expect([source.exchange, symbols.map(({ symbol }) => symbol)]).toEqual([
      'binance',
      ['BTCUSDT', 'ETHUSDT'],
    ]);
    await source.close();
  });

  it('takes of a list that several exchanges share the symbols it trades', async () => {
    const shared = { ...choice(), symbols: ['BTCUSD', 'ETHUSDT'], areSymbolsShared: true };
    const { source, symbols } = await openExchange(database, 'binance', shared);
    expect(symbols.map(({ symbol }) => symbol)).toEqual(['ETHUSDT']);
    await source.close();
    await expect(openExchange(database, 'binance', { ...shared, symbols: ['BTCUSD'] })).rejects.toThrow(
      'binance trades none of BTCUSD',
    );
  });

  it('is followed through an outage by a worker that starts in it, with the symbols that are not delisted', async () => {
    await database.query(
      "update public.market_symbols set delisted_at = now(), delisted_reason = 'gone' where symbol = 'ETHUSDT'",
    );
    fault = { kind: 'status', status: 503 };
    const told: string[] = [];
    const market = await openExchangePatiently(database, 'binance', choice(), (message) =>
      told.push(message),
    );
    expect(market.source.exchange).toBe('binance');
    expect(market.symbols).toEqual([{ symbol: 'BTCUSDT', base: 'BTC', quote: 'USDT' }]);
    expect(told).toEqual([
      expect.stringMatching(/^binance cannot be reached: .*; going on with its 1 known symbols$/),
    ]);
    expect(await health()).toEqual([
      { exchange: 'binance', state: 'out', reason: expect.stringMatching(/^binance cannot be reached: /) },
    ]);
    await market.source.close();
  });
});
