import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createCluster } from '@quorum/local-stack';
import { runDashboardTests } from './run-dashboard-tests.ts';
import { runPgtap } from './run-pgtap.ts';
import { runVitest } from './run-vitest.ts';
import type { Suite, Tally } from './suite.ts';

const root = join(import.meta.dirname, '..', '..');
const postgres = ['postgresql-15', 'postgresql-15-cron'];

/** One core is left idle otherwise, which on two cores is half of the machine. */
const onEveryCore = '--maxWorkers=100%';

/** Files of the database's tests that start a server, whichever engine the others run on: once is enough. */
const onServersOfTheirOwn = [
  '01_house/types-are-fresh.test.ts',
  '10_market/ingest-prices.test.ts',
  '20_bots/submit_prediction/owner-is-no-superuser.test.ts',
  '90_ops/**',
];

/** Every suite of `npm test`, in the order in which they run: the quick ones first. */
export const suites: readonly Suite[] = [
  {
    name: 'check',
    needs: [],
    run: async () => check(),
  },
  {
    name: 'unit',
    needs: [],
    run: async () =>
      runVitest('vitest.workspace.ts', [
        '--project=@quorum/*',
        '--project=!@quorum/database-tests',
        onEveryCore,
        // Files hold no state that another one could trip over, and to load every module anew for each takes a minute.
        '--no-isolate',
      ]),
  },
  {
    name: 'database on the embedded engine',
    needs: [],
    run: async () =>
      runVitest('vitest.workspace.ts', [
        '--project=@quorum/database-tests',
        ...onServersOfTheirOwn.map((files) => `--exclude=${files}`),
        onEveryCore,
      ]),
  },
  {
    name: 'pgTAP',
    needs: [
      ...postgres,
      'postgresql-15-pgtap',
      'postgresql-15-plpgsql-check',
      'libtap-parser-sourcehandler-pgtap-perl',
    ],
    run: runPgtap,
  },
  {
    name: 'database on PostgreSQL with pg_cron',
    needs: postgres,
    run: databaseOnPostgres,
  },
  {
    name: 'dashboard in Chromium',
    needs: ['chromium', 'fonts-dejavu-core'],
    run: runDashboardTests,
  },
];

/** Types, lint, format, dead code, SQL lint and drift count as one test. */
function check(): Tally {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'check', 'run-checks.ts')], {
    stdio: 'inherit',
  });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function databaseOnPostgres(): Promise<Tally> {
  const cluster = await createCluster();
  try {
    const environment = { QUORUM_TEST_DATABASE_URL: cluster.url() };
    return runVitest('vitest.workspace.ts', ['--project=@quorum/database-tests', onEveryCore], environment);
  } finally {
    await cluster.dispose();
  }
}
