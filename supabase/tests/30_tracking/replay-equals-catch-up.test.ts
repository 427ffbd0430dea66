import type { Database, Queryable } from '@quorum/local-stack';
import { marketBegin } from '@quorum/tracking/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handOverCandles } from '../support/hand-over-candles.ts';
import { inScratch } from '../support/in-scratch.ts';
import { insertCalls, insertRandomMarket, insertSymbols } from '../support/insert-random-market.ts';
import { openMigratedDatabase } from '../support/migrated-database.ts';
import { randomMarket } from '../support/random-market.ts';
import { readTrackingTables, type TrackingTables } from '../support/read-tracking-tables.ts';
import { allJobs, runJobs } from '../support/run-jobs.ts';
import { seed } from '../support/seed.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const market = randomMarket(seed);
const inDetail = marketBegin + 30 * HOUR;
const end = marketBegin + 9 * 24 * HOUR;

let database: Database;
let caughtUp: TrackingTables;

beforeAll(async () => {
  database = await openMigratedDatabase();
  caughtUp = await tablesAfter((scratch) => runJobs(scratch, end, allJobs));
}, 60_000);
afterAll(() => database.close());

function tablesAfter(run: (scratch: Queryable) => Promise<void>): Promise<TrackingTables> {
  return inScratch(database, async (scratch) => {
    await insertRandomMarket(scratch, market);
    await run(scratch);
    return readTrackingTables(scratch);
  });
}

/** Moments from the market's begin to its end; each step is as long as the next of `lengths` says. */
function ticks(lengths: (at: number, index: number) => number): number[] {
  const found: number[] = [];
  for (let at = marketBegin; at < end; at += lengths(at, found.length)) found.push(at);
  return [...found, end];
}

function sample<Value>(arbitrary: fc.Arbitrary<Value>, count: number): Value[] {
  return fc.sample(arbitrary, { seed, numRuns: count });
}

describe('a single catch-up run', { timeout: 60_000 }, () => {
  it('finds calls of every end', () => {
    const reasons = caughtUp.prediction_outcomes.map((line) => (line as { exit_reason: string }).exit_reason);
    expect(reasons).toEqual(expect.arrayContaining(['take_profit', 'stop_loss', 'liquidated', 'expired']));
    expect(caughtUp.continuous_price_tracking.length).toBeGreaterThan(100);
    expect(caughtUp.bot_performance_history.length).toBeGreaterThan(10);
  });

  it('writes the rows of a replay in steps of 15 minutes', async () => {
    const steps = ticks((at) => (at < inDetail ? 15 * MINUTE : 3 * HOUR));
    const replayed = await tablesAfter(async (scratch) => {
      for (const at of steps) await runJobs(scratch, at, allJobs);
    });
    expect(replayed).toEqual(caughtUp);
  });

  it('writes the rows of a replay in steps of any length, every job run twice', async () => {
    const minutes = sample(fc.integer({ min: 1, max: 900 }), 300);
    const replayed = await tablesAfter(async (scratch) => {
      for (const at of ticks((_, index) => (minutes[index] ?? 60) * MINUTE)) {
        await runJobs(scratch, at, [...allJobs, ...allJobs]);
      }
    });
    expect(replayed).toEqual(caughtUp);
  });

  it('writes the rows of a replay whose jobs run in any order', async () => {
    const orders = sample(fc.shuffledSubarray([...allJobs], { minLength: allJobs.length }), 100);
    const replayed = await tablesAfter(async (scratch) => {
      for (const [index, at] of ticks(() => 4 * HOUR).entries()) {
        await runJobs(scratch, at, orders[index % orders.length]);
      }
      await runJobs(scratch, end, allJobs);
    });
    expect(replayed).toEqual(caughtUp);
  });

  it('writes the rows of a live run that gets each candle when it closes', async () => {
    const live = await inScratch(database, async (scratch) => {
      await insertSymbols(scratch, market);
      await insertCalls(scratch, market);
      let handedOver = 0;
      for (const at of ticks((at) => (at < inDetail ? HOUR / 2 : 6 * HOUR))) {
        await handOverCandles(scratch, market, handedOver, at);
        await runJobs(scratch, at, allJobs);
        handedOver = at;
      }
      return readTrackingTables(scratch);
    });
    expect(live).toEqual(caughtUp);
  });

  it('changes nothing when it is run again, or at an earlier time', async () => {
    const again = await tablesAfter(async (scratch) => {
      for (const at of [end, end, end - 5 * HOUR, end]) await runJobs(scratch, at, allJobs);
    });
    expect(again).toEqual(caughtUp);
  });
});
