import { type Timeframe, timeframeMs } from '@quorum/contracts';
import { describe, expect, it } from 'vitest';
import { collectCandles } from '../collect-candles.ts';
import type { Fault } from '../loopback/fault.ts';
import { serveAsBinance } from '../loopback/serve-as-binance.ts';
import { createSimulatedSource } from '../simulated/create-simulated-source.ts';
import { createExchangeSource, type ExchangeOptions } from './create-exchange-source.ts';

const now = Date.UTC(2024, 5, 1, 10, 7);
const market = createSimulatedSource({ symbols: ['BTCUSDT', 'ETHUSDT'] });
const quick = { attempts: 3, firstDelayMs: 1, maxDelayMs: 1_000 };

interface Setting {
  readonly faults?: Fault[];
  readonly faultsOn?: string;
  readonly theirNow?: number;
  readonly options?: ExchangeOptions;
}

/** The real ccxt against a Binance on loopback whose first replies on `faultsOn` have the faults, in turn. */
async function exchange({ faults = [], faultsOn = '/klines', theirNow = now, options = {} }: Setting = {}) {
  const waiting = [...faults];
  const server = await serveAsBinance({
    source: market,
    now: () => theirNow,
    faultFor: (path) => (path.endsWith(faultsOn) ? waiting.shift() : undefined),
  });
  const source = createExchangeSource({ baseUrl: server.url, now: () => now, retry: quick, ...options });
  const dispose = async () => {
    await source.close();
    await server.close();
  };
  const asked = (path: string) => server.paths.filter((each) => each.includes(path)).length;
  return { source, asked, [Symbol.asyncDispose]: dispose };
}

function lastHours(hours: number, timeframe: Timeframe = '1h') {
  return {
    symbol: 'BTCUSDT',
    timeframe,
    from: now - (now % 3_600_000) - hours * 3_600_000,
    to: now,
    asOf: now,
  };
}

const truth = async (hours: number, timeframe: Timeframe = '1h') =>
  (await collectCandles(market.candles(lastHours(hours, timeframe)))).candles;

describe('an exchange', () => {
  it('gives closed candles and drops the open last one', async () => {
    await using binance = await exchange();
    const { candles, rejected } = await collectCandles(binance.source.candles(lastHours(5)));
    expect(candles).toEqual(await truth(5));
    expect(candles).toHaveLength(5);
    expect(rejected).toEqual([]);
  });

  it('is read page by page', async () => {
    await using binance = await exchange();
    const { candles } = await collectCandles(binance.source.candles(lastHours(24 * 25, '15m')));
    expect(candles).toEqual(await truth(24 * 25, '15m'));
    expect(candles).toHaveLength(2_400);
    expect(binance.asked('/klines')).toBe(3);
  });

  it('shows nothing after as_of, and nothing at or after the end of the range', async () => {
    await using binance = await exchange();
    const asOf = await collectCandles(binance.source.candles({ ...lastHours(5), asOf: now - 3 * 3_600_000 }));
    const to = await collectCandles(binance.source.candles({ ...lastHours(5), to: lastHours(3).from }));
    expect([asOf.candles.length, to.candles.length]).toEqual([2, 2]);
  });

  it('lists its spot markets by the ids that are stored', async () => {
    await using binance = await exchange();
    expect(await binance.source.symbols()).toEqual([
      { symbol: 'BTCUSDT', base: 'BTC', quote: 'USDT' },
      { symbol: 'ETHUSDT', base: 'ETH', quote: 'USDT' },
    ]);
    expect(await binance.source.timeframes('BTCUSDT')).toEqual(['15m', '1h', '4h', '1d']);
  });

  it.each([
    ['all', undefined],
    ['named', ['BTCUSDT', 'ETHUSDT']],
  ])('is asked for its markets again after hours, so that a delisted one is gone: %s', async (_, symbols) => {
    let listed = ['BTCUSDT', 'ETHUSDT'];
    let time = now;
    const source = { ...market, symbols: async () => createSimulatedSource({ symbols: listed }).symbols() };
    await using server = await serveAsBinance({ source, now: () => time });
    const binance = createExchangeSource({ baseUrl: server.url, now: () => time, symbols });
    const names = async () => (await binance.symbols()).map(({ symbol }) => symbol);
    expect(await names()).toEqual(['BTCUSDT', 'ETHUSDT']);
    listed = ['BTCUSDT'];
    expect(await names()).toEqual(['BTCUSDT', 'ETHUSDT']);
    time += 7 * 3_600_000;
    expect(await names()).toEqual(['BTCUSDT']);
    await binance.close();
  });

  it('says so when it has no such market', async () => {
    await using binance = await exchange({ options: { symbols: ['NOPEUSDT'] } });
    await expect(binance.source.symbols()).rejects.toThrow(
      'binance has no spot market NOPEUSDT: write it like BTCUSDT, or leave it out',
    );
  });

  it('is reachable, and how far its clock is from ours is known from then on', async () => {
    await using binance = await exchange({ theirNow: now + 90_000 });
    expect(binance.source.clockSkewMs()).toBeNull();
    expect(await binance.source.reachable(20_000)).toEqual({ reachable: true });
    expect(binance.source.clockSkewMs()).toBe(90_000);
  });

  it('whose clock is behind ours has not closed what we take for closed', async () => {
    await using binance = await exchange({ theirNow: now - 10 * 60_000 });
    const { candles } = await collectCandles(binance.source.candles(lastHours(5)));
    expect(candles).toEqual((await truth(5)).slice(0, -1));
    expect(binance.source.clockSkewMs()).toBe(-10 * 60_000);
  });

  it('whose clock is ahead of ours does not close a candle for us', async () => {
    await using binance = await exchange({ theirNow: now + 10 * 60_000 });
    const request = { ...lastHours(5, '15m'), to: Infinity };
    const { candles, rejected } = await collectCandles(binance.source.candles(request));
    expect(new Date(candles.at(-1)!.openedAt).toISOString()).toBe('2024-06-01T09:45:00.000Z');
    expect(rejected).toEqual([]);
    expect(binance.source.clockSkewMs()).toBe(10 * 60_000);
  });

  it('may give its rows in any order', async () => {
    await using binance = await exchange({
      faults: [
        { kind: 'rows', change: (rows) => [rows[4]!, rows[2]!, ...rows.slice(0, 2), rows[5]!, rows[3]!] },
      ],
    });
    const { candles, rejected } = await collectCandles(binance.source.candles(lastHours(5)));
    expect(candles).toEqual(await truth(5));
    expect(rejected).toEqual([]);
  });

  it('that revises a candle gives the new one when it is asked again', async () => {
    const revise = (rows: unknown[][]) => rows.map((row, i) => (i === 3 ? row.with(5, '7.25') : row));
    await using binance = await exchange({ faults: [{ kind: 'rows', change: revise }] });
    const before = await collectCandles(binance.source.candles(lastHours(5)));
    const after = await collectCandles(binance.source.candles(lastHours(5)));
    expect(before.candles[2]?.volume).toBe(7.25);
    expect(after.candles).toEqual(await truth(5));
  });

  it('that was down for an hour leaves a gap, and the reading goes on behind it', async () => {
    const outage = (rows: unknown[][]) => rows.toSpliced(3, 1);
    await using binance = await exchange({ faults: [{ kind: 'rows', change: outage }] });
    const { candles, rejected } = await collectCandles(binance.source.candles(lastHours(5)));
    expect(candles).toEqual((await truth(5)).toSpliced(2, 1));
    expect(rejected).toEqual([]);
  });

  it('whose coin falls by 60 % and comes back within a candle is believed', async () => {
    const crash = (rows: unknown[][]) =>
      rows.map((row, i) => (i === 3 ? row.with(3, String(Number(row[3]) * 0.4)) : row));
    await using binance = await exchange({ faults: [{ kind: 'rows', change: crash }] });
    const { candles, rejected } = await collectCandles(binance.source.candles(lastHours(5)));
    expect(candles[2]!.low / (await truth(5))[2]!.low).toBeCloseTo(0.4, 6);
    expect([candles.length, rejected]).toEqual([5, []]);
  });
});

describe('a fault that passes is waited out', () => {
  const silentFor: ExchangeOptions = { timeoutMs: 1_500 };
  it.each<[string, Fault, ExchangeOptions?]>([
    ['too many requests', { kind: 'status', status: 429 }],
    ['too many requests, with the time to wait', { kind: 'status', status: 429, retryAfterSeconds: 1 }],
    ['a server error', { kind: 'status', status: 503 }],
    ['half of the JSON', { kind: 'half' }],
    ['a connection cut in the reply', { kind: 'cut' }],
    ['silence', { kind: 'silent' }, silentFor],
  ])('%s', async (_, fault, options = {}) => {
    await using binance = await exchange({ faults: [fault], options });
    const { candles } = await collectCandles(binance.source.candles(lastHours(5)));
    expect(candles).toEqual(await truth(5));
    expect(binance.asked('/klines')).toBe(2);
  });

  it('also while the markets are listed', async () => {
    const faults: Fault[] = [{ kind: 'half' }, { kind: 'status', status: 502 }];
    await using binance = await exchange({ faults, faultsOn: '/exchangeInfo' });
    expect(await binance.source.symbols()).toHaveLength(2);
  });
});

describe('a fault that stays ends in a sentence', () => {
  const down = Array<Fault>(9).fill({ kind: 'status', status: 500 });

  it('that says how often it was tried, after no more attempts than allowed', async () => {
    await using binance = await exchange({ faults: down });
    await expect(collectCandles(binance.source.candles(lastHours(5)))).rejects.toThrow(
      /^reading BTCUSDT 1h from binance failed after 3 attempts: .*500.*; try again later$/,
    );
    expect(binance.asked('/klines')).toBe(3);
  });

  it('at once when the exchange asks for more patience than there is', async () => {
    await using binance = await exchange({
      faults: [{ kind: 'status', status: 418, retryAfterSeconds: 120 }],
    });
    await expect(collectCandles(binance.source.candles(lastHours(5)))).rejects.toThrow(/try again in 120 s$/);
    expect(binance.asked('/klines')).toBe(1);
  });

  it('at once when the question was wrong', async () => {
    await using binance = await exchange({ faults: [{ kind: 'status', status: 403 }] });
    const { source } = binance;
    await expect(collectCandles(source.candles({ ...lastHours(5), symbol: 'NOPEUSDT' }))).rejects.toThrow(
      'binance has no spot market NOPEUSDT',
    );
    expect(binance.asked('/klines')).toBe(0);
  });

  it('or in nothing more when the reader has given up', async () => {
    const signal = AbortSignal.timeout(400);
    await using binance = await exchange({
      faults: down,
      options: { retry: { firstDelayMs: 60_000, attempts: 9 } },
    });
    const reading = collectCandles(binance.source.candles({ ...lastHours(5), signal }));
    await expect(reading).rejects.toThrow(/aborted/);
  });

  it('and is told apart from an exchange that is there', async () => {
    await using binance = await exchange({ faults: down, faultsOn: '/time' });
    expect(await binance.source.reachable(20_000)).toMatchObject({
      reachable: false,
      reason: expect.stringMatching(/^binance cannot be reached: .*500/),
    });
  });
});

/** All four prices of a `klines` row, times a factor. */
function multiplied(row: unknown[], factor: number): unknown[] {
  return row.map((field, column) => (column >= 1 && column <= 4 ? String(Number(field) * factor) : field));
}

describe('a bad row is named and left out, the good ones are kept', () => {
  const at = (index: number, column: number, value: unknown): Fault => ({
    kind: 'rows',
    change: (rows) => rows.map((row, i) => (i === index ? row.with(column, value) : row)),
  });

  const times = (index: number, factor: number): Fault => ({
    kind: 'rows',
    change: (rows) => rows.map((row, i) => (i === index ? multiplied(row, factor) : row)),
  });

  it.each<[string, Fault, RegExp]>([
    [
      'there twice',
      { kind: 'rows', change: (rows) => [...rows.slice(0, 3), ...rows.slice(2)] },
      /is there twice$/,
    ],
    ['with a high below its low', at(2, 2, '0.5'), /^high 0.5 is below low/],
    ['with a price of zero', at(2, 4, '0'), /^close/],
    ['with a negative price', at(2, 3, '-4'), /^low/],
    ['without a price', at(2, 4, null), /^close/],
    ['of nothing', { kind: 'rows', change: (rows) => rows.with(2, [lastHours(4).from]) }, /^open/],
    ['with a slipped decimal point', times(2, 10), /^open .* is more than five times away from the close/],
    ['with one slipped the other way', times(2, 0.1), /^open .* is more than five times away/],
    ['with a price that is no number', at(2, 1, 'NaN'), /^open/],
    ['without a volume', at(2, 5, null), /^volume/],
    ['off the grid', at(2, 0, lastHours(4).from + 1), /is not on the 1h grid$/],
    ['from the future', at(2, 0, lastHours(-9).from), /lies in the future of the exchange's clock$/],
  ])('%s', async (name, fault, reason) => {
    await using binance = await exchange({ faults: [fault] });
    const { candles, rejected } = await collectCandles(binance.source.candles(lastHours(5)));
    expect(rejected).toHaveLength(1);
    expect(rejected[0]?.reason).toMatch(reason);
    expect(rejected[0]?.where).toMatch(/^binance reply for BTCUSDT 1h from 2024-06-01T05:00/);
    const bad = name === 'there twice' ? null : lastHours(4).from;
    expect(candles).toEqual((await truth(5)).filter(({ openedAt }) => openedAt !== bad));
  });

  it('also when a whole page is bad: the next one is read', async () => {
    const fault: Fault = { kind: 'rows', change: (rows) => rows.map((row) => row.with(4, '0')) };
    await using binance = await exchange({ faults: [fault] });
    const { candles, rejected } = await collectCandles(binance.source.candles(lastHours(1_200)));
    // A page starts with the candle before the range.
    expect([candles.length, rejected.length]).toEqual([201, 1_000]);
    expect(candles[0]!.openedAt - lastHours(1_200).from).toBe(999 * timeframeMs('1h'));
  });
});
