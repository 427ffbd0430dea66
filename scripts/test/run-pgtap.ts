import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import {
  applyMigrations,
  createCluster,
  openNativeDatabase,
  preparePlatform,
  readMigrations,
} from '@quorum/local-stack';
import { add, nothing, type Tally } from './suite.ts';

const supabase = join(import.meta.dirname, '..', '..', 'supabase');
const tests = join(supabase, 'tests');

/**
 * Runs the pgTAP files, a share of them on a server of its own for each core: the files of one database wait for each
 * other, and only one database of a server has pg_cron. Prints what failed; counts single assertions.
 */
export async function runPgtap(): Promise<Tally> {
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.sql'))
    .sort();
  const shares = Array.from({ length: availableParallelism() }, (_, core) =>
    files.filter((_file, place) => place % availableParallelism() === core),
  );
  const tallies = await Promise.all(shares.filter((share) => share.length > 0).map(runShare));
  const { passed, failed } = tallies.reduce(add, nothing);
  process.stdout.write(`pgTAP: ${passed} passed, ${failed} failed\n`);
  return { passed, failed };
}

async function runShare(files: readonly string[]): Promise<Tally> {
  const cluster = await createCluster();
  try {
    const database = await openNativeDatabase(cluster.url());
    await preparePlatform(database);
    await applyMigrations(database, await readMigrations(join(supabase, 'migrations')));
    await database.execute(readFileSync(join(tests, 'support', 'prepare.sql'), 'utf8'));
    await database.close();
    return await prove(cluster.url(), files);
  } finally {
    await cluster.dispose();
  }
}

async function prove(url: string, files: readonly string[]): Promise<Tally> {
  // pg_prove compares the last ending only and would take .test.sql for Perl; prove itself can be told.
  const source = ['--source', 'pgTAP', '--pgtap-option', 'suffix=.sql', '--pgtap-option', `dbname=${url}`];
  const { stdout, stderr } = await run('prove', ['--verbose', '--ext', '.test.sql', ...source, ...files]);
  const lines = stdout.split('\n');
  const passed = lines.filter((line) => /^ok \d+/.test(line)).length;
  const failed = lines.filter((line) => /^not ok \d+/.test(line)).length;
  const isClean = /^Result: PASS$/m.test(stdout);
  if (!isClean) process.stdout.write(`${failuresOf(lines)}\n${stderr}\n`);
  return { passed, failed: isClean ? failed : Math.max(1, failed) };
}

/** What it printed, whether it ended well or not. */
function run(program: string, args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  return new Promise((resolve) =>
    execFile(program, args, { cwd: tests, maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) =>
      resolve({ stdout, stderr: stderr || (error?.message ?? '') }),
    ),
  );
}

/** The failing assertions with their diagnostics, and everything after the summary starts. */
function failuresOf(lines: readonly string[]): string {
  const summary = lines.findIndex((line) => line.startsWith('Test Summary Report'));
  const failures = lines.filter((line, place) => {
    const isBefore = summary === -1 || place < summary;
    return isBefore && (/^not ok/.test(line) || /^# /.test(line) || /ERROR|psql:/.test(line));
  });
  return [...failures, ...(summary === -1 ? lines.slice(-20) : lines.slice(summary))].join('\n');
}
