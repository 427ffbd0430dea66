import { describe, expect, it } from 'vitest';
import { collectCandles } from '../collect-candles.ts';
import { candleFolder, candleLines } from './candle-folder.ts';
import { openRecordedSource } from './open-recorded-source.ts';

const lines = candleLines(3).join('\n');
const funding =
  'ts,funding_rate\n2024-01-01T00:00:00Z,0.0001\n2024-01-01T08:00:00Z,-0.0002\n2024-01-01T16:00:00Z,x\n';
const openInterest =
  'ts,open_interest,open_interest_value\n2024-01-01T00:00:00Z,80000.5,3.4e9\n2024-01-01T01:00:00Z,-1,0\n';
const first = Date.UTC(2024, 0, 1);

const folderOfTwo = () =>
  candleFolder({
    'BTCUSDT-15m.csv.gz': lines,
    'ETHUSDT-15m.csv': lines,
    'BTCUSDT-8h-funding.csv.gz': funding,
    'BTCUSDT-1h-oi.csv.gz': openInterest,
    'ETHUSDT-1h-long-short.csv': 'long_short_ratio,ts\n1.5,2024-01-01T01:00:00Z\n0,2024-01-01T02:00:00Z\n',
    'ETHUSDT-1h-basis.csv.gz': 'ts,basis\n1704067200,0.0004\n1704070800,0.7\n',
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
    const range = { metric: 'funding', from: first, to: Infinity, asOf: first + 8 * 3_600_000 } as const;
    const history = await source.readings({ symbol: 'BTCUSDT', ...range });
    expect(history?.readings).toEqual([
      { at: first, value: 0.0001 },
      { at: first + 8 * 3_600_000, value: -0.0002 },
    ]);
    expect(history?.rejected).toMatchObject([{ reason: 'funding_rate "x" is not a number' }]);
    expect(await source.readings({ symbol: 'ETHUSDT', ...range })).toBeNull();
  });

  it.each([
    ['BTCUSDT', 'open-interest', { at: first, value: 80_000.5 }, 'open-interest -1 is not above 0'],
    [
      'ETHUSDT',
      'long-short-ratio',
      { at: first + 3_600_000, value: 1.5 },
      'long-short-ratio 0 is not above 0',
    ],
    ['ETHUSDT', 'basis', { at: first, value: 0.0004 }, 'basis 0.7 is not a fraction between -0.5 and 0.5'],
  ] as const)('reads what is recorded of %s: %s', async (symbol, metric, reading, reason) => {
    await using folder = await folderOfTwo();
    const source = await openRecordedSource(folder);
    const history = await source.readings({ symbol, metric, from: first, to: Infinity, asOf: Infinity });
    expect(history?.readings).toEqual([reading]);
    expect(history?.rejected.map((rejection) => rejection.reason)).toEqual([reason]);
  });

  it('names the bad lines of the range asked for, not those before and after it', async () => {
    const rows = ['ts,basis', '10,x', '20,0.1', '30,y', '40,0.2', '50,0.3', '55,z'];
    const atSecond = (row: string) => row.replace(/^\d\d/, (second) => `2024-01-01T00:00:${second}Z`);
    await using folder = await candleFolder({
      'BTCUSDT-15m.csv': lines,
      'BTCUSDT-1h-basis.csv': rows.map(atSecond).join('\n'),
    });
    const source = await openRecordedSource(folder);
    const range = { symbol: 'BTCUSDT', metric: 'basis', from: first + 25_000, to: first + 45_000 } as const;
    const history = await source.readings({ ...range, asOf: Infinity });
    expect(history?.readings.map(({ value }) => value)).toEqual([0.2]);
    expect(history?.rejected.map(({ reason }) => reason)).toEqual(['basis "y" is not a number']);
  });

  it('knows nothing of a metric that is not recorded, and has no clock', async () => {
    await using folder = await folderOfTwo();
    const source = await openRecordedSource(folder);
    const everything = { from: first, to: Infinity, asOf: Infinity };
    expect(await source.readings({ symbol: 'BTCUSDT', metric: 'basis', ...everything })).toBeNull();
    expect(source.clockSkewMs()).toBeNull();
  });

  it('may be several: candles in one, funding of their symbols in another', async () => {
    await using candles = await candleFolder({ 'ETHUSDT-15m.csv': lines });
    await using more = await candleFolder({ 'BTCUSDT-15m.csv': lines });
    await using rates = await candleFolder({
      'BTCUSDT-8h-funding.csv': funding,
      'XRPUSDT-8h-funding.csv': funding,
    });
    const source = await openRecordedSource({
      directory: [candles, rates, more].map(({ directory }) => directory),
    });
    expect((await source.symbols()).map(({ symbol }) => symbol)).toEqual(['BTCUSDT', 'ETHUSDT']);
    const range = { metric: 'funding', from: first, to: Infinity, asOf: Infinity } as const;
    expect((await source.readings({ symbol: 'BTCUSDT', ...range }))?.readings).toHaveLength(2);
    expect(await source.readings({ symbol: 'ETHUSDT', ...range })).toBeNull();
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
    await expect(openRecordedSource(folder)).rejects.toThrow(/hold the same twice: remove one of them/);
  });

  it('because another one holds the same candles', async () => {
    await using folder = await folderOfTwo();
    await using other = await candleFolder({ 'ETHUSDT-15m.csv.gz': lines });
    await expect(openRecordedSource({ directory: [folder.directory, other.directory] })).rejects.toThrow(
      /ETHUSDT-15m.csv and .*ETHUSDT-15m.csv.gz hold the same twice/,
    );
  });

  it('because it holds the same readings twice', async () => {
    await using folder = await candleFolder({
      'BTCUSDT-15m.csv': lines,
      'BTCUSDT-8h-funding.csv': funding,
      'BTCUSDT-1h-funding.csv': funding,
    });
    await expect(openRecordedSource(folder)).rejects.toThrow(
      /BTCUSDT-1h-funding.csv and .*BTCUSDT-8h-funding.csv hold the same twice: remove one of them/,
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
