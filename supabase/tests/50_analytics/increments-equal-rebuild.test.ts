import type { Database, Queryable } from '@quorum/local-stack';
import { marketBegin } from '@quorum/tracking/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handOverCandles } from '../support/hand-over-candles.ts';
import { inScratch } from '../support/in-scratch.ts';
import { insertCandles } from '../support/insert-candles.ts';
import { insertCalls, insertRandomMarket, insertSymbols } from '../support/insert-random-market.ts';
import { openMigratedDatabase } from '../support/migrated-database.ts';
import { randomMarket } from '../support/random-market.ts';
import { readAnalyticsStates } from '../support/read-analytics-states.ts';
import { allJobs, runJobs } from '../support/run-jobs.ts';
import { runsOr, seed } from '../support/seed.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const end = marketBegin + 9 * 24 * HOUR + 5 * HOUR;
const runs = runsOr(3);

let database: Database;
beforeAll(async () => {
  database = await openMigratedDatabase();
}, 60_000);
afterAll(() => database.close());

/** What the increments have left behind, and what a rebuild makes of the same outcomes. */
async function bothWays(scratch: Queryable) {
  const incremental = await readAnalyticsStates(scratch);
  await scratch.query('select engine.rebuild_bot_states(to_timestamp($1::float8))', [end / 1000]);
  return { incremental, rebuilt: await readAnalyticsStates(scratch) };
}

function ticksOf(lengths: readonly number[]): number[] {
  const ticks: number[] = [];
  let at = marketBegin;
  for (let index = 0; at < end; index += 1) {
    ticks.push(at);
    at += (lengths[index % lengths.length] ?? 60) * MINUTE;
  }
  return [...ticks, end];
}

const stepLengths = fc.array(fc.integer({ min: 30, max: 700 }), { minLength: 30, maxLength: 30 });
const jobOrders = fc.array(fc.shuffledSubarray([...allJobs], { minLength: 1 }), {
  minLength: 30,
  maxLength: 30,
});

/** The regime of an hour is what was known when its first call came; so that it varies, it is drawn here. */
async function drawRegimes(scratch: Queryable): Promise<void> {
  await scratch.execute(`
    update public.market_regimes
    set regime = (array['TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE', null])[1 + number % 5],
      unknown_reason = case when number % 5 = 4 then 'drawn' end
    from (select exchange, observed_at, extract(hour from observed_at)::integer as number from public.market_regimes) as hour
    where market_regimes.exchange = hour.exchange and market_regimes.observed_at = hour.observed_at`);
}

describe('daily states', { timeout: 180_000 }, () => {
  it('are those of a rebuild, in whatever steps and order the jobs ran', async () => {
    const property = fc.asyncProperty(
      fc.integer({ min: 1, max: 1e6 }),
      stepLengths,
      jobOrders,
      async (marketSeed, lengths, orders) => {
        const { incremental, rebuilt } = await inScratch(database, async (scratch) => {
          await insertRandomMarket(scratch, randomMarket(marketSeed));
          await drawRegimes(scratch);
          for (const [index, at] of ticksOf(lengths).entries()) {
            await runJobs(scratch, at, orders[index % orders.length]);
          }
          await runJobs(scratch, end, allJobs);
          return bothWays(scratch);
        });
        expect(incremental.bot_daily_states.length).toBeGreaterThan(20);
        expect(incremental).toEqual(rebuilt);
      },
    );
    await fc.assert(property, { seed, numRuns: runs, endOnFailure: true });
  });

  it('are those of a rebuild where candles come as they close, late, or are revised', async () => {
    const property = fc.asyncProperty(
      fc.integer({ min: 1, max: 1e6 }),
      stepLengths,
      jobOrders,
      async (marketSeed, lengths, orders) => {
        const market = randomMarket(marketSeed);
        const { incremental, rebuilt } = await inScratch(database, async (scratch) => {
          await insertSymbols(scratch, market);
          await insertCalls(scratch, market);
          await drawRegimes(scratch);
          let handedOver = 0;
          for (const [index, at] of ticksOf(lengths).entries()) {
            // Every other time the feed is late by hours: the jobs run without the candles that have closed.
            const fed = index % 2 === 1 ? at - 9 * HOUR : at;
            if (fed > handedOver) {
              await handOverCandles(scratch, market, handedOver, fed);
              handedOver = fed;
            }
            if (index % 5 === 4) await reviseOne(scratch, market, index, fed);
            await runJobs(scratch, at, orders[index % orders.length]);
          }
          await handOverCandles(scratch, market, handedOver, end);
          await runJobs(scratch, end, allJobs);
          return bothWays(scratch);
        });
        expect(incremental.bot_daily_states.length).toBeGreaterThan(20);
        expect(incremental).toEqual(rebuilt);
      },
    );
    await fc.assert(property, { seed, numRuns: runs, endOnFailure: true });
  });
});

/** The venue corrects a candle that closed a while ago. */
async function reviseOne(
  scratch: Queryable,
  market: ReturnType<typeof randomMarket>,
  index: number,
  asOf: number,
): Promise<void> {
  const { instrument, allSeries } = market[index % market.length]!;
  const { timeframe, candles } = allSeries[0]!;
  const candle = candles.filter(({ openedAt }) => openedAt < asOf - 30 * HOUR).at(-1);
  if (candle === undefined) return;
  const revised = { ...candle, high: candle.high * 1.02, close: candle.high * 1.01 };
  await insertCandles(scratch, instrument, { timeframe, candles: [revised] }, asOf);
}
