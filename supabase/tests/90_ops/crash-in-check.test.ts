import { join } from 'node:path';
import {
  applyMigrations,
  type Database,
  openNativeDatabase,
  preparePlatform,
  readMigrations,
} from '@quorum/local-stack';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { clusterIfInstalled } from '../support/cluster-if-installed.ts';
import { holdLock } from '../support/held-lock.ts';
import { insertWideMarket, marketHour } from '../support/insert-wide-market.ts';
import { readTrackingTables, type TrackingTables } from '../support/read-tracking-tables.ts';
import { allJobs, type Job, runJobs } from '../support/run-jobs.ts';

const market = { symbolCount: 20, hours: 60, callCount: 4000, firstCallHour: 6, lastCallHour: 40 };
/** All has gone well until here. */
const before = marketHour(30);
/** The tick that the server does not survive. */
const crashing = marketHour(46);
const after = marketHour(58);

const cluster = await clusterIfInstalled();

describe.skipIf(cluster === null)(
  'a server that is killed in the middle of a job',
  { timeout: 60_000 },
  () => {
    let undisturbed: TrackingTables;
    /** How long the crashing tick's check takes when nothing disturbs it, ms. */
    let checkLasts: number;
    /** One of the calls that end at the crashing tick. */
    let endingCall: number;
    let copies = 0;

    beforeAll(async () => {
      await withDatabase('prepared', async (database) => {
        await preparePlatform(database);
        await applyMigrations(
          database,
          await readMigrations(join(import.meta.dirname, '..', '..', 'migrations')),
        );
        await insertWideMarket(database, market);
        await runJobs(database, before, allJobs);
      });
      await withDatabase(await copy(), async (database) => {
        const startedAt = performance.now();
        await runJobs(database, crashing, ['check_tp_sl_hits']);
        checkLasts = performance.now() - startedAt;
        endingCall = await middleEventAt(database, crashing);
        await runJobs(database, crashing, allJobs);
        await runJobs(database, after, allJobs);
        undisturbed = await readTrackingTables(database);
      });
    }, 120_000);
    afterAll(() => cluster?.dispose());

    it('has something to lose: thousands of calls end, before, at and after the crash', () => {
      expect(undisturbed.tp_sl_events.length).toBeGreaterThan(2000);
      expect(undisturbed.open_predictions.length).toBeGreaterThan(100);
      expect(undisturbed.bot_performance_history.length).toBeGreaterThan(10);
    });

    describe.each<[string, Job, () => string]>([
      [
        'as it begins',
        'check_tp_sl_hits',
        () => "select pg_advisory_xact_lock(hashtextextended('quorum tracking', 0))",
      ],
      [
        'while it enters calls',
        'check_tp_sl_hits',
        () => 'lock table public.prediction_outcomes in share mode',
      ],
      ['half-way through ending calls', 'check_tp_sl_hits', () => hitOf(endingCall)],
      [
        'before it notes how far it came',
        'check_tp_sl_hits',
        () => 'lock table engine.series_watermarks in share mode',
      ],
      [
        'before it notes how far it came',
        'track_current_prices',
        () => 'lock table engine.series_watermarks in share mode',
      ],
      [
        'with its outcomes written',
        'evaluate_outcomes',
        () => 'lock table engine.stale_bot_days in share mode',
      ],
      [
        'with its days written',
        'update_bot_metrics',
        () => 'lock table public.bot_accuracy_metrics in share mode',
      ],
    ])('%s: %s', (_when, job, obstacle) => {
      it('ends up after the next tick with the rows of a server that was not killed', async () => {
        const name = await copy();
        const url = cluster?.url(name) ?? '';
        const lock = await holdLock(url, obstacle());
        await killDuring(name, job, () => lock.untilSomebodyWaits());
        await lock.release();
        expect(await rowsAfterNextTick(name)).toEqual(undisturbed);
      });
    });

    it.each([0.1, 0.35, 0.6, 0.85])(
      'at any moment, as at %d of the way, ends up with the same rows',
      async (part) => {
        const name = await copy();
        await killDuring(
          name,
          'check_tp_sl_hits',
          () => new Promise((resolve) => setTimeout(resolve, part * checkLasts)),
        );
        expect(await rowsAfterNextTick(name)).toEqual(undisturbed);
      },
    );

    it('in the middle of a batch of candles keeps none of it, and takes it whole when it comes again', async () => {
      const batch = `insert into public.market_candles (exchange, symbol, timeframe, opened_at, open, high, low, close, volume)
      select 'wide', 'WAVE' || s, '15m', timestamptz '2024-01-03 12:00Z' + k * interval '15 minutes', 100, 101, 99, 100, 1
      from generate_series(1, ${market.symbolCount}) as s, generate_series(0, 95) as k`;
      const count = 'select count(*) as candles from public.market_candles';
      const name = await copy();
      const [had] = await withDatabase(name, (database) => database.query(count));
      const lock = await holdLock(cluster?.url(name) ?? '', 'lock table public.market_gaps in share mode');
      await killWhile(
        name,
        (database) => database.execute(batch),
        () => lock.untilSomebodyWaits(),
      );
      await lock.release();
      await withDatabase(name, async (database) => {
        expect((await database.query(count))[0]).toEqual(had);
        await database.execute(batch);
      });
      const whole = await copy();
      await withDatabase(whole, (database) => database.execute(batch));
      expect(await candlesOf(name)).toEqual(await candlesOf(whole));
    });

    /** A database like the prepared one. */
    async function copy(): Promise<string> {
      const name = `copy_${++copies}`;
      await withDatabase('postgres', (server) => server.execute(`create database ${name} template prepared`));
      return name;
    }

    /** Runs one job of the crashing tick, those before it having gone well, and kills the server at the moment given. */
    async function killDuring(name: string, job: Job, moment: () => Promise<unknown>): Promise<void> {
      const earlier = allJobs.slice(0, allJobs.indexOf(job));
      await withDatabase(name, (database) => runJobs(database, crashing, earlier));
      await killWhile(name, (database) => runJobs(database, crashing, [job]), moment);
    }

    async function killWhile(
      name: string,
      work: (database: Database) => Promise<unknown>,
      moment: () => Promise<unknown>,
    ): Promise<void> {
      const database = await openNativeDatabase(cluster?.url(name) ?? '');
      const broken = work(database).catch((error: unknown) => error);
      await moment();
      await cluster?.crash();
      await broken;
      await database.close();
      await cluster?.start();
    }

    function rowsAfterNextTick(name: string): Promise<TrackingTables> {
      return withDatabase(name, async (database) => {
        await runJobs(database, after, allJobs);
        return readTrackingTables(database);
      });
    }

    function candlesOf(name: string): Promise<unknown[]> {
      return withDatabase(name, (database) =>
        database.query(
          `select symbol, timeframe, derived_from, count(*), sum(high), min(opened_at), max(opened_at),
           (select jsonb_agg(to_jsonb(series)) from public.market_series as series where series.symbol = candle.symbol
              and series.timeframe = candle.timeframe) as series
         from public.market_candles as candle group by 1, 2, 3 order by 1, 2, 3`,
        ),
      );
    }

    async function withDatabase<Result>(
      name: string,
      work: (database: Database) => Promise<Result>,
    ): Promise<Result> {
      if (name === 'prepared')
        await withDatabase('postgres', (server) => server.execute('create database prepared'));
      const database = await openNativeDatabase(cluster?.url(name) ?? '');
      return work(database).finally(() => database.close());
    }
  },
);

async function middleEventAt(database: Database, detectedAt: number): Promise<number> {
  const events = await database.query<{ id: number }>(
    'select prediction_id as id from public.tp_sl_events where detected_at = to_timestamp($1::float8) order by 1',
    [detectedAt / 1000],
  );
  return events[Math.floor(events.length / 2)]?.id ?? 0;
}

/** The same hit, written by somebody else and not committed: whoever comes to write it has to wait. */
function hitOf(predictionId: number): string {
  return `
    insert into public.tp_sl_events (prediction_id, bot_name, exchange, symbol, event_type, hit_at, hit_price,
      candle_opened_at, candle_timeframe, is_ambiguous, is_gap, detected_at)
    select prediction_id, bot_name, exchange, symbol, 'take_profit', now(), 1, now(), '15m', false, false, now()
    from public.prediction_outcomes where prediction_id = ${predictionId}`;
}
