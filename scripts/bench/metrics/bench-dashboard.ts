import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveApi } from '@quorum/local-stack';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import type { History } from './create-history.ts';
import { asOf, newsDay } from './create-history.ts';
import { dashboardReads, missingReads, type Place } from './dashboard-reads.ts';
import { openServerLog, type PlanNode, type Statement } from './server-log.ts';

const keys = { publishable: 'sb_publishable_bench', secret: 'sb_secret_bench' };
const placeCount = 40;
/** What the machine does beside a read now and then is not its cost: of so many readings of a place the median counts. */
const readingCount = 3;
const whyChosen =
  'what is chosen of a bot by regime or side is not summed by day: each of its trades is looked at, 18,000 in a year of fifty a day.';
const largeTables = ['prediction_outcomes', 'bot_predictions', 'market_candles', 'tp_sl_events'];
const noLog = { log_min_duration_statement: '-1', 'auto_explain.log_min_duration': '-1' };

/** Every read of the dashboard through the API as anon: what it costs the database, and how much of the history it reads. */
export async function benchDashboard(history: History, say: (message: string) => void): Promise<Figure[]> {
  const { database, cluster } = history;
  say('filling what the pages read …');
  await fillPages(history);
  await database.execute("alter system set session_preload_libraries = 'auto_explain'");
  await configure(history, {
    ...noLog,
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_format': 'json',
    'auto_explain.log_nested_statements': 'on',
  });
  const api = await serveApi({ database, databaseUrl: cluster.url(), keys, port: 0 });
  Object.assign(process.env, { QUORUM_API_URL: api.url, QUORUM_API_KEY: keys.publishable });
  try {
    const places = await choosePlaces(history);
    const { fullReads, failures } = await findFullReads(history, places[0]!, say);
    const slowest = await findSlowest(history, places, failures, say);
    const unmeasured = [...failures, ...missingReads()];
    return [
      {
        name: 'slowest p95 of the queries of the dashboard',
        measured: slowest.ms,
        target: 10,
        note: `${slowest.name}, of ${Object.keys(dashboardReads).length - failures.length} reads`,
        ...(slowest.name.startsWith('getChosen') && { why: whyChosen }),
      },
      {
        name: 'dashboard reads that go through a large table in full',
        measured: fullReads.length,
        target: 0,
        unit: 'reads',
        note: fullReads.join('; ') || 'by their plans',
      },
      {
        name: 'dashboard reads that could not be measured',
        measured: unmeasured.length,
        target: 0,
        unit: 'reads',
        note: unmeasured.join(', '),
      },
    ];
  } finally {
    await api.close();
  }
}

/** The jobs of the metrics write what they would have written; what learning leaves behind in a year is written for them. */
async function fillPages({ database }: History): Promise<void> {
  await database.execute(`
    insert into engine.stale_bot_days (bot_name, day)
    select distinct bot_name, engine.utc_day(exited_at) from public.prediction_outcomes where exited_at is not null
    on conflict do nothing;`);
  await database.execute(
    `create function bench.last_moment() returns timestamptz language sql immutable
     return timestamptz '${asOf.toISOString()}'`,
  );
  await database.execute(readFileSync(join(import.meta.dirname, 'fill-pages.sql'), 'utf8'));
  await database.query('select public.update_bot_metrics($1)', [asOf]);
  await database.query('select public.calculate_advanced_metrics($1)', [asOf]);
  await database.execute('vacuum analyze');
}

async function configure({ database }: History, settings: Readonly<Record<string, string>>): Promise<void> {
  await database.execute("load 'auto_explain'");
  for (const [name, value] of Object.entries(settings))
    await database.execute(`alter system set ${name} = '${value}'`);
  await database.execute('select pg_reload_conf()');
  // Sessions read the new settings before their next statement; the postmaster needs a moment to tell them.
  await database.query('select pg_sleep(0.5)');
}

function choosePlaces({ database }: History): Promise<Place[]> {
  return database.query<Place & Record<string, unknown>>(
    `select distinct on (bot.number) bot.bot_name as bot, call.symbol, call.prediction_id as "predictionId",
       advice.decision_id as "decisionId", advice.recommendation_id as "recommendationId", 1 + bot.number as "situationId",
       to_char(call.predicted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from bench.bots as bot
     join public.bot_predictions as call on call.bot_name = bot.bot_name and call.predicted_at >= $1::timestamptz
     join (
       select decision_id, recommendation_id, row_number() over (order by recommended_at desc) as number
       from public.recommendations
     ) as advice on advice.number = bot.number
     where bot.number <= $2
     order by bot.number, call.predicted_at`,
    [new Date(newsDay - 180 * 24 * 3_600_000), placeCount],
  );
}

/** Reads everything once, also to find out what cannot be read on this database. */
async function findFullReads(history: History, place: Place, say: (message: string) => void) {
  const sizes = await sizesOf(history);
  await configure(history, { 'auto_explain.log_min_duration': '0' });
  const log = openServerLog(history.cluster.dataDir);
  const fullReads: string[] = [];
  const failures: string[] = [];
  for (const [name, read] of Object.entries(dashboardReads)) {
    log.skip();
    try {
      await read(place);
    } catch (error) {
      say(`${name} failed: ${error instanceof Error ? error.message : String(error)}`);
      failures.push(name);
    }
    fullReads.push(...fullyRead(log.plans(), sizes).map((table) => `${name} reads ${table}`));
  }
  await configure(history, noLog);
  for (const line of fullReads) say(line);
  return { fullReads, failures };
}

async function sizesOf({ database }: History): Promise<Map<string, number>> {
  const rows = await database.query<{ name: string; size: number }>(
    `select relname as name, reltuples::bigint as size from pg_class
     where relnamespace = 'public'::regnamespace and relname = any($1)`,
    [largeTables],
  );
  return new Map(rows.map(({ name, size }) => [name, size]));
}

/** Large tables of which a plan reads a fifth or more in one go, whatever it calls that. */
function fullyRead(plans: readonly PlanNode[], sizes: ReadonlyMap<string, number>): string[] {
  const tables = plans.flatMap(nodesOf).flatMap((node) => {
    const name = node['Relation Name'] ?? '';
    const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
    const read = ((node['Actual Rows'] ?? 0) + removed) * (node['Actual Loops'] ?? 1);
    return read >= (sizes.get(name) ?? Number.POSITIVE_INFINITY) / 5 ? [name] : [];
  });
  return [...new Set(tables)];
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

async function findSlowest(
  history: History,
  places: readonly Place[],
  failures: string[],
  say: (message: string) => void,
) {
  await configure(history, { log_min_duration_statement: '0' });
  const log = openServerLog(history.cluster.dataDir);
  let slowest = { name: '', ms: 0 };
  for (const [name, read] of Object.entries(dashboardReads)) {
    if (failures.includes(name)) continue;
    const readings: Statement[][] = [];
    let reason: string | null = null;
    while (readings.length < readingCount && reason === null) {
      log.skip();
      reason = await readEach(places, read);
      readings.push(log.statements().filter(isRead).sort(bySql));
    }
    // A machine busy with other work may let one wait too long: the others are measured all the same.
    if (reason !== null) {
      say(`${name} failed: ${reason}`);
      failures.push(name);
      continue;
    }
    const counts = readings.map(({ length }) => length);
    if (counts.some((count) => count < places.length || count !== counts[0]))
      throw new Error(`${name} sent ${counts.join(', ')} queries to the database`);
    const ms = percentile95(mediansOf(readings));
    say(`${name}: p95 ${ms.toFixed(1)} ms of ${counts[0]} queries`);
    if (ms > slowest.ms) slowest = { name, ms };
  }
  await configure(history, noLog);
  return slowest;
}

/** Keeps the order in which each query was sent, whichever of two connections was the quicker one. */
function bySql(one: Statement, other: Statement): number {
  return one.sql.localeCompare(other.sql);
}

/** What each query took: the middle of its readings. */
function mediansOf(readings: readonly (readonly Statement[])[]): number[] {
  return readings[0]!.map((_, query) => median(readings.map((statements) => statements[query]!.ms)));
}

async function readEach(
  places: readonly Place[],
  read: (place: Place) => Promise<unknown>,
): Promise<string | null> {
  try {
    for (const place of places) await read(place);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isRead({ sql }: Statement): boolean {
  return /\b(select|with)\b/i.test(sql) && /public/.test(sql);
}

function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}
