import type { Database } from '@quorum/local-stack';
import { differences, drawnCases } from '@quorum/tracking';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertDrawing } from '../support/insert-drawing.ts';
import { openMigratedDatabase } from '../support/migrated-database.ts';
import { readOutcome } from '../support/read-outcome.ts';
import { runJobs } from '../support/run-jobs.ts';

let database: Database;
let caseCount = 0;

beforeAll(async () => {
  database = await openMigratedDatabase();
}, 60_000);
afterAll(() => database.close());

for (const [rule, cases] of Object.entries(drawnCases)) {
  describe(`the path of a call in the database: ${rule}`, () => {
    it.each(cases)('$name', async (drawing) => {
      const { predictionId, asOf, expected } = await insertDrawing(
        database,
        drawing,
        `drawing-${++caseCount}`,
      );
      await runJobs(database, asOf);
      expect(differences(expected, await readOutcome(database, predictionId))).toEqual([]);
    });
  });
}
