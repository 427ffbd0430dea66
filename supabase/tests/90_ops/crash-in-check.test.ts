import { join } from 'node:path';
import { applyMigrations, type Database, preparePlatform, readMigrations } from '@quorum/local-stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterIfInstalled } from '../support/cluster-if-installed.ts';
import { differentRows } from '../support/different-rows.ts';
import { type HeldLock, holdLock } from '../support/held-lock.ts';
import { insertWideMarket, marketHour } from '../support/insert-wide-market.ts';
import { type KillableServer, killableServer } from '../support/killable-server.ts';
import { readTrackingTables, type TrackingTables } from '../support/read-tracking-tables.ts';
import { allJobs, type Job, runJobs } from '../support/run-jobs.ts';

const migrations = join(import.meta.dirname, '..', '..', 'migrations');
const market = { symbolCount: 20, hours: 60, callCount: 4000, firstCallHour: 6, lastCallHour: 40 };
/** All has gone well until here; then comes the tick that the server does not survive, and then the next one. */
const before = marketHour(30);
const crashing = marketHour(46);
const after = marketHour(58);

/** What stops a job where the test wants it: something that another session holds. */
const obstacles: [Job, string, (endingCalls: readonly number[]) => string][] = [
  [
    'track_current_prices',
    'with its snapshots written',
    () => 'lock table engine.series_watermarks in share mode',
  ],
  [
    'check_tp_sl_hits',
    'as it begins',
    () => "select pg_advisory_xact_lock(hashtextextended('quorum tracking', 0))",
  ],
  ['check_tp_sl_hits', 'while it enters calls', () => 'lock table public.prediction_outcomes in share mode'],
  [
    'check_tp_sl_hits',
    'half-way through ending calls',
    (calls) => hitOf(calls[Math.floor(calls.length / 2)] ?? 0),
  ],
  ['check_tp_sl_hits', 'with all its calls ended', () => 'lock table engine.series_watermarks in share mode'],
  ['evaluate_outcomes', 'with its outcomes written', () => 'lock table engine.stale_bot_days in share mode'],
  [
    'update_bot_metrics',
    'with its days written',
    () => 'lock table public.bot_accuracy_metrics in share mode',
  ],
];

const cluster = await clusterIfInstalled();

describe.skipIf(cluster === null)(
  'a server that is killed in the middle of a job',
  { timeout: 60_000 },
  () => {
    let server: KillableServer;
    let undisturbed: TrackingTables;
    let openCalls: number;
    let endingCalls: number[];
    /** How long the crashing tick's check takes when nothing disturbs it, ms. */
    let checkLasts: number;

    beforeAll(async () => {
      if (cluster !== null) server = killableServer(cluster);
      await server.createDatabase('prepared');
      openCalls = await server.withDatabase('prepared', prepare);
      await server.withDatabase(await server.copyDatabase('prepared'), async (database) => {
        await runJobs(database, crashing, ['track_current_prices']);
        const startedAt = performance.now();
        await runJobs(database, crashing, ['check_tp_sl_hits']);
        checkLasts = performance.now() - startedAt;
        endingCalls = await callsEndedAt(database, crashing);
        await runJobs(database, crashing, ['evaluate_outcomes', 'update_bot_metrics']);
        await runJobs(database, after, allJobs);
        undisturbed = await readTrackingTables(database);
      });
    }, 120_000);
    afterAll(() => cluster?.dispose());

    it('has something to lose: thousands of open calls, hundreds of which end at that tick', () => {
      expect(openCalls).toBeGreaterThan(2000);
      expect(endingCalls.length).toBeGreaterThan(500);
    });

    it.each(obstacles)('%s %s, ends up with the rows of one that was not', async (job, _when, obstacle) => {
      let lock: HeldLock | undefined;
      const differences = await differencesAfterCrash(job, async (name) => {
        lock = await holdLock(cluster?.url(name) ?? '', obstacle(endingCalls));
        return lock.untilSomebodyWaits;
      });
      await lock?.release();
      expect(differences).toEqual([]);
    });

    it.each([0.1, 0.35, 0.6, 0.85])(
      'check_tp_sl_hits at any moment, as at %d of its way, ends up with the rows of one that was not',
      async (part) => {
        const moment = () => new Promise<void>((resolve) => setTimeout(resolve, part * checkLasts));
        expect(await differencesAfterCrash('check_tp_sl_hits', async () => moment)).toEqual([]);
      },
    );

    it('in the middle of a batch of candles, keeps none of it, and takes it whole when it comes again', async () => {
      const ingest = (database: Database) => database.execute(lateBatch);
      const [killed, spared] = [await server.copyDatabase('prepared'), await server.copyDatabase('prepared')];
      const had = await server.withDatabase(killed, readMarket);
      const lock = await holdLock(cluster?.url(killed) ?? '', 'lock table public.market_gaps in share mode');
      await server.killWhile(killed, ingest, async () => lock.untilSomebodyWaits);
      await lock.release();
      expect(await server.withDatabase(killed, readMarket)).toEqual(had);
      await server.withDatabase(killed, ingest);
      await server.withDatabase(spared, ingest);
      expect(await server.withDatabase(killed, readMarket)).toEqual(
        await server.withDatabase(spared, readMarket),
      );
    });

    /** Kills the server in the crashing tick's job, those before it having gone well, and runs the next tick. */
    async function differencesAfterCrash(
      job: Job,
      prepareMoment: (name: string) => Promise<() => Promise<void>>,
    ): Promise<string[]> {
      const name = await server.copyDatabase('prepared');
      const earlier = allJobs.slice(0, allJobs.indexOf(job));
      await server.withDatabase(name, (database) => runJobs(database, crashing, earlier));
      await server.killWhile(
        name,
        (database) => runJobs(database, crashing, [job]),
        () => prepareMoment(name),
      );
      return server.withDatabase(name, async (database) => {
        await runJobs(database, after, allJobs);
        return differentRows(await readTrackingTables(database), undisturbed);
      });
    }
  },
);

/** Returns how many calls are open at the end. */
async function prepare(database: Database): Promise<number> {
  await preparePlatform(database);
  await applyMigrations(database, await readMigrations(migrations));
  await insertWideMarket(database, market);
  await runJobs(database, before, allJobs);
  return (await database.query('select from engine.open_predictions')).length;
}

/** Calls of before, which the tick ended: what they are does not depend on that tick's entries. */
async function callsEndedAt(database: Database, detectedAt: number): Promise<number[]> {
  const events = await database.query<{ id: number }>(
    `select event.prediction_id as id
     from public.tp_sl_events as event join public.prediction_outcomes as outcome using (prediction_id)
     where event.detected_at = to_timestamp($1::float8) and outcome.entered_at < to_timestamp($2::float8)
     order by event.event_id`,
    [detectedAt / 1000, before / 1000],
  );
  return events.map(({ id }) => id);
}

/** The same hit, written by somebody else and not committed: whoever comes to write it has to wait. */
function hitOf(predictionId: number): string {
  return `
    insert into public.tp_sl_events (prediction_id, bot_name, exchange, symbol, event_type, hit_at, hit_price,
      candle_opened_at, candle_timeframe, is_ambiguous, is_gap, detected_at)
    select prediction_id, bot_name, exchange, symbol, 'take_profit', now(), 1, now(), '15m', false, false, now()
    from public.prediction_outcomes where prediction_id = ${predictionId}`;
}

/** A day of candles for every symbol, after an outage of a day. */
const lateBatch = `
  insert into public.market_candles (exchange, symbol, timeframe, opened_at, open, high, low, close, volume)
  select 'wide', 'WAVE' || s, '15m', timestamptz '2024-01-04 12:00Z' + k * interval '15 minutes', 100, 101, 99, 100, 1
  from generate_series(1, ${market.symbolCount}) as s, generate_series(0, 95) as k`;

function readMarket(database: Database): Promise<unknown[]> {
  return database.query(`
    select 'candles' as kind, concat_ws(' ', symbol, timeframe, derived_from, count(*), sum(high), max(opened_at)) as line
    from public.market_candles group by symbol, timeframe, derived_from
    union all select 'series', to_jsonb(series)::text from public.market_series as series
    union all select 'gap', to_jsonb(gap)::text from public.market_gaps as gap
    order by 1, 2`);
}
