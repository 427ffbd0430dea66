import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '../repository.ts';

const cli = join(import.meta.dirname, '..', 'cli.ts');
const offline = join(import.meta.dirname, 'offline.ts');
/** What Node compiled for one of these processes is not compiled for the next one again. */
const compileCache = join(repository, 'node_modules', '.cache', 'quorum', 'compiled');

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** One line of --json output. */
export interface CliEvent extends Readonly<Record<string, unknown>> {
  readonly event?: string;
}

export interface RunningCli {
  /** Resolves with the first line that fits, also one already printed; rejects when the program ends before. */
  until(fits: (event: CliEvent) => boolean): Promise<CliEvent>;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<CliResult>;
}

/** For tests: runs the command line to its end, without network. */
export function runCli(...args: readonly string[]): Promise<CliResult> {
  return startCli(...args).ended;
}

/** For tests: starts the command line, without network. */
export function startCli(...args: readonly string[]): RunningCli {
  const child = spawn(process.execPath, ['--import', offline, cli, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', NODE_COMPILE_CACHE: compileCache },
  });
  const output = collect(child);
  const listeners = new Set<() => void>();
  child.stdout.on('data', () => {
    for (const listener of listeners) listener();
  });
  const ended = new Promise<CliResult>((resolve) =>
    child.once('close', (code) => resolve({ code, ...output() })),
  );
  return {
    ended,
    kill: (signal) => child.kill(signal),
    until: (fits) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = eventsOf(output().stdout).find(fits);
          if (found !== undefined) resolve(found);
        };
        listeners.add(look);
        look();
        void ended.then(({ code, stderr }) => reject(new Error(`ended with ${code}: ${stderr}`)));
      }),
  };
}

/** The complete lines of --json output. */
export function eventsOf(stdout: string): CliEvent[] {
  const lines = stdout.slice(0, stdout.lastIndexOf('\n') + 1).split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line) as CliEvent);
}

function collect(child: ChildProcess): () => { stdout: string; stderr: string } {
  const output = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    output.stdout += part;
  });
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    output.stderr += part;
  });
  return () => ({ ...output });
}
