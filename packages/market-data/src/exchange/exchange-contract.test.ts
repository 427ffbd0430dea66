import { type Timeframe, timeframeMs } from '@quorum/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CandleRequest, type ReadingMetric, readingMetrics } from '../candle-source.ts';
import { collectCandles } from '../collect-candles.ts';
import type { Fault } from '../loopback/fault.ts';
import { serveAsBinance } from '../loopback/serve-as-binance.ts';
import { serveAsBybit } from '../loopback/serve-as-bybit.ts';
import { serveAsCoinbase } from '../loopback/serve-as-coinbase.ts';
import { serveAsKraken } from '../loopback/serve-as-kraken.ts';
import { serveAsOkx } from '../loopback/serve-as-okx.ts';
import { createSimulatedSource } from '../simulated/create-simulated-source.ts';
import { createExchangeSource, type ExchangeSource } from './create-exchange-source.ts';

const HOUR = 3_600_000;
const now = Date.UTC(2024, 5, 1, 10, 7);
const lastHour = Date.UTC(2024, 5, 1, 10);
const market = createSimulatedSource({ symbols: ['BTCUSDT', 'BTCUSD', 'ETHUSDT'] });

const truth = async (request: CandleRequest) => (await collectCandles(market.candles(request))).candles;
const hours = (count: number, symbol = 'BTCUSDT'): CandleRequest => ({
  symbol,
  timeframe: '1h',
  from: lastHour - count * HOUR,
  to: now,
  asOf: now,
});

interface Contract {
  readonly exchange: 'binance' | 'kraken' | 'coinbase' | 'bybit' | 'okx';
  readonly serve: typeof serveAsBinance;
  readonly timeframes: readonly Timeframe[];
  /** Enough hours for more than one page. */
  readonly manyHours: number;
  readonly firstHour: number | null;
  readonly readings: boolean;
  /** How it says with status 200 that it is busy. */
  readonly busy: unknown;
}

const all = ['15m', '1h', '4h', '1d'] as const;
const contracts: readonly Contract[] = [
  {
    exchange: 'binance',
    serve: serveAsBinance,
    timeframes: all,
    manyHours: 1_200,
    firstHour: null,
    readings: true,
    busy: '<html>Bad gateway</html>',
  },
  {
    exchange: 'kraken',
    serve: serveAsKraken,
    timeframes: all,
    manyHours: 719,
    firstHour: lastHour - 719 * HOUR,
    readings: false,
    busy: { error: ['EService:Busy'] },
  },
  {
    exchange: 'coinbase',
    serve: serveAsCoinbase,
    timeframes: ['15m', '1h', '1d'],
    manyHours: 700,
    firstHour: Date.UTC(2015, 0, 1),
    readings: false,
    busy: '<html>Bad gateway</html>',
  },
  {
    exchange: 'bybit',
    serve: serveAsBybit,
    timeframes: all,
    manyHours: 1_200,
    firstHour: Date.UTC(2021, 0, 1),
    readings: true,
    busy: { retCode: 10_006, retMsg: 'Too many visits!', result: {}, retExtInfo: {}, time: now },
  },
  {
    exchange: 'okx',
    serve: serveAsOkx,
    timeframes: all,
    manyHours: 250,
    firstHour: Date.UTC(2019, 0, 1),
    readings: true,
    busy: { code: '50011', msg: 'Too Many Requests', data: [] },
  },
];

describe.each(contracts)('$exchange, with the real ccxt and its rate limit', (contract) => {
  const { exchange, serve } = contract;
  const faults: Fault[] = [];
  let server: Awaited<ReturnType<typeof serveAsBinance>>;
  let source: ExchangeSource;

  beforeAll(async () => {
    server = await serve({
      source: market,
      now: () => now + 2_000,
      faultFor: (path) => (/kline|candles|OHLC/.test(path) ? faults.shift() : undefined),
    });
    const retry = { attempts: 3, firstDelayMs: 1, maxDelayMs: 1_000 };
    source = createExchangeSource({ exchange, baseUrl: server.url, now: () => now, retry });
  });

  afterAll(async () => {
    await source.close();
    await server.close();
  });

  it('lists its spot markets as base and quote, dollars apart from tethers', async () => {
    expect(await source.symbols()).toEqual([
      { symbol: 'BTCUSDT', base: 'BTC', quote: 'USDT' },
      { symbol: 'BTCUSD', base: 'BTC', quote: 'USD' },
      { symbol: 'ETHUSDT', base: 'ETH', quote: 'USDT' },
    ]);
  });

  it('has the timeframes it offers itself', async () => {
    expect(await source.timeframes('BTCUSDT')).toEqual(contract.timeframes);
  });

  it('is read page by page, without the candle that is still open', async () => {
    const request = hours(contract.manyHours);
    const { candles, rejected } = await collectCandles(source.candles(request));
    expect(candles).toEqual(await truth(request));
    expect(candles).toHaveLength(contract.manyHours);
    expect(rejected).toEqual([]);
  });

  it('says how far back its candles go', async () => {
    expect(await source.coverage('BTCUSDT', '1h')).toEqual({ first: contract.firstHour, last: null });
  });

  it('tells how far its clock is from ours', () => {
    expect(source.clockSkewMs()).toBe(2_000);
  });

  it('gives the candles of the market that was named, and none that closes after as_of', async () => {
    const request = { ...hours(5, 'BTCUSD'), asOf: lastHour - 2 * HOUR };
    const { candles } = await collectCandles(source.candles(request));
    expect(candles).toEqual(await truth(request));
    expect(candles.map(({ openedAt }) => (openedAt - lastHour) / HOUR)).toEqual([-5, -4, -3]);
  });

  it('fails for a market it does not have without harm to the others', async () => {
    await expect(collectCandles(source.candles(hours(3, 'NOPEUSDT')))).rejects.toThrow(
      `${exchange} has no spot market NOPEUSDT`,
    );
    expect((await collectCandles(source.candles(hours(3, 'ETHUSDT')))).candles).toHaveLength(3);
  });

  it('may be busy, and may give rows twice and in disorder', async () => {
    const change = (rows: unknown[][]) => [rows[3]!, rows[0]!, rows[1]!, rows[2]!, ...rows.slice(3)];
    const { busy: body } = contract;
    faults.push({ kind: 'status', status: 429 }, { kind: 'body', body }, { kind: 'rows', change });
    const { candles, rejected } = await collectCandles(source.candles(hours(5)));
    expect(candles).toEqual(await truth(hours(5)));
    expect(rejected.map(({ reason }) => reason)).toEqual(['2024-06-01T07:00:00.000Z is there twice']);
  });

  const known = contract.readings ? readingMetrics : [];
  it.for(known)('has %s of its perpetuals', async (metric) => {
    const request = readingRequest(metric);
    const expected = (await market.readings(request))!.readings;
    const history = await source.readings(request);
    expect(history?.rejected).toEqual([]);
    expect(history?.readings.map(({ at }) => at)).toEqual(expected.map(({ at }) => at));
    for (const [i, { value }] of history!.readings.entries())
      expect(value).toBeCloseTo(expected[i]!.value, metric === 'long-short-ratio' ? 2 : 6);
  });

  const unknown = contract.readings ? [] : readingMetrics;
  it.for(unknown)('is not asked for %s, which a spot exchange does not have', async (metric) => {
    const askedBefore = server.paths.length;
    expect(await source.readings(readingRequest(metric))).toBeNull();
    expect(server.paths).toHaveLength(askedBefore);
  });
});

function readingRequest(metric: ReadingMetric) {
  return { metric, symbol: 'ETHUSDT', from: lastHour - 150 * timeframeMs('1h'), to: now, asOf: now };
}
