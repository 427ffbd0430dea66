import { describe, expect, it } from 'vitest';
import type { ReadingMetric } from '../candle-source.ts';
import { collectCandles } from '../collect-candles.ts';
import type { Fault } from '../loopback/fault.ts';
import { serveAsBinance } from '../loopback/serve-as-binance.ts';
import { createSimulatedSource } from '../simulated/create-simulated-source.ts';
import { createExchangeSource } from './create-exchange-source.ts';

const HOUR = 3_600_000;
const now = Date.UTC(2024, 5, 1, 10, 7);
const lastHour = Date.UTC(2024, 5, 1, 10);
const market = createSimulatedSource({ symbols: ['BTCUSDT'] });

async function binance(faultsOn = '', faults: Fault[] = []) {
  const waiting = [...faults];
  const server = await serveAsBinance({
    source: market,
    now: () => now,
    faultFor: (path) => (path.endsWith(faultsOn) ? waiting.shift() : undefined),
  });
  const retry = { attempts: 3, firstDelayMs: 1, maxDelayMs: 1_000 };
  const source = createExchangeSource({ baseUrl: server.url, now: () => now, retry });
  const asked = (path: string) => server.paths.filter((each) => each.includes(path)).length;
  const dispose = async () => {
    await source.close();
    await server.close();
  };
  return { source, asked, [Symbol.asyncDispose]: dispose };
}

const lastHours = (metric: ReadingMetric, hours: number, symbol = 'BTCUSDT') => ({
  metric,
  symbol,
  from: lastHour - hours * HOUR,
  to: now,
  asOf: now,
});
const truth = async (metric: ReadingMetric, hours: number) =>
  (await market.readings(lastHours(metric, hours)))!.readings;

describe('the perpetuals of an exchange', () => {
  it('are listed when they are first asked for, not when candles are', async () => {
    await using exchange = await binance();
    const candles = { ...lastHours('funding', 3), timeframe: '1h' as const };
    await collectCandles(exchange.source.candles(candles));
    expect(exchange.asked('/fapi/')).toBe(0);
    await exchange.source.readings(lastHours('funding', 24));
    await exchange.source.readings(lastHours('funding', 24));
    expect([exchange.asked('/fapi/v1/exchangeInfo'), exchange.asked('/fapi/v1/fundingRate')]).toEqual([1, 2]);
  });

  it('are unknown, not empty, for a coin that has none', async () => {
    await using exchange = await binance();
    expect(await exchange.source.readings(lastHours('funding', 24, 'NOPEUSDT'))).toBeNull();
  });

  it('tell as much of the past as the exchange keeps, page by page', async () => {
    await using exchange = await binance();
    const history = await exchange.source.readings(lastHours('open-interest', 60 * 24));
    expect(history?.readings).toEqual(await truth('open-interest', 30 * 24 - 2));
    expect(exchange.asked('/openInterestHist')).toBe(2);
  });

  it('are asked again after a fault that passes', async () => {
    const faults: Fault[] = [{ kind: 'status', status: 429 }, { kind: 'half' }];
    await using exchange = await binance('/globalLongShortAccountRatio', faults);
    const history = await exchange.source.readings(lastHours('long-short-ratio', 5));
    expect(history?.readings).toHaveLength(6);
    expect(exchange.asked('/globalLongShortAccountRatio')).toBe(3);
  });

  it('end in a sentence when the fault stays', async () => {
    const down = Array<Fault>(9).fill({ kind: 'status', status: 503 });
    await using exchange = await binance('/fundingRate', down);
    await expect(exchange.source.readings(lastHours('funding', 24))).rejects.toThrow(
      /^reading funding of BTCUSDT from binance failed after 3 attempts: .*503.*; try again later$/,
    );
  });

  it('lose an absurd value and keep the others', async () => {
    const body = [
      { symbol: 'BTCUSDT', fundingTime: lastHour - 10 * HOUR, fundingRate: '7', markPrice: '' },
      { symbol: 'BTCUSDT', fundingTime: lastHour - 2 * HOUR, fundingRate: '-0.0003', markPrice: '' },
    ];
    await using exchange = await binance('/fundingRate', [{ kind: 'body', body }]);
    const history = await exchange.source.readings(lastHours('funding', 24));
    expect(history?.readings).toEqual([{ at: lastHour - 2 * HOUR, value: -0.0003 }]);
    expect(history?.rejected.map(({ reason }) => reason)).toEqual([
      'funding 7 is not a fraction between -0.1 and 0.1',
    ]);
  });

  it('have a basis only for hours that both prices closed in', async () => {
    const withoutOne = (rows: unknown[][]) => rows.toSpliced(2, 1);
    await using exchange = await binance('/markPriceKlines', [{ kind: 'rows', change: withoutOne }]);
    const history = await exchange.source.readings(lastHours('basis', 4));
    const hours = history?.readings.map(({ at }) => (at - lastHour) / HOUR);
    expect(hours).toEqual([-4, -3, -1, 0]);
  });
});
