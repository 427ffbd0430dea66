import { timeframeMs } from '@quorum/contracts';
import type { Database } from '@quorum/local-stack';
import { differences, drawnCases, readDrawing } from '@quorum/tracking';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inScratch } from '../support/in-scratch.ts';
import { insertDrawing } from '../support/insert-drawing.ts';
import { openMigratedDatabase } from '../support/migrated-database.ts';
import { readOutcome } from '../support/read-outcome.ts';
import { runJobs } from '../support/run-jobs.ts';

let database: Database;

beforeAll(async () => {
  database = await openMigratedDatabase();
}, 60_000);
afterAll(() => database.close());

for (const [rule, cases] of Object.entries(drawnCases)) {
  describe(`the path of a call in the database, judged at once: ${rule}`, () => {
    it.each(cases)('$name', async (drawing) => {
      const found = await inScratch(database, async (scratch) => {
        const { predictionId, asOf } = await insertDrawing(scratch, drawing);
        await runJobs(scratch, asOf);
        return readOutcome(scratch, predictionId);
      });
      expect(differences(readDrawing(drawing).expected, found)).toEqual([]);
    });
  });

  describe(`the path of a call in the database, followed candle by candle: ${rule}`, () => {
    it.each(cases)('$name', async (drawing) => {
      const found = await inScratch(database, async (scratch) => {
        const { predictionId, asOf, market } = await insertDrawing(scratch, drawing);
        const closes = market.series.candles.map(
          ({ openedAt }) => openedAt + timeframeMs(market.series.timeframe),
        );
        for (const close of closes.filter((at) => at < asOf)) await runJobs(scratch, close);
        await runJobs(scratch, asOf);
        return readOutcome(scratch, predictionId);
      });
      expect(differences(readDrawing(drawing).expected, found)).toEqual([]);
    });
  });
}
