import type { Database, Queryable } from '@quorum/local-stack';
import { coverCall, differences, judgeCall, type Outcome } from '@quorum/tracking';
import { arbitrarySituation, type RandomSituation } from '@quorum/tracking/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inScratch } from '../support/in-scratch.ts';
import { insertCall } from '../support/insert-call.ts';
import { insertCandles } from '../support/insert-candles.ts';
import { insertInstrument } from '../support/insert-instrument.ts';
import { openMigratedDatabase } from '../support/migrated-database.ts';
import { readOutcome } from '../support/read-outcome.ts';
import { runJobs } from '../support/run-jobs.ts';
import { runsOr, seed } from '../support/seed.ts';

const instrument = { exchange: 'random', symbol: 'WALK' };
const longAfter = Date.UTC(2025, 0, 1);
let database: Database;

beforeAll(async () => {
  database = await openMigratedDatabase();
}, 60_000);
afterAll(() => database.close());

describe('random paths', () => {
  it('end in the database as the rules in TypeScript say', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySituation, async (situation) => {
        const found = await inScratch(database, (scratch) => judgeInDatabase(scratch, situation));
        expect(differences(judgeInTypeScript(situation), found)).toEqual([]);
      }),
      { seed, numRuns: runsOr(80) },
    );
  });
});

function judgeInTypeScript({ allSeries, calls, asOf, ...market }: RandomSituation): Outcome[] {
  return calls.map((call) => judgeCall(call, { ...market, ...coverCall(allSeries, call.predictedAt) }, asOf));
}

async function judgeInDatabase(scratch: Queryable, situation: RandomSituation): Promise<Outcome[]> {
  await insertInstrument(scratch, instrument, situation);
  for (const series of situation.allSeries) await insertCandles(scratch, instrument, series, longAfter);
  const predictionIds: number[] = [];
  for (const call of situation.calls) predictionIds.push(await insertCall(scratch, instrument, call));
  await runJobs(scratch, situation.asOf);
  const outcomes: Outcome[] = [];
  for (const id of predictionIds) outcomes.push(await readOutcome(scratch, id));
  return outcomes;
}
