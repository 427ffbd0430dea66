import { type Candle, timeframeMs } from '@quorum/contracts';
import type { Database } from '@quorum/local-stack';
import type { CandleSeries } from '@quorum/tracking';
import { arbitrarySituation, type RandomSituation } from '@quorum/tracking/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inScratch } from '../support/in-scratch.ts';
import { insertRandomMarket } from '../support/insert-random-market.ts';
import { openMigratedDatabase } from '../support/migrated-database.ts';
import { readTrackingTables, type TrackingTables } from '../support/read-tracking-tables.ts';
import { allJobs, runJobs } from '../support/run-jobs.ts';
import { runsOr, seed } from '../support/seed.ts';

const instrument = { exchange: 'random', symbol: 'WALK' };
let database: Database;

beforeAll(async () => {
  database = await openMigratedDatabase();
}, 60_000);
afterAll(() => database.close());

function tablesAt(situation: RandomSituation): Promise<TrackingTables> {
  return inScratch(database, async (scratch) => {
    await insertRandomMarket(scratch, [{ ...situation, instrument }]);
    await runJobs(scratch, situation.asOf, allJobs);
    return readTrackingTables(scratch);
  });
}

/** The same until `asOf`; other prices, other funding and no delisting from then on. */
function withAnotherFuture(situation: RandomSituation): RandomSituation {
  const { allSeries, funding, delisting, asOf } = situation;
  return {
    ...situation,
    allSeries: allSeries.map((series) => ({
      ...series,
      candles: series.candles.map((candle) => (isClosed(series, candle, asOf) ? candle : tenTimes(candle))),
    })),
    funding: funding.map((one) => (one.fundedAt <= asOf ? one : { ...one, rate: -2 * one.rate })),
    delisting: delisting && delisting.at > asOf ? null : delisting,
  };
}

/** The same until `asOf`, and no candle after it, as a live run sees it. */
function withoutFuture(situation: RandomSituation): RandomSituation {
  const allSeries = situation.allSeries.map((series) => ({
    ...series,
    candles: series.candles.filter((candle) => isClosed(series, candle, situation.asOf)),
  }));
  return { ...withAnotherFuture(situation), allSeries };
}

function isClosed({ timeframe }: CandleSeries, { openedAt }: Candle, asOf: number): boolean {
  return openedAt + timeframeMs(timeframe) <= asOf;
}

function tenTimes(candle: Candle): Candle {
  const { open, high, low, close } = candle;
  return { ...candle, open: open * 10, high: high * 10, low: low * 10, close: close * 10 };
}

describe('what the jobs write as of a moment', { timeout: 600_000 }, () => {
  it('does not depend on what the prices do after it', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySituation, async (situation) => {
        expect(await tablesAt(withAnotherFuture(situation))).toEqual(await tablesAt(situation));
      }),
      { seed, numRuns: runsOr(10) },
    );
  });

  it('is what a live run knew, which had no later candle', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySituation, async (situation) => {
        expect(await tablesAt(withoutFuture(situation))).toEqual(await tablesAt(situation));
      }),
      { seed, numRuns: runsOr(10) },
    );
  });
});
