import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildDashboard } from '../../apps/worker/src/start/dashboard.ts';
import { replayPastDays } from './replay-past-days.ts';
import { runVitest } from './run-vitest.ts';
import type { Tally } from './suite.ts';

const root = join(import.meta.dirname, '..', '..');
const cli = join(root, 'apps', 'worker', 'src', 'cli.ts');

interface Ready {
  readonly dashboard: string;
  readonly apiUrl: string;
  readonly apiKey: string;
}

/** A month that is seldom asked about; `start` replays the days after it as it always does. */
const past = { symbols: ['BTCUSDT', 'ETHUSDT', 'SOLUSDT', 'BNBUSDT'], fromDays: 34, toDays: 2 };

/** Starts the product as a user does, on a simulated market, and looks at its pages in Chromium. */
export async function runDashboardTests(): Promise<Tally> {
  const dataDir = await mkdtemp(join(tmpdir(), 'quorum-e2e-'));
  try {
    await Promise.all([buildDashboard(), replayPastDays(dataDir, past)]);
    return await lookAtProduct(dataDir);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function lookAtProduct(dataDir: string): Promise<Tally> {
  const where = ['--data-dir', dataDir, '--port', '3790'];
  // A market that is not asked for over the network.
  const market = [
    '--exchange',
    'simulated',
    '--symbols',
    past.symbols.join(),
    '--days',
    String(past.fromDays),
  ];
  const product = spawn(process.execPath, [cli, 'start', '--json', ...where, ...market], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // It shares the machine with two browsers: an answer may take longer than a reader would wait.
    env: { ...process.env, QUORUM_API_WAIT_SECONDS: '60' },
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
