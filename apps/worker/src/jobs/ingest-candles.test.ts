import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@quorum/local-stack';
import { type CandleSource, openRecordedSource } from '@quorum/market-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerSource } from '../market/register-source.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { type IngestReport, ingestCandles } from './ingest-candles.ts';

const from = Date.UTC(2024, 0, 1);
const to = Date.UTC(2024, 0, 2);
const good = [
  'ts,open,high,low,close,volume',
  '2024-01-01T00:00:00Z,100,102,99,101,1',
  '2024-01-01T00:15:00Z,101,103,100,102,1',
  '2024-01-01T00:30:00Z,102,104,101,103,1',
  '2024-01-01T00:45:00Z,103,105,102,104,1',
];
const bad = good.with(3, '2024-01-01T00:30:00Z,102,101,104,103,1');

let folder: string;
let database: Database;
let source: CandleSource;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quorum-ingest-'));
  await writeFile(join(folder, 'BTCUSDT-15m.csv'), `${bad.join('\n')}\n`);
  await writeFile(join(folder, 'ETHUSDT-15m.csv'), `${good.join('\n')}\n`);
  database = await openTestDatabase();
  source = await openRecordedSource({ directory: folder });
  await registerSource(database, source, await source.symbols());
}, 60_000);
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const ingest = (from_: CandleSource = source): Promise<IngestReport> =>
  ingestCandles({
    database,
    source: from_,
    series: ['BTCUSDT', 'ETHUSDT'].map((symbol) => ({ symbol, timeframe: '15m', from, to })),
    asOf: to,
  });
const stored = () =>
  database.query(
    `select symbol, array_agg(close::text order by opened_at) as closes
     from public.market_candles where timeframe = '15m' group by symbol order by symbol`,
  );
const refused = () =>
  database.query('select symbol, timeframe, reason, raw from public.market_candle_rejects');

describe('candles from a folder', () => {
  it('are stored; a bad line is left out and named, and the good ones around it stay', async () => {
    const report = await ingest();
    expect(report).toMatchObject({ candleCount: 7, failures: [] });
    expect(report.rejections).toEqual([expect.stringMatching(/BTCUSDT-15m\.csv line 4: high 101 is below/)]);
    expect(await stored()).toEqual([
      { symbol: 'BTCUSDT', closes: ['101', '102', '104'] },
      { symbol: 'ETHUSDT', closes: ['101', '102', '103', '104'] },
    ]);
    expect(await refused()).toEqual([
      { symbol: 'BTCUSDT', timeframe: '15m', reason: report.rejections[0], raw: bad[3] },
    ]);
  });

  it('read again change nothing, and the bad line is not told twice', async () => {
    const [candles, rejects] = [await stored(), await refused()];
    await ingest();
    expect([await stored(), await refused()]).toEqual([candles, rejects]);
    expect(await database.query('select from public.market_candle_revisions')).toEqual([]);
  });

  it('leave a gap where the bad line was, and say so', async () => {
    expect(await database.query('select symbol, missing_from, missing_to from public.market_gaps')).toEqual([
      {
        symbol: 'BTCUSDT',
        missing_from: new Date('2024-01-01T00:30:00Z'),
        missing_to: new Date('2024-01-01T00:45:00Z'),
      },
    ]);
  });

  it('that are mended fill the gap', async () => {
    await writeFile(join(folder, 'BTCUSDT-15m.csv'), `${good.join('\n')}\n`);
    const report = await ingest(await openRecordedSource({ directory: folder }));
    expect(report.rejections).toEqual([]);
    expect(await database.query('select from public.market_gaps')).toEqual([]);
    expect(await stored()).toContainEqual({ symbol: 'BTCUSDT', closes: ['101', '102', '103', '104'] });
  });

  it('of a series that fails are named, and the other series is complete', async () => {
    const broken: CandleSource = {
      ...source,
      candles(request) {
        if (request.symbol === 'BTCUSDT') throw new Error('the disk is gone');
        return source.candles(request);
      },
    };
    const report = await ingest(broken);
    expect(report).toMatchObject({ candleCount: 4, failures: ['BTCUSDT 15m: the disk is gone'] });
    expect(report.series.map(({ symbol, candleCount, failures }) => [symbol, candleCount, failures])).toEqual(
      [
        ['BTCUSDT', 0, ['BTCUSDT 15m: the disk is gone']],
        ['ETHUSDT', 4, []],
      ],
    );
  });
});

describe('what a derivatives market tells', () => {
  const telling = (over: Partial<CandleSource> = {}): CandleSource => ({
    ...source,
    clockSkewMs: () => 250,
    readings: async ({ metric, symbol }) =>
      symbol === 'ETHUSDT' || metric === 'basis'
        ? null
        : {
            readings: [{ at: from, value: 0.0002 }],
            rejected: metric === 'funding' ? [{ where: 'row 2', reason: 'no rate', raw: '{}' }] : [],
          },
    ...over,
  });
  const status = async () => (await database.query('select * from public.exchange_status'))[0];

  it('is kept beside the candles, funding where calls are charged from', async () => {
    const report = await ingest(telling());
    expect(report.series.map(({ symbol, readingCount }) => [symbol, readingCount])).toEqual([
      ['BTCUSDT', 3],
      ['ETHUSDT', 0],
    ]);
    expect(await database.query('select funded_at, rate from public.market_funding_rates')).toEqual([
      { funded_at: new Date(from), rate: '0.0002' },
    ]);
    expect(await database.query('select metric, value from public.market_readings order by metric')).toEqual([
      { metric: 'long-short-ratio', value: '0.0002' },
      { metric: 'open-interest', value: '0.0002' },
    ]);
  });

  it('is kept once, and what was refused is kept where people see it, once', async () => {
    const report = await ingest(telling());
    expect(report.series[0]).toMatchObject({ readingCount: 0 });
    expect(
      await database.query("select series, reason from public.market_rejects where kind = 'reading'"),
    ).toEqual([{ series: 'funding', reason: 'row 2: no rate' }]);
  });

  it('and was refused is told once, wherever it stands the next time', async () => {
    const elsewhere = telling({
      readings: async ({ metric }) =>
        metric === 'funding'
          ? { readings: [], rejected: [{ where: 'row 7', reason: 'no rate', raw: '{}' }] }
          : null,
    });
    await ingest(elsewhere);
    expect(
      await database.query('select symbol, reason from public.market_reading_rejects order by 1'),
    ).toEqual([
      { symbol: 'BTCUSDT', reason: 'row 2: no rate' },
      { symbol: 'ETHUSDT', reason: 'row 7: no rate' },
    ]);
  });

  it('may fail without harm to the candles and to the other readings', async () => {
    const { readings } = telling();
    const report = await ingest(
      telling({
        readings: (request) =>
          request.metric === 'funding' ? Promise.reject(new Error('futures are down')) : readings(request),
      }),
    );
    expect(report).toMatchObject({
      candleCount: 8,
      failures: Array(2).fill(expect.stringMatching(/futures are down$/)),
    });
    expect(await status()).toMatchObject({
      exchange: 'recorded',
      answered_at: expect.any(Date),
      failure: 'BTCUSDT funding: futures are down (and 1 more)',
      clock_skew_ms: 250,
    });
  });

  it('and the candles, when nothing fails, leave a clean status', async () => {
    await ingest(telling());
    expect(await status()).toMatchObject({ failure: null, failing_since: null });
  });

  it('or not: a source that answers nothing is noted with its failure, and the last answer stays', async () => {
    const before = await status();
    await ingest(
      telling({
        candles() {
          throw new Error('no answer');
        },
      }),
    );
    expect(await status()).toMatchObject({
      answered_at: before?.answered_at,
      failure: 'BTCUSDT 15m: no answer (and 1 more)',
    });
  });

  it('is not told about a round that somebody stopped', async () => {
    const stopping = new AbortController();
    const report = await ingestCandles({
      database,
      source: telling({
        async *candles(request) {
          stopping.abort();
          request.signal?.throwIfAborted();
          yield { candles: [], rejected: [] };
        },
      }),
      series: ['BTCUSDT', 'ETHUSDT'].map((symbol) => ({ symbol, timeframe: '15m', from, to })),
      asOf: to,
      signal: stopping.signal,
    });
    expect(report).toMatchObject({ candleCount: 0, failures: [] });
    expect(report.series).toHaveLength(1);
  });
});
