import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyMigrations,
  type Cluster,
  createCluster,
  type Database,
  openNativeDatabase,
  preparePlatform,
  readMigrations,
} from '@quorum/local-stack';

const migrationsDir = join(import.meta.dirname, '..', '..', '..', 'supabase', 'migrations');
const DAY = 24 * 3_600_000;
const CHUNK_DAYS = 73;

/** The day whose outcomes are the news; the history ends at its midnight. */
export const newsDay = Date.UTC(2024, 11, 31);
/** When the states were last brought up to date, and when the news are in. */
export const before = new Date(newsDay);
export const asOf = new Date(newsDay + DAY);

export interface History {
  readonly name: string;
  readonly cluster: Cluster;
  readonly database: Database;
  readonly outcomeCount: number;
  dispose(): Promise<void>;
}

/** `days` to make up to and with the day of the news; of a year of them, `copies` more are laid before it. */
export interface Extent {
  readonly days: number;
  readonly copies: number;
}

/**
 * A private PostgreSQL, small as a hosted project, with 87 bots × 50 calls a day on 50 symbols and their hourly candles.
 * Triggers and foreign keys are off while it is filled: tracking 1.6M calls would take an hour.
 */
export async function createHistory(
  name: string,
  extent: Extent,
  say: (message: string) => void,
): Promise<History> {
  const cluster = await createCluster();
  try {
    await collectLog(cluster);
    const database = await openNativeDatabase(cluster.url());
    await preparePlatform(database);
    await applyMigrations(database, await readMigrations(migrationsDir));
    await database.query('select engine.suspend_schedule()');
    await database.execute(readFileSync(join(import.meta.dirname, 'history.sql'), 'utf8'));
    await fill(database, extent, (message) => say(`${name}: ${message}`));
    const [row] = await database.query<{ count: number }>('select count(*) from public.prediction_outcomes');
    return {
      name,
      cluster,
      database,
      outcomeCount: row!.count,
      async dispose() {
        await database.close();
        await cluster.dispose();
      },
    };
  } catch (error) {
    await cluster.dispose();
    throw error;
  }
}

/** The server's own account of what it ran is needed later, and its collector starts with the server only. */
async function collectLog(cluster: Cluster): Promise<void> {
  const database = await openNativeDatabase(cluster.url(), 1);
  await database.execute(`alter system set logging_collector = on`);
  await database.execute(`alter system set log_destination = 'jsonlog'`);
  await database.execute(`alter system set max_wal_size = '4GB'`);
  await database.execute('checkpoint');
  await database.close();
  await cluster.crash();
  await cluster.start();
}

async function fill(
  database: Database,
  { days, copies }: Extent,
  say: (message: string) => void,
): Promise<void> {
  const firstDay = newsDay - (days - 1) * DAY;
  for (let from = firstDay; from <= newsDay; from += CHUNK_DAYS * DAY) {
    const until = Math.min(from + (CHUNK_DAYS - 1) * DAY, newsDay);
    say(`writing candles and calls, ${Math.round((from - firstDay) / DAY)} of ${days} days …`);
    const span = [utcDate(from), utcDate(until)];
    await database.query('call bench.make_candles($1, $2)', span);
    await database.query('call bench.make_calls($1, $2, $3)', [...span, asOf]);
  }
  for (let years = 1; years <= copies; years += 1) {
    say(`laying years before it, ${years} of ${copies} …`);
    await database.query('call bench.copy_year($1, $2)', [utcDate(newsDay), years]);
  }
  await database.execute('vacuum analyze');
  await database.execute('checkpoint');
}

function utcDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
