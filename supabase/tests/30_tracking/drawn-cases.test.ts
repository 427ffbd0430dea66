import type { Database } from '@quorum/local-stack';
import { differences, drawnCases, readDrawing } from '@quorum/tracking';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertCall } from '../support/insert-call.ts';
import { insertCandles } from '../support/insert-candles.ts';
import { insertInstrument } from '../support/insert-instrument.ts';
import { openMigratedDatabase } from '../support/migrated-database.ts';
import { readOutcome } from '../support/read-outcome.ts';
import { runJobs } from '../support/run-jobs.ts';

const longAfter = Date.UTC(2025, 0, 1);
let database: Database;
let caseCount = 0;

beforeAll(async () => {
  database = await openMigratedDatabase();
}, 60_000);
afterAll(() => database.close());

for (const [rule, cases] of Object.entries(drawnCases)) {
  describe(`the path of a call in the database: ${rule}`, () => {
    it.each(cases)('$name', async (drawing) => {
      const { call, market, asOf, expected } = readDrawing(drawing);
      const instrument = { exchange: `drawing-${++caseCount}`, symbol: 'DRAWN' };
      await insertInstrument(database, instrument, market);
      for (const series of [market.series, ...market.finer]) {
        await insertCandles(database, instrument, series, longAfter);
      }
      const predictionId = await insertCall(database, instrument, call);

      await runJobs(database, asOf);

      expect(differences(expected, await readOutcome(database, predictionId))).toEqual([]);
    });
  });
}
