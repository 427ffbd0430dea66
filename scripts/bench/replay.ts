import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCluster, createStack, type Database } from '@quorum/local-stack';
import { createSimulatedSource } from '@quorum/market-data';
import { ingestCandles } from '../../apps/worker/src/jobs/ingest-candles.ts';
import { planHistory } from '../../apps/worker/src/jobs/plan-history.ts';
import { replayMarket } from '../../apps/worker/src/jobs/replay-market.ts';
import { suspendSchedule } from '../../apps/worker/src/jobs/sql-schedule.ts';
import { registerSource } from '../../apps/worker/src/market/register-source.ts';
import type { Figure } from './figure.ts';

const DAY = 24 * 3_600_000;
const SYMBOLS = 20;
const period = { from: Date.UTC(2024, 2, 1), to: Date.UTC(2024, 2, 1) + 90 * DAY };
const migrationsDir = join(import.meta.dirname, '..', '..', 'supabase', 'migrations');
const keys = { publishable: 'sb_publishable_bench', secret: 'sb_secret_bench' };

/** Ninety days of twenty symbols, asked six times a day, with every job at its minute, on both engines. */
export async function benchReplay(say: (message: string) => void): Promise<Figure[]> {
  const cluster = await createCluster();
  const dataDir = await mkdtemp(join(tmpdir(), 'quorum-bench-'));
  try {
    const native = await replayOn('native', { databaseUrl: cluster.url() }, say);
    const embedded = await replayOn('embedded', { dataDir }, say);
    if (native.digest !== embedded.digest)
      throw new Error('both engines judged the same calls differently: no figure is printed');
    return [
      { name: 'replay of 90 days × 20 symbols × 6 scans, native', measured: native.total, target: 120_000 },
      ...native.parts,
      {
        name: 'replay of 90 days × 20 symbols × 6 scans, embedded',
        measured: embedded.total,
        target: 240_000,
      },
      ...embedded.parts,
    ];
  } finally {
    await cluster.dispose();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function replayOn(
  engine: string,
  where: { readonly databaseUrl?: string; readonly dataDir?: string },
  say: (message: string) => void,
) {
  await using stack = await createStack({ ...where, migrationsDir, keys, apiPort: 0 });
  const { database } = stack;
  await suspendSchedule(database);
  const symbols = await loadMarket(database);
  say(`${engine}: candles of ${symbols.length} symbols are there, replaying 90 days …`);
  const spent = new Map<string, number>();
  const startedAt = performance.now();
  const calls = await replayMarket({
    database,
    exchange: 'simulated',
    symbols,
    ...period,
    scanEvery: 4,
    onRun: (name, ms) => spent.set(name, (spent.get(name) ?? 0) + ms),
  });
  const total = performance.now() - startedAt;
  say(`${engine}: ${calls} calls in ${(total / 1000).toFixed(1)} s`);
  const parts = [...spent].sort(([, a], [, b]) => b - a);
  say(`${engine}: ${parts.map(([name, ms]) => `${name} ${(ms / 1000).toFixed(1)} s`).join(', ')}`);
  return {
    total,
    digest: await digestOf(database),
    parts: parts.map(([name, measured]) => ({ name: `  ${engine}: ${name}`, measured, target: null })),
  };
}

async function loadMarket(database: Database): Promise<string[]> {
  const names = Array.from({ length: SYMBOLS - 1 }, (_, i) => `COIN${i}USDT`);
  const source = createSimulatedSource({ seed: 'bench', symbols: ['BTCUSDT', ...names] });
  const symbols = await source.symbols();
  await registerSource(database, source, symbols);
  const series = await planHistory(source, symbols, period);
  await ingestCandles({ database, source, series, asOf: period.to });
  await database.execute('analyze');
  return symbols.map(({ symbol }) => symbol);
}

async function digestOf(database: Database): Promise<string> {
  const [row] = await database.query<{ digest: string }>(
    `select md5(string_agg(concat_ws(',', bot_name, symbol, predicted_at, side, exited_at, exit_price, exit_reason), ';'
       order by bot_name, symbol, predicted_at)) as digest
     from public.prediction_outcomes`,
  );
  return row?.digest ?? '';
}
