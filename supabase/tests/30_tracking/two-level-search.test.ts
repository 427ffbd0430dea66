import type { Candle } from '@quorum/contracts';
import type { Database } from '@quorum/local-stack';
import { coverCall, differences, judgeCall, type Market, type Outcome } from '@quorum/tracking';
import { marketBegin } from '@quorum/tracking/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inScratch } from '../support/in-scratch.ts';
import { insertCall } from '../support/insert-call.ts';
import { insertCandles } from '../support/insert-candles.ts';
import { insertInstrument } from '../support/insert-instrument.ts';
import { openMigratedDatabase } from '../support/migrated-database.ts';
import { readOutcome } from '../support/read-outcome.ts';
import { runJobs } from '../support/run-jobs.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const instrument = { exchange: 'drawing', symbol: 'BLOCKS' };
const market: Pick<Market, 'costs' | 'funding' | 'delisting'> = {
  costs: { takerFee: 0, makerFee: 0, slippage: 0, maintenanceMargin: 0.005 },
  funding: [],
  delisting: null,
};
const call = {
  side: 'LONG',
  predictedAt: marketBegin,
  takeProfit: 110,
  stopLoss: 90,
  limit: null,
  leverage: 1,
} as const;

let database: Database;
beforeAll(async () => {
  database = await openMigratedDatabase();
}, 60_000);
afterAll(() => database.close());

/** Calm candles at 100 from one hour to another. */
function calm(length: number, fromHour: number, toHour: number): Candle[] {
  const count = ((toHour - fromHour) * HOUR) / length;
  return Array.from({ length: count }, (_, place) => {
    const openedAt = marketBegin + fromHour * HOUR + place * length;
    return { openedAt, open: 100, high: 100, low: 100, close: 100, volume: 1 };
  });
}

function falling(candles: readonly Candle[], hour: number): Candle[] {
  return candles.map((candle) =>
    candle.openedAt === marketBegin + hour * HOUR ? { ...candle, low: 80 } : candle,
  );
}

async function expectSameEnd(
  quarters: readonly Candle[],
  hours: readonly Candle[],
  horizon: number,
  ticks: number[],
) {
  const all = [
    { timeframe: '15m', candles: quarters },
    { timeframe: '1h', candles: hours },
  ] as const;
  const found: Outcome[] = await inScratch(database, async (scratch) => {
    await insertInstrument(scratch, instrument, market);
    for (const series of all) await insertCandles(scratch, instrument, series, marketBegin + 100 * HOUR);
    const predictionId = await insertCall(scratch, instrument, { ...call, horizon });
    const outcomes: Outcome[] = [];
    for (const hour of ticks) {
      await runJobs(scratch, marketBegin + hour * HOUR);
      outcomes.push(await readOutcome(scratch, predictionId));
    }
    return outcomes;
  });
  const expected = ticks.map((hour) =>
    judgeCall({ ...call, horizon }, { ...market, ...coverCall(all, marketBegin) }, marketBegin + hour * HOUR),
  );
  expect(differences(expected, found)).toEqual([]);
  return found;
}

describe('the search by blocks of four hours', () => {
  it('finds a touch behind a block that another series touched while this one had an outage', async () => {
    const quarters = falling([...calm(15 * MINUTE, 0, 4), ...calm(15 * MINUTE, 8, 17)], 12);
    const hours = falling(calm(HOUR, 0, 12), 5);
    const [end] = await expectSameEnd(quarters, hours, 24 * HOUR, [17]);
    expect(end).toMatchObject({ exitReason: 'stop_loss', exitedAt: marketBegin + 12.25 * HOUR });
  });

  it('does not look into a block that has not ended yet', async () => {
    const quarters = falling(calm(15 * MINUTE, 0, 16), 11);
    const found = await expectSameEnd(quarters, [], 24 * HOUR, [9, 10, 11, 11.25]);
    expect(found.map(({ status }) => status)).toEqual(['open', 'open', 'open', 'ended']);
  });

  it('does not look behind a horizon that ended inside the last candle before an outage', async () => {
    const gap = calm(15 * MINUTE, 0, 16).filter(({ openedAt }) => openedAt !== marketBegin + 11.5 * HOUR);
    const found = await expectSameEnd(falling(gap, 15), [], 11 * HOUR + 55 * MINUTE, [12, 12.25, 16]);
    expect(found.map(({ exitedAt }) => exitedAt)).toEqual([
      null,
      marketBegin + 12 * HOUR,
      marketBegin + 12 * HOUR,
    ]);
  });
});
