import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../repository.ts';

const app = join(repository, 'apps', 'dashboard');
const standalone = join(app, '.next', 'standalone', 'apps', 'dashboard');
const receipt = join(app, '.next', 'quorum-built-from');

/** Builds the dashboard unless the last build was made from the same sources. Takes up to a minute. */
export async function buildDashboard(): Promise<void> {
  const wanted = hashSources();
  if ((await readFile(receipt, 'utf8').catch(() => '')) === wanted) return;
  await runNext(['build']);
  // The standalone server serves these from its own folder, where Next does not put them.
  await cp(join(app, '.next', 'static'), join(standalone, '.next', 'static'), { recursive: true });
  await cp(join(app, 'public'), join(standalone, 'public'), { recursive: true }).catch(() => undefined);
  await writeFile(receipt, wanted);
}

/** In one go: a replay beside it seldom lets anything else have a turn, and the build would begin after it. */
function hashSources(): string {
  const hash = createHash('sha256');
  const folders = [
    join(app, 'src'),
    ...['contracts', 'metrics'].map((name) => join(repository, 'packages', name, 'src')),
  ];
  const files = [join(app, 'package.json'), join(app, 'next.config.ts'), join(repository, 'pnpm-lock.yaml')];
  for (const folder of folders) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    files.push(
      ...entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)),
    );
  }
  for (const file of files.sort()) hash.update(file.slice(repository.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function runNext(args: readonly string[]): Promise<void> {
  const next = join(app, 'node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [next, ...args], {
    cwd: app,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (part) => (output += part));
  child.stderr.on('data', (part) => (output += part));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the dashboard could not be built:\n${output.trimEnd()}`)),
    );
  });
}

export interface RunningDashboard {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves the built dashboard, reading from the given API. It ends with this process, even if that is killed. */
export async function serveDashboard(options: {
  readonly port: number;
  readonly apiUrl: string;
  readonly apiKey: string;
}): Promise<RunningDashboard> {
  await mkdir(join(repository, '.quorum'), { recursive: true });
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'dashboard-process.ts'), join(standalone, 'server.js')],
    {
      cwd: standalone,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(options.port),
        HOSTNAME: '127.0.0.1',
        QUORUM_API_URL: options.apiUrl,
        QUORUM_API_KEY: options.apiKey,
      },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  );
  let complaint = '';
  child.stderr?.on('data', (part) => {
    complaint = (complaint + part).slice(-2000);
  });
  await answers(child, options.port, () => complaint);
  return { url: `http://localhost:${options.port}`, stop: () => stop(child) };
}

async function answers(child: ChildProcess, port: number, complaint: () => string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the dashboard did not start: ${complaint().trim()}`);
    const isUp = await fetch(`http://127.0.0.1:${port}/icon.svg`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error(`the dashboard did not answer within 30 seconds: ${complaint().trim()}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
