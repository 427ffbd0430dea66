import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyMigrations,
  createCluster,
  type Database,
  openNativeDatabase,
  preparePlatform,
  type Queryable,
  readMigrations,
} from '@quorum/local-stack';
import type { Figure } from './figure.ts';
import { median } from './median.ts';

const migrationsDir = join(import.meta.dirname, '..', '..', 'supabase', 'migrations');
const firstTick = Date.parse('2024-01-02T12:00Z');
const lastTick = Date.parse('2024-01-09T23:45Z');
const QUARTER = 15 * 60_000;
const rounds = 5;

/** A tick over 100,000 open calls, and a catch-up of seven days, which must leave the rows that ticks leave. */
export async function benchTracking(say: (message: string) => void): Promise<Figure[]> {
  const cluster = await createCluster();
  try {
    const database = await openNativeDatabase(cluster.url());
    await preparePlatform(database);
    await applyMigrations(database, await readMigrations(migrationsDir));
    await database.query('select engine.suspend_schedule()');
    say('building 100,000 calls on 50 symbols …');
    await database.execute(readFileSync(join(import.meta.dirname, 'market.sql'), 'utf8'));
    await check(database, firstTick);
    await database.execute('vacuum analyze');

    say('catching up seven days in one run …');
    const catchUp = await measureCatchUp(database);
    say('the same seven days tick by tick …');
    const ticks = await measureTicks(database);
    const stepped = await digest(database);
    if (stepped !== catchUp.digest)
      throw new Error('one run and single ticks left different rows: no figure is printed');
    await database.close();
    return [
      {
        name: 'tick over 100,000 open calls, with writes',
        measured: median(ticks.slice(0, rounds)),
        target: 100,
      },
      {
        name: 'catch-up of 100,000 calls over seven days, with writes',
        measured: median(catchUp.times),
        target: null,
      },
    ];
  } finally {
    await cluster.dispose();
  }
}

async function measureCatchUp(database: Database) {
  const times: number[] = [];
  let found = '';
  for (let round = 0; round < rounds; round += 1) {
    await rolledBack(database, async (transaction) => {
      times.push(await check(transaction, lastTick));
      found = await digest(transaction);
    });
  }
  return { times, digest: found };
}

async function measureTicks(database: Database): Promise<number[]> {
  const times: number[] = [];
  for (let at = firstTick + QUARTER; at <= lastTick; at += QUARTER) times.push(await check(database, at));
  return times;
}

async function check(database: Queryable, at: number): Promise<number> {
  const startedAt = performance.now();
  await database.query('select public.check_tp_sl_hits($1)', [new Date(at)]);
  return performance.now() - startedAt;
}

async function digest(database: Queryable): Promise<string> {
  const [row] = await database.query<{ digest: string }>(
    `select md5(string_agg(concat_ws(',', prediction_id, entered_at, entry_price, exited_at, exit_price, exit_reason,
       is_ambiguous, is_gap_exit), ';' order by prediction_id)) as digest
     from public.prediction_outcomes`,
  );
  return row?.digest ?? '';
}

class Rollback extends Error {}

async function rolledBack(
  database: Database,
  work: (transaction: Queryable) => Promise<void>,
): Promise<void> {
  const undone = database.transaction(async (transaction) => {
    await work(transaction);
    throw new Rollback();
  });
  await undone.catch((error: unknown) => {
    if (!(error instanceof Rollback)) throw error;
  });
}
