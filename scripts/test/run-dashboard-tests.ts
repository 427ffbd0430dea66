import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { runVitest } from './run-vitest.ts';
import type { Tally } from './suite.ts';

const root = join(import.meta.dirname, '..', '..');

interface Ready {
  readonly dashboard: string;
  readonly apiUrl: string;
  readonly apiKey: string;
}

/** Starts the product as a user does, on a simulated market, and looks at its pages in Chromium. */
export async function runDashboardTests(): Promise<Tally> {
  const dataDir = await mkdtemp(join(tmpdir(), 'quorum-e2e-'));
  const cli = join(root, 'apps', 'worker', 'src', 'cli.ts');
  // A folder with few candles of a market that is not asked for over the network.
  const args = [
    'start',
    '--json',
    '--data-dir',
    dataDir,
    '--days',
    '14',
    '--port',
    '3790',
    '--exchange',
    'simulated',
  ];
  const product = spawn(process.execPath, [cli, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  try {
    const ready = await untilReady(product);
    return runVitest('apps/dashboard/e2e/vitest.config.ts', [], {
      QUORUM_DASHBOARD_URL: ready.dashboard,
      QUORUM_API_URL: ready.apiUrl,
      QUORUM_API_KEY: ready.apiKey,
    });
  } finally {
    await stop(product);
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function untilReady(product: ChildProcess): Promise<Ready> {
  if (product.stdout === null) throw new Error('the product has no output');
  for await (const line of createInterface({ input: product.stdout })) {
    const event = JSON.parse(line);
    if (event.event === 'warning') process.stdout.write(`${event.message}\n`);
    if (event.event === 'ready') return event;
  }
  throw new Error('the product ended before it was ready: see above');
}

async function stop(product: ChildProcess): Promise<void> {
  if (product.exitCode !== null) return;
  const ended = new Promise((resolve) => product.once('exit', resolve));
  product.kill('SIGINT');
  await ended;
}
