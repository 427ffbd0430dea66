import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStack } from '@quorum/local-stack';
import { prepareDataDir } from '@quorum/local-stack/testing';
import { createSimulatedSource, type Fault, serveAsBinance } from '@quorum/market-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localKeys } from '../local-keys.ts';
import { migrationsDir } from '../repository.ts';
import { eventsOf, runCli, startCli } from '../testing/run-cli.ts';

const symbols = ['BTCUSDT', 'ETHUSDT'];
const market = createSimulatedSource({ seed: 7, symbols });
const now = Date.UTC(2024, 2, 4, 10, 7);

let folder: string;
let server: Awaited<ReturnType<typeof serveAsBinance>>;
let faultFor: (path: string) => Fault | undefined = () => undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quorum-backfill-'));
  for (const name of ['whole', 'cut', 'one-fails', 'both']) await prepareDataDir(join(folder, name));
  server = await serveAsBinance({ source: market, now: () => now, faultFor: (path) => faultFor(path) });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const command = (dataDir: string, ...args: string[]) => [
  'backfill',
  '--json',
  '--data-dir',
  join(folder, dataDir),
  '--exchange-url',
  `binance=${server.url}`,
  '--from',
  '2024-03-01',
  '--to',
  '2024-03-02',
  '--symbols',
  symbols.join(','),
  ...args,
];
const backfill = (dataDir: string, ...args: string[]) =>
  runCli(...command(dataDir, '--exchange', 'binance', ...args));

/** What the database of a folder holds. */
async function read(dataDir: string, sql: string): Promise<Record<string, unknown>[]> {
  await using stack = await createStack({ dataDir: join(folder, dataDir), migrationsDir, keys: localKeys });
  return await stack.database.query(sql);
}
const reported = `select exchange, symbol, timeframe, count(*) as candles, count(distinct opened_at) as moments
  from public.market_candles where derived_from is null group by 1, 2, 3 order by 1, 2, 3`;
const everything = `select exchange, symbol, timeframe, opened_at, open, high, low, close, volume, derived_from
  from public.market_candles order by exchange, symbol, timeframe, opened_at`;
const klines = () => server.paths.filter((path) => path.includes('/klines'));

describe('quorum backfill', { timeout: 120_000 }, () => {
  it('brings in the past of an exchange and says what of each symbol', async () => {
    const { code, stdout, stderr } = await backfill('whole');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const events = eventsOf(stdout);
    expect(events.some(({ event, part }) => event === 'progress' && Number(part) > 0)).toBe(true);
    const told = events.at(-1) as unknown as { symbols: { symbol: string; candles: number; failures: [] }[] };
    expect(told).toMatchObject({ exchange: 'binance', rejected: 0 });
    expect(told.symbols.map(({ symbol, failures }) => [symbol, failures])).toEqual(
      symbols.map((symbol) => [symbol, []]),
    );
    const stored = await read('whole', reported);
    const stored15m = stored.filter(({ timeframe }) => timeframe === '15m');
    // Two days of quarter hours, and before them the whole blocks that a history is made of.
    for (const { candles, moments } of stored15m) {
      expect(candles).toBe(moments);
      expect(Number(candles)).toBeGreaterThanOrEqual(2 * 96 + 1024);
    }
    expect(told.symbols.reduce((sum, { candles }) => sum + candles, 0)).toBe(
      stored.reduce((sum, { candles }) => sum + Number(candles), 0),
    );
    expect(
      await read(
        'whole',
        'select state, failure from public.exchange_health join public.exchange_status using (exchange)',
      ),
    ).toMatchObject([{ failure: null }]);
  });

  it('run again brings no candle twice: only the gaps are asked about once more', async () => {
    const asked = klines().length;
    const { code, stdout } = await backfill('whole');
    expect(code).toBe(0);
    expect(eventsOf(stdout).at(-1)).toMatchObject({ exchange: 'binance', candles: 0 });
    const gaps = await read('whole', 'select symbol from public.market_gaps order by symbol');
    const anew = klines().slice(asked);
    expect(anew.map((path) => new URL(path, server.url).searchParams.get('symbol'))).toEqual(
      gaps.map(({ symbol }) => symbol),
    );
  });

  it('interrupted stops cleanly, and run again goes on to the same candles', async () => {
    let pages = 0;
    faultFor = (path) => (path.endsWith('/klines') && ++pages > 3 ? { kind: 'silent' } : undefined);
    const started = startCli(...command('cut', '--exchange', 'binance'));
    await started.until(({ event, part }) => event === 'progress' && Number(part) > 0.2);
    started.kill('SIGINT');
    const { code, stdout, stderr } = await started.ended;
    faultFor = () => undefined;
    expect({ code, stderr }).toEqual({ code: 130, stderr: '' });
    expect(eventsOf(stdout).at(-1)).toMatchObject({ stopped: true });
    const asked = klines().length;

    expect((await backfill('cut')).code).toBe(0);
    expect(klines().length - asked).toBeLessThan(asked);
    expect(await read('cut', everything)).toEqual(await read('whole', everything));
    expect(await read('cut', 'select from public.market_candle_revisions')).toEqual([]);
  });

  it('with one symbol that fails completes the others, and ends with code 1 and what failed', async () => {
    const path = server.paths;
    faultFor = (pathname) =>
      pathname.endsWith('/klines') && (path.at(-1) ?? '').includes('symbol=BTCUSDT')
        ? { kind: 'status', status: 418, retryAfterSeconds: 120 }
        : undefined;
    const { code, stdout, stderr } = await backfill('one-fails');
    faultFor = () => undefined;
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^quorum: not everything could be read: binance: BTCUSDT 15m: .*try again in 120 s/,
    );
    expect(eventsOf(stdout).at(-1)).toMatchObject({ exchange: 'binance' });
    const stored = await read('one-fails', reported);
    expect(new Set(stored.map(({ symbol }) => symbol))).toEqual(new Set(['ETHUSDT']));
    expect(await read('one-fails', 'select exchange, failure from public.exchange_status')).toEqual([
      { exchange: 'binance', failure: expect.stringMatching(/^BTCUSDT 15m: .*\(and \d+ more\)$/) },
    ]);
  });

  it('of two exchanges keeps their candles side by side, also when one cannot be reached', async () => {
    const both = await runCli(...command('both', '--exchange', 'binance,simulated'));
    expect({ code: both.code, stderr: both.stderr }).toEqual({ code: 0, stderr: '' });
    const stored = await read('both', reported);
    expect(new Set(stored.map(({ exchange, symbol }) => `${exchange} ${symbol}`))).toEqual(
      new Set(['binance BTCUSDT', 'binance ETHUSDT', 'simulated BTCUSDT', 'simulated ETHUSDT']),
    );

    faultFor = (path) => (path.endsWith('/time') ? { kind: 'status', status: 503 } : undefined);
    const half = await runCli(...command('both', '--exchange', 'binance,simulated'));
    faultFor = () => undefined;
    expect(half.code).toBe(1);
    expect(half.stderr).toMatch(/binance cannot be reached/);
    expect(eventsOf(half.stdout).some(({ exchange }) => exchange === 'simulated')).toBe(true);
    const [status] = await read(
      'both',
      "select failure from public.exchange_status where exchange = 'binance'",
    );
    expect(status?.failure).toMatch(/binance cannot be reached/);
  });

  it.each<[string, string[], RegExp]>([
    ['no exchange', ['backfill', '--from', '2024-03-01'], /^quorum: backfill needs --exchange and --from/],
    ['no beginning', ['backfill', '--exchange', 'binance'], /^quorum: backfill needs --exchange and --from/],
    [
      'an exchange that nobody knows',
      ['backfill', '--from', '2024-03-01', '--exchange', 'binance,mtgox'],
      /mtgox/,
    ],
  ])('with %s is refused', async (_what, args, sentence) => {
    const { code, stderr } = await runCli(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(sentence);
  });
});
