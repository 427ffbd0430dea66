import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  applyMigrations,
  type Database,
  openNativeDatabase,
  preparePlatform,
  readMigrations,
} from '@quorum/local-stack';
import { createSimulatedSource } from '@quorum/market-data';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ingestCandles } from '../jobs/ingest-candles.ts';
import { scanMarket } from '../jobs/scan-market.ts';
import { MarketHistory } from '../market/market-history.ts';
import { registerSource } from '../market/register-source.ts';
import { migrationsDir } from '../repository.ts';
import { clusterIfInstalled } from '../testing/cluster-if-installed.ts';
import { until } from '../testing/until.ts';
import { queueSchema } from './connect-queue.ts';
import { openScanQueue } from './open-scan-queue.ts';
import type { ScanJob } from './scan-job.ts';

const HOUR = 60 * 60_000;
const exchange = 'simulated';
/** Noon: hourly and four-hourly bots are asked. */
const asOf = Date.UTC(2024, 2, 3, 12, 4);
const symbols = Array.from({ length: 50 }, (_, place) => `COIN${String(place).padStart(2, '0')}USDT`);
const worker = join(import.meta.dirname, '..', 'testing', 'queue-worker.ts');

const cluster = await clusterIfInstalled();

describe.skipIf(cluster === null)('workers that share a scan', { timeout: 180_000 }, () => {
  let expected: unknown[];
  let database: Database;
  let databaseCount = 0;
  const started: ChildProcess[] = [];

  beforeAll(async () => {
    await administer('create database market');
    const market = await openNativeDatabase(url('market'));
    await preparePlatform(market);
    await applyMigrations(market, await readMigrations(migrationsDir));
    await fillMarket(market);
    await market.close();
    const alone = await openCopy();
    const history = new MarketHistory(alone, exchange, () => asOf);
    await scanMarket({ database: alone, history, exchange, symbols, asOf, origin: 'replay' });
    expected = await readCalls(alone);
    await alone.close();
  }, 180_000);
  afterAll(() => cluster?.dispose(), 60_000);

  beforeEach(async () => {
    database = await openCopy();
  });
  afterEach(async () => {
    const running = started.filter((child) => child.exitCode === null && child.signalCode === null);
    const ended = running.map((child) => once(child, 'exit'));
    for (const child of running) child.kill('SIGTERM');
    await Promise.all(ended);
    started.length = 0;
    await database.close();
  });

  it.each(['hangs-before-writing', 'hangs-after-writing'])(
    'leave every call exactly once when one of three is killed while it %s',
    async (behaviour) => {
      const victim = startWorker(behaviour);
      await saying(victim, 'hanging');
      startWorker();
      startWorker();
      await until('the others to have done a fifth of the work', async () => (await countReceipts()) >= 20);
      victim.kill('SIGKILL');
      const [run] = await until('the report of the scan', async () => {
        const runs = await readRuns();
        return runs.length > 0 && runs;
      });

      expect(await readCalls(database)).toEqual(expected);
      expect(expected.length).toBeGreaterThan(20);
      expect(await countReceipts()).toBe(2 * symbols.length);
      expect(run).toEqual({ status: 'succeeded', row_count: expected.length, error: null });
      const [jobs] = await database.query(
        `select count(*)::int as jobs, count(*) filter (where retry_count > 0) > 0 as came_back
         from ${queueSchema}.job where name = 'scan-symbols'`,
      );
      expect(jobs).toEqual({ jobs: 2 * symbols.length, came_back: true });
    },
  );

  it('write the others when one symbol fails, try it again, and report it as a failed run', async () => {
    const asked: string[] = [];
    const scan = async ({ symbol, timeframe }: ScanJob) => {
      asked.push(`${symbol} ${timeframe}`);
      if (symbol === 'COIN01USDT') throw new Error('its candles cannot be read');
      return 0;
    };
    const open = () =>
      openScanQueue({
        database,
        databaseUrl: url(`market_${databaseCount}`),
        onError: () => undefined,
        scan,
        retry: { limit: 1, delaySeconds: 1 },
      });
    const queues = await Promise.all([open(), open()]);
    const three = symbols.slice(0, 3);
    for (const queue of queues) await queue.enqueue({ exchange, asOf: asOf + HOUR, origin: 'replay' }, three);
    const runs = await until('the report', async () => {
      const found = await readRuns();
      return found.length > 0 && found;
    });
    await Promise.all(queues.map((queue) => queue.close()));

    expect(asked.sort()).toEqual(['COIN00USDT 1h', 'COIN01USDT 1h', 'COIN01USDT 1h', 'COIN02USDT 1h']);
    const sentence = '1 symbols could not be scanned: COIN01USDT 1h: its candles cannot be read';
    expect(runs).toEqual([{ status: 'failed', row_count: null, error: sentence }]);
    const [health] = await database.query(
      "select state, last_error from public.get_job_health() where job_name = 'scan_market'",
    );
    expect(health).toEqual({ state: 'failing', last_error: sentence });
  });

  it('keep their queue out of reach of the API', async () => {
    const queue = await openScanQueue({
      database,
      databaseUrl: url(`market_${databaseCount}`),
      onError: () => undefined,
    });
    await queue.close();
    const open = await database.query(
      `select rolname, privilege from pg_roles cross join unnest(array['usage', 'create']) as privilege
       where rolname in ('anon', 'authenticated', 'service_role')
         and has_schema_privilege(rolname, $1, privilege)`,
      [queueSchema],
    );
    expect(open).toEqual([]);
  });

  it('take back what a default privilege gave the API', async () => {
    await database.execute(
      `create schema ${queueSchema}; grant usage on schema ${queueSchema} to anon, public`,
    );
    const queue = await openScanQueue({
      database,
      databaseUrl: url(`market_${databaseCount}`),
      onError: () => undefined,
    });
    await queue.close();
    const [anon] = await database.query("select has_schema_privilege('anon', $1, 'usage') as is_open", [
      queueSchema,
    ]);
    expect(anon).toEqual({ is_open: false });
  });

  function url(name: string): string {
    return cluster?.url(name) ?? '';
  }

  async function administer(statement: string): Promise<void> {
    const server = await openNativeDatabase(url('postgres'), 1);
    await server.execute(statement).finally(() => server.close());
  }

  async function openCopy(): Promise<Database> {
    databaseCount += 1;
    await administer(`create database market_${databaseCount} template market`);
    return openNativeDatabase(url(`market_${databaseCount}`));
  }

  function startWorker(...behaviour: string[]): ChildProcess {
    const args = [worker, url(`market_${databaseCount}`), String(asOf), symbols.join(','), ...behaviour];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    started.push(child);
    return child;
  }

  async function countReceipts(): Promise<number> {
    const [row] = await database.query<{ count: number }>(
      'select count(*) as count from public.scan_symbols',
    );
    return row?.count ?? 0;
  }

  function readRuns() {
    return database.query(
      "select status, row_count, error from public.job_runs where job_name = 'scan_market'",
    );
  }
});

async function fillMarket(database: Database): Promise<void> {
  const source = createSimulatedSource({ seed: 7, symbols });
  await registerSource(database, source, await source.symbols());
  const report = await ingestCandles({
    database,
    source,
    series: symbols.map((symbol) => ({ symbol, timeframe: '1h', from: asOf - 400 * HOUR, to: asOf })),
    asOf,
  });
  expect(report.failures).toEqual([]);
}

function readCalls(database: Database): Promise<unknown[]> {
  return database.query(
    `select bot_name, symbol, timeframe, predicted_at, side, confidence, raw_score, reference_price, take_profit_price,
       stop_loss_price, leverage, horizon::text as horizon, reason
     from public.bot_predictions order by symbol, timeframe, bot_name, prediction_id`,
  );
}

/** Resolves once the process has printed the word; rejects when it ends before. */
function saying(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes(word)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code} before it said "${word}"`)));
  });
}
