import { describe, expect, it } from 'vitest';
import { collectCandles } from '../collect-candles.ts';
import { candleFolder, candleLines } from './candle-folder.ts';
import { openRecordedSource } from './open-recorded-source.ts';

const lines = candleLines(3).join('\n');
const funding =
  'ts,funding_rate\n2024-01-01T00:00:00Z,0.0001\n2024-01-01T08:00:00Z,-0.0002\n2024-01-01T16:00:00Z,x\n';
const first = Date.UTC(2024, 0, 1);

const folderOfTwo = () =>
  candleFolder({
    'BTCUSDT-15m.csv.gz': lines,
    'ETHUSDT-15m.csv': lines,
    'BTCUSDT-8h-funding.csv.gz': funding,
    'BTCUSDT-1h-oi.csv.gz': 'ts,open_interest\n',
    'notes.txt': 'not candles',
  });

describe('a folder of recorded candles', () => {
  it('offers the symbols and timeframes of its file names', async () => {
    await using folder = await folderOfTwo();
    const source = await openRecordedSource(folder);
    expect(await source.symbols()).toEqual([
      { symbol: 'BTCUSDT', base: 'BTC', quote: 'USDT' },
      { symbol: 'ETHUSDT', base: 'ETH', quote: 'USDT' },
    ]);
    expect(await source.timeframes('BTCUSDT')).toEqual(['15m']);
    expect([source.kind, source.exchange]).toEqual(['recorded', 'recorded']);
  });

  it('knows the first and the last candle', async () => {
    await using folder = await folderOfTwo();
    const source = await openRecordedSource(folder);
    expect(await source.coverage('ETHUSDT', '15m')).toEqual({ first, last: first + 2 * 900_000 });
  });

  it('reads the candles of a symbol', async () => {
    await using folder = await folderOfTwo();
    const source = await openRecordedSource(folder);
    const request = {
      symbol: 'ETHUSDT',
      timeframe: '15m',
      from: first,
      to: Infinity,
      asOf: Infinity,
    } as const;
    expect((await collectCandles(source.candles(request))).candles).toHaveLength(3);
  });

  it('reads funding where it is recorded, closed by as_of, and names a bad line', async () => {
    await using folder = await folderOfTwo();
    const source = await openRecordedSource(folder);
    const range = { from: first, to: Infinity, asOf: first + 8 * 3_600_000 };
    const history = await source.fundingRates({ symbol: 'BTCUSDT', ...range });
    expect(history?.rates).toEqual([
      { settledAt: first, rate: 0.0001 },
      { settledAt: first + 8 * 3_600_000, rate: -0.0002 },
    ]);
    expect(history?.rejected).toMatchObject([{ reason: 'funding_rate "x" is not a number' }]);
    expect(await source.fundingRates({ symbol: 'ETHUSDT', ...range })).toBeNull();
  });

  it('can be narrowed to some symbols', async () => {
    await using folder = await folderOfTwo();
    const source = await openRecordedSource({ directory: folder.directory, symbols: ['ETHUSDT'] });
    expect(await source.symbols()).toHaveLength(1);
    expect(source.describe()).toContain('recorded candles of 1 symbols');
  });
});

describe('a folder that cannot serve', () => {
  it('because it does not exist', async () => {
    await expect(openRecordedSource({ directory: '/nowhere/candles' })).rejects.toThrow(
      'the candle folder /nowhere/candles does not exist: name a folder with files like BTCUSDT-15m.csv.gz',
    );
  });

  it('because it is empty', async () => {
    await using folder = await candleFolder({});
    await expect(openRecordedSource(folder)).rejects.toThrow(/has no candle files \(it is empty\): it needs/);
  });

  it('because nothing in it is named like candles', async () => {
    await using folder = await candleFolder({ 'btc.csv': lines, 'BTCUSDT-5m.csv': lines });
    await expect(openRecordedSource(folder)).rejects.toThrow(/it holds BTCUSDT-5m.csv, btc.csv/);
  });

  it('because it lacks a symbol asked for', async () => {
    await using folder = await folderOfTwo();
    const opening = openRecordedSource({ directory: folder.directory, symbols: ['DOGEUSDT'] });
    await expect(opening).rejects.toThrow(/has no candles of DOGEUSDT: it has BTCUSDT, ETHUSDT/);
  });

  it('because it holds the same candles twice', async () => {
    await using folder = await candleFolder({ 'BTCUSDT-15m.csv': lines, 'BTCUSDT-15m.csv.gz': lines });
    await expect(openRecordedSource(folder)).rejects.toThrow(
      /are the same candles twice: remove one of them/,
    );
  });

  it('because it lacks a timeframe asked for', async () => {
    await using folder = await folderOfTwo();
    const source = await openRecordedSource(folder);
    await expect(source.coverage('BTCUSDT', '1d')).rejects.toThrow(
      /has no 1d candles of BTCUSDT: it has 15m/,
    );
  });
});
