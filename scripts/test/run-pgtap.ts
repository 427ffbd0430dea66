import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@quorum/local-stack';
import type { Tally } from './suite.ts';

const tests = join(import.meta.dirname, '..', '..', 'supabase', 'tests');

/** Runs the pgTAP files against a migrated database. Prints what failed; counts single assertions. */
export async function runPgtap(database: Database, url: string): Promise<Tally> {
  await database.execute(readFileSync(join(tests, 'support', 'prepare.sql'), 'utf8'));
  // pg_prove compares the last ending only and would take .test.sql for Perl; prove itself can be told.
  const source = ['--source', 'pgTAP', '--pgtap-option', 'suffix=.sql', '--pgtap-option', `dbname=${url}`];
  const { stdout, stderr } = spawnSync('prove', ['-r', '--verbose', '--ext', '.test.sql', ...source, tests], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const lines = stdout.split('\n');
  const passed = lines.filter((line) => /^ok \d+/.test(line)).length;
  const failed = lines.filter((line) => /^not ok \d+/.test(line)).length;
  const isClean = /^Result: PASS$/m.test(stdout);
  if (!isClean) process.stdout.write(`${failuresOf(lines)}\n${stderr}\n`);
  process.stdout.write(`pgTAP: ${passed} passed, ${failed} failed\n`);
  return { passed, failed: isClean ? failed : Math.max(1, failed) };
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
