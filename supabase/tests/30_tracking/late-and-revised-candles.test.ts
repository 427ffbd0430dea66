import type { Candle } from '@quorum/contracts';
import type { Database, Queryable } from '@quorum/local-stack';
import { type DrawnCase, differences, drawnCases, readDrawing } from '@quorum/tracking';
import { marketBegin } from '@quorum/tracking/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inScratch } from '../support/in-scratch.ts';
import { insertCandles } from '../support/insert-candles.ts';
import { insertDrawing } from '../support/insert-drawing.ts';
import { insertCalls, insertRandomMarket, insertSymbols } from '../support/insert-random-market.ts';
import { openMigratedDatabase } from '../support/migrated-database.ts';
import { type RandomSymbol, randomMarket } from '../support/random-market.ts';
import { readOutcome } from '../support/read-outcome.ts';
import { readTrackingTables } from '../support/read-tracking-tables.ts';
import { allJobs, runJobs } from '../support/run-jobs.ts';
import { seed } from '../support/seed.ts';

const HOUR = 3_600_000;
let database: Database;

beforeAll(async () => {
  database = await openMigratedDatabase();
}, 60_000);
afterAll(() => database.close());

const drawing: DrawnCase = {
  name: 'a call that is stopped before it reaches its target',
  candles: [
    ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
    ['00:15', 100, 104, 99, 103, 'enters at the open'],
    ['00:30', 103, 104, 89, 92, 'reaches the stop'],
    ['00:45', 92, 95, 91, 94, 'nothing'],
    ['01:00', 94, 112, 93, 111, 'reaches the target'],
  ],
  call: { side: 'LONG', at: '00:05', takeProfit: 110, stopLoss: 90 },
  expected: { entered: ['00:15', 100], exited: ['00:45', 90, 'stop_loss'], isCorrect: false },
};
const { market, asOf, expected } = readDrawing(drawing);
const { timeframe, candles } = market.series;
const without = (missing: number) => candles.filter((_, index) => index !== missing);
const withOther = (place: number, change: Partial<Candle>) =>
  candles.map((candle, index) => (index === place ? { ...candle, ...change } : candle));

/** Judges the drawn call on the first word of the venue, then hands over the last word and judges again. */
async function judgeTwice(scratch: Queryable, firstWord: readonly Candle[]) {
  const empty: DrawnCase = { ...drawing, candles: [] };
  const { instrument, predictionId } = await insertDrawing(scratch, empty);
  await insertCandles(scratch, instrument, { timeframe, candles: firstWord }, asOf);
  await runJobs(scratch, asOf);
  const first = await readOutcome(scratch, predictionId);
  await insertCandles(scratch, instrument, { timeframe, candles }, asOf + HOUR);
  await runJobs(scratch, asOf + HOUR);
  return {
    first,
    last: await readOutcome(scratch, predictionId),
    outcomeRevisions: await scratch.query(
      `select reason, revised_at = to_timestamp($1::float8) as is_dated, previous ->> 'exit_reason' as exit_reason
       from public.outcome_revisions`,
      [(asOf + HOUR) / 1000],
    ),
    candleRevisions: await scratch.query(
      `select (extract(epoch from opened_at) * 1000)::float8 as opened_at, old_low::float8, new_low::float8
       from public.market_candle_revisions`,
    ),
  };
}

describe('a candle that comes late', () => {
  it('ends a call as if it had been there from the start, and the first end is kept', async () => {
    const judged = await inScratch(database, (scratch) => judgeTwice(scratch, without(2)));
    expect(judged.first).toMatchObject({ exitReason: 'take_profit', isCorrect: true });
    expect(differences(expected, judged.last)).toEqual([]);
    expect(judged.outcomeRevisions).toEqual([
      { reason: 'a candle of its path came late', is_dated: true, exit_reason: 'take_profit' },
    ]);
    expect(judged.candleRevisions).toEqual([]);
  });

  it('moves an entry that had to wait for the next candle', async () => {
    const judged = await inScratch(database, (scratch) => judgeTwice(scratch, without(1)));
    expect(judged.first).toMatchObject({ entryPrice: 103 });
    expect(differences(expected, judged.last)).toEqual([]);
  });

  it('before the call changes nothing about it', async () => {
    const judged = await inScratch(database, (scratch) => judgeTwice(scratch, without(0)));
    expect(differences(expected, judged.first)).toEqual([]);
    expect(differences(expected, judged.last)).toEqual([]);
    expect(judged.outcomeRevisions).toEqual([]);
  });
});

describe('a candle that comes late to a call that has been open for weeks', () => {
  const weeks: DrawnCase = {
    name: 'a call that is stopped after ten days',
    timeframe: '1d',
    candles: Array.from(
      { length: 14 },
      (_, day) => [`${day * 24}:00`, 100, 104, day === 10 ? 89 : 98, 100] as const,
    ),
    call: { side: 'LONG', at: '00:00', takeProfit: 110, stopLoss: 90, horizon: '720:00' },
    expected: { entered: ['00:00', 100], exited: ['264:00', 90, 'stop_loss'] },
  };

  it('ends it as well', async () => {
    const { market: whole, asOf: end } = readDrawing(weeks);
    const days = whole.series.candles;
    const judged = await inScratch(database, async (scratch) => {
      const { instrument, predictionId } = await insertDrawing(scratch, { ...weeks, candles: [] });
      const early = days.filter(({ low }) => low > 90);
      await insertCandles(scratch, instrument, { timeframe: '1d', candles: early }, end);
      await runJobs(scratch, end);
      const first = await readOutcome(scratch, predictionId);
      await insertCandles(scratch, instrument, whole.series, end);
      await runJobs(scratch, end);
      return { first, last: await readOutcome(scratch, predictionId) };
    });
    expect(judged.first.status).toBe('open');
    expect(differences(readDrawing(weeks).expected, judged.last)).toEqual([]);
  });
});

describe('finer candles that come late', () => {
  const settled = drawnCases['both in one candle']?.find(
    ({ finer, expected }) => finer && !expected.isAmbiguous,
  );

  it('settle a candle that held stop and target', async () => {
    if (settled === undefined) throw new Error('no drawn case is settled by finer candles');
    const { market: whole, asOf: end, expected: settledEnd } = readDrawing(settled);
    const judged = await inScratch(database, async (scratch) => {
      const { finer: _, ...coarseOnly } = settled;
      const { instrument, predictionId } = await insertDrawing(scratch, coarseOnly);
      await runJobs(scratch, end);
      const first = await readOutcome(scratch, predictionId);
      for (const series of whole.finer) await insertCandles(scratch, instrument, series, end);
      await runJobs(scratch, end);
      return { first, last: await readOutcome(scratch, predictionId) };
    });
    expect(judged.first).toMatchObject({ exitReason: 'stop_loss', isAmbiguous: true });
    expect(differences(settledEnd, judged.last)).toEqual([]);
  });
});

describe('a candle that is revised', () => {
  it('ends a call as if it had always read so; its first word and the first end are kept', async () => {
    const judged = await inScratch(database, (scratch) => judgeTwice(scratch, withOther(2, { low: 91 })));
    expect(judged.first).toMatchObject({ exitReason: 'take_profit' });
    expect(differences(expected, judged.last)).toEqual([]);
    expect(judged.outcomeRevisions).toEqual([
      { reason: 'a candle of its path was revised', is_dated: true, exit_reason: 'take_profit' },
    ]);
    expect(judged.candleRevisions).toEqual([{ opened_at: candles[2]?.openedAt, old_low: 91, new_low: 89 }]);
  });

  it('lets a call enter whose price had seemed to have passed', async () => {
    const judged = await inScratch(database, (scratch) =>
      judgeTwice(scratch, withOther(1, { open: 89, low: 89 })),
    );
    expect(judged.first).toMatchObject({ status: 'unfilled' });
    expect(differences(expected, judged.last)).toEqual([]);
  });

  it('in its volume alone is recorded and judges nothing anew', async () => {
    const judged = await inScratch(database, (scratch) => judgeTwice(scratch, withOther(2, { volume: 7 })));
    expect(judged.candleRevisions).toHaveLength(1);
    expect(judged.outcomeRevisions).toEqual([]);
  });

  it('with the same values is no revision', async () => {
    const judged = await inScratch(database, (scratch) => judgeTwice(scratch, candles));
    expect(judged.candleRevisions).toEqual([]);
    expect(judged.outcomeRevisions).toEqual([]);
  });
});

describe('a market whose candles come late and are revised', { timeout: 60_000 }, () => {
  const wholeMarket = randomMarket(seed);
  const middle = marketBegin + 30 * HOUR;
  const end = marketBegin + 9 * 24 * HOUR;

  it('ends up with the rows of one whose candles were right from the start', async () => {
    const right = await inScratch(database, async (scratch) => {
      await insertRandomMarket(scratch, wholeMarket);
      await runJobs(scratch, end, allJobs);
      return readTrackingTables(scratch);
    });
    const mended = await inScratch(database, async (scratch) => {
      await insertSymbols(scratch, wholeMarket);
      await insertCalls(scratch, wholeMarket);
      await insertFirstWord(scratch, wholeMarket);
      await runJobs(scratch, middle, allJobs);
      await runJobs(scratch, end, allJobs);
      await insertLastWord(scratch, wholeMarket, end);
      await runJobs(scratch, end, allJobs);
      return readTrackingTables(scratch);
    });
    expect(mended).toEqual(right);
  });

  /** Every seventh candle is missing and every ninth is wrong, but for the first and the last of a series. */
  async function insertFirstWord(scratch: Queryable, symbols: readonly RandomSymbol[]): Promise<void> {
    for (const { instrument, allSeries } of symbols) {
      for (const series of allSeries) {
        const isInner = (index: number) => index > 0 && index < series.candles.length - 1;
        const first = series.candles
          .map((candle, index) => (isInner(index) && index % 9 === 4 ? wrong(candle) : candle))
          .filter((_, index) => !(isInner(index) && index % 7 === 3));
        await insertCandles(scratch, instrument, { ...series, candles: first }, end);
      }
    }
  }

  async function insertLastWord(
    scratch: Queryable,
    symbols: readonly RandomSymbol[],
    at: number,
  ): Promise<void> {
    for (const { instrument, allSeries } of symbols) {
      for (const series of allSeries) await insertCandles(scratch, instrument, series, at);
    }
  }

  function wrong(candle: Candle): Candle {
    return { ...candle, high: candle.high * 1.1, low: candle.low * 0.9 };
  }
});
