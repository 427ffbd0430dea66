import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tally } from './suite.ts';

const root = join(import.meta.dirname, '..', '..');

/** A log is read by people and searched by scripts: no colour in it. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };

/** Runs vitest with a config and counts its tests. A run that crashes counts as one failure. */
export function runVitest(
  config: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'quorum-vitest-'));
  const report = join(folder, 'report.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [
      vitest,
      'run',
      '--config',
      config,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...plain, ...environment } },
  );
  const tally = readTally(report);
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0 && tally.failed === 0) return { ...tally, failed: 1 };
  return tally;
}

function readTally(report: string): Tally {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
