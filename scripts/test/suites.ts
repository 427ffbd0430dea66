import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  applyMigrations,
  createCluster,
  openNativeDatabase,
  preparePlatform,
  readMigrations,
} from '@quorum/local-stack';
import { runDashboardTests } from './run-dashboard-tests.ts';
import { runPgtap } from './run-pgtap.ts';
import { runVitest } from './run-vitest.ts';
import type { Suite, Tally } from './suite.ts';

const root = join(import.meta.dirname, '..', '..');
const postgres = ['postgresql-15', 'postgresql-15-cron'];

/** One core is left idle otherwise, which on two cores is half of the machine. */
const onEveryCore = '--maxWorkers=100%';

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
      ]),
  },
  {
    name: 'database on the embedded engine',
    needs: [],
    run: async () =>
      runVitest('vitest.workspace.ts', [
        '--project=@quorum/database-tests',
        '--exclude=90_ops/**',
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
    run: pgtap,
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

async function pgtap(): Promise<Tally> {
  const cluster = await createCluster();
  try {
    const database = await openNativeDatabase(cluster.url());
    await preparePlatform(database);
    await applyMigrations(database, await readMigrations(join(root, 'supabase', 'migrations')));
    const tally = await runPgtap(database, cluster.url());
    await database.close();
    return tally;
  } finally {
    await cluster.dispose();
  }
}

async function databaseOnPostgres(): Promise<Tally> {
  const cluster = await createCluster();
  try {
    const database = await openNativeDatabase(cluster.url());
    // Roles belong to the server: made once, so that files that begin together do not both make them.
    await preparePlatform(database);
    await database.close();
    const environment = { QUORUM_TEST_DATABASE_URL: cluster.url() };
    return runVitest('vitest.workspace.ts', ['--project=@quorum/database-tests', onEveryCore], environment);
  } finally {
    await cluster.dispose();
  }
}
