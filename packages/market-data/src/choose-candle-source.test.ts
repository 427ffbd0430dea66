import { describe, expect, it } from 'vitest';
import { chooseCandleSource } from './choose-candle-source.ts';
import { serveAsBinance } from './loopback/serve-as-binance.ts';
import { serveAsCoinbase } from './loopback/serve-as-coinbase.ts';
import { candleFolder, candleLines } from './recorded/candle-folder.ts';
import { createSimulatedSource } from './simulated/create-simulated-source.ts';

describe('choosing where candles come from', () => {
  it('takes the recorded files when a folder is named', async () => {
    await using folder = await candleFolder({ 'BTCUSDT-15m.csv': candleLines(1).join('\n') });
    const { source, why } = await chooseCandleSource({ candlesDir: folder.directory });
    expect([source.kind, why]).toEqual(['recorded', `the folder ${folder.directory} was named`]);
  });

  it('says what is wrong with the folder instead of taking something else', async () => {
    await expect(chooseCandleSource({ candlesDir: '/nowhere' })).rejects.toThrow(
      'the candle folder /nowhere does not exist',
    );
  });

  it('takes the exchange when it answers', async () => {
    await using server = await serveAsBinance({ source: createSimulatedSource() });
    const { source, why } = await chooseCandleSource({ baseUrl: server.url, timeoutMs: 20_000 });
    expect([source.kind, source.exchange, why]).toEqual(['exchange', 'binance', 'binance answers']);
    await source.close();
  });

  it('takes the usual coins that the exchange trades, in the quote it trades them in', async () => {
    const listed = createSimulatedSource({ symbols: ['SOLUSD', 'BTCUSD', 'BTCUSDT'] });
    await using server = await serveAsCoinbase({ source: listed });
    const choice = { exchange: 'coinbase', baseUrl: server.url, timeoutMs: 20_000 };
    const { source } = await chooseCandleSource(choice);
    expect((await source.symbols()).map(({ symbol }) => symbol)).toEqual(['BTCUSD', 'SOLUSD']);
    await source.close();
  });

  it('takes the simulated market when the exchange does not answer in time, and says so', async () => {
    await using server = await serveAsBinance({
      source: createSimulatedSource(),
      faultFor: () => ({ kind: 'silent' }),
    });
    const { source, why } = await chooseCandleSource({ baseUrl: server.url, timeoutMs: 50, seed: 7 });
    expect([source.kind, source.exchange]).toEqual(['simulated', 'simulated']);
    expect(why).toBe('binance cannot be reached: no answer within 0.05 s');
  });

  it('takes the simulated market when nobody listens', async () => {
    const server = await serveAsBinance({ source: createSimulatedSource() });
    await server.close();
    const { source, why } = await chooseCandleSource({
      baseUrl: server.url,
      timeoutMs: 20_000,
      symbols: ['BTCUSDT'],
    });
    expect(await source.symbols()).toHaveLength(1);
    expect(why).toMatch(/^binance cannot be reached: .*ECONNREFUSED/);
  });

  it('refuses an exchange it does not know', async () => {
    await expect(chooseCandleSource({ exchange: 'mtgox' })).rejects.toThrow(
      'there is no exchange "mtgox": choose one of binance',
    );
  });
});
