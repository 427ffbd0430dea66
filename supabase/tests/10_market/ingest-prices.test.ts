import { join } from 'node:path';
import {
  applyMigrations,
  type Database,
  openNativeDatabase,
  preparePlatform,
  readMigrations,
} from '@quorum/local-stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createSimulatedSource,
  type Fault,
  serveAsBinance,
} from '../../../packages/market-data/src/index.ts';
import { clusterIfInstalled } from '../support/cluster-if-installed.ts';
import { type EdgeFunction, serveEdgeFunction } from '../support/serve-edge-function.ts';

const cluster = await clusterIfInstalled();
const secret = 'a secret of the tests';
const symbols = ['BTCUSDT', 'ETHUSDT'];

interface Answer {
  readonly exchange: string;
  readonly symbols: readonly {
    readonly symbol: string;
    readonly candles: number;
    readonly failures: readonly string[];
    readonly isComplete: boolean;
  }[];
  readonly error: string | null;
}

describe.skipIf(cluster === null)('the edge function ingest-prices', { timeout: 120_000 }, () => {
  let database: Database;
  let exchange: Awaited<ReturnType<typeof serveAsBinance>>;
  let edge: EdgeFunction;
  let faultFor: (path: string) => Fault | undefined = () => undefined;
  const url = cluster?.url() ?? '';

  const serve = (environment: Readonly<Record<string, string>> = {}) =>
    serveEdgeFunction('ingest-prices', {
      SUPABASE_DB_URL: url,
      QUORUM_INGEST_SECRET: secret,
      QUORUM_SYMBOLS: symbols.join(','),
      QUORUM_EXCHANGE_URL: exchange.url,
      ...environment,
    });

  beforeAll(async () => {
    database = await openNativeDatabase(url);
    await preparePlatform(database);
    await applyMigrations(
      database,
      await readMigrations(join(import.meta.dirname, '..', '..', 'migrations')),
    );
    const source = createSimulatedSource({ seed: 7, symbols });
    exchange = await serveAsBinance({ source, faultFor: (path) => faultFor(path) });
    edge = await serve();
  }, 100_000);
  afterAll(async () => {
    await edge?.stop();
    await exchange?.close();
    await database?.close();
    await cluster?.dispose();
  }, 30_000);

  async function ask(of: EdgeFunction = edge): Promise<{ status: number; body: Answer }> {
    const response = await fetch(of.url, { method: 'POST', headers: { authorization: `Bearer ${secret}` } });
    return { status: response.status, body: (await response.json()) as Answer };
  }
  const stored = () =>
    database.query<{ symbol: string; candles: number }>(
      `select symbol, count(*)::integer as candles from public.market_candles
       where derived_from is null group by symbol order by symbol`,
    );

  it.each([
    ['nothing', {}],
    ['another secret', { authorization: 'Bearer an0ther secret of the tests' }],
    ['the beginning of it', { authorization: `Bearer ${secret.slice(0, -1)}` }],
    ['it without a word before it', { authorization: secret }],
  ])('refuses who brings %s', async (_what, headers) => {
    const response = await fetch(edge.url, { method: 'POST', headers: headers as Record<string, string> });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: 'the bearer token is missing or wrong' });
    expect(await stored()).toEqual([]);
  });

  it('refuses to be merely looked at', async () => {
    expect((await fetch(edge.url)).status).toBe(405);
  });

  it('brings in what closed, and says so for each symbol', async () => {
    const { status, body } = await ask();
    expect(body).toMatchObject({ exchange: 'binance', error: null });
    expect(status).toBe(200);
    expect(body.symbols.map(({ symbol, failures, isComplete }) => [symbol, failures, isComplete])).toEqual(
      symbols.map((symbol) => [symbol, [], true]),
    );
    expect(await stored()).toEqual(body.symbols.map(({ symbol, candles }) => ({ symbol, candles })));
    expect(body.symbols[0]?.candles).toBeGreaterThan(29 * 96);
  });

  it('leaves its run in the ledger and the exchange well', async () => {
    expect(
      await database.query("select status, row_count from public.job_runs where job_name = 'ingest_candles'"),
    ).toEqual([
      { status: 'succeeded', row_count: (await stored()).reduce((sum, { candles }) => sum + candles, 0) },
    ]);
    expect(await database.query('select exchange, state from public.exchange_health')).toEqual([
      { exchange: 'binance', state: 'ok' },
    ]);
  });

  it('asked again reads only the end anew, and writes nothing twice', async () => {
    const { body } = await ask();
    for (const { candles } of body.symbols) expect(candles).toBeLessThan(20);
    expect(await database.query('select from public.market_candle_revisions')).toEqual([]);
  });

  it('completes the others when one symbol fails, and answers 502 with its reason', async () => {
    faultFor = (path) =>
      path.endsWith('/klines') && exchange.paths.at(-1)?.includes('symbol=BTCUSDT')
        ? { kind: 'status', status: 418, retryAfterSeconds: 120 }
        : undefined;
    const { status, body } = await ask();
    faultFor = () => undefined;
    expect(status).toBe(502);
    expect(body.error).toMatch(/^BTCUSDT 15m: .*try again in 120 s/);
    expect(body.symbols.map(({ symbol, isComplete }) => [symbol, isComplete])).toEqual([
      ['BTCUSDT', false],
      ['ETHUSDT', true],
    ]);
  });

  it('puts nothing simulated in the place of an exchange that is out, and notes the outage', async () => {
    faultFor = () => ({ kind: 'status', status: 503 });
    const { status, body } = await ask();
    faultFor = () => undefined;
    expect(status).toBe(502);
    expect(body.error).toMatch(/^binance cannot be reached: /);
    expect(await database.query('select exchange, kind from public.exchanges')).toEqual([
      { exchange: 'binance', kind: 'exchange' },
    ]);
    expect(await database.query('select state, reason from public.exchange_health')).toEqual([
      { state: 'failing', reason: expect.stringMatching(/^binance cannot be reached: /) },
    ]);
  });

  it('ends within its time box, and names what it did not come to', async () => {
    const hasty = await serve({ QUORUM_TIME_BOX_SECONDS: '5' });
    faultFor = (path) => (path.endsWith('/klines') ? { kind: 'silent' } : undefined);
    const { body } = await ask(hasty);
    faultFor = () => undefined;
    await hasty.stop();
    expect(body.symbols.map(({ isComplete }) => isComplete)).toEqual([false, false]);
  });

  it('does not start without its secret', async () => {
    await expect(serve({ QUORUM_INGEST_SECRET: 'short' })).rejects.toThrow(
      'ingest-prices cannot start: QUORUM_INGEST_SECRET must have at least 16 characters',
    );
  });
});
