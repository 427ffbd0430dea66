import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..', '..', '..');
const functions = join(root, 'supabase', 'functions');
const deno = join(root, 'node_modules', '.bin', 'deno');
/** Which of our packages has each npm package that a function pins. */
const owners: Readonly<Record<string, string>> = {
  ccxt: 'market-data',
  zod: 'market-data',
  pg: 'local-stack',
};

export interface EdgeFunction {
  readonly url: string;
  stop(): Promise<void>;
}

/** Runs a function of supabase/functions in Deno, on a port of the loopback, which is all it can reach. */
export async function serveEdgeFunction(
  name: string,
  environment: Readonly<Record<string, string>>,
): Promise<EdgeFunction> {
  const folder = await mkdtemp(join(tmpdir(), 'quorum-edge-'));
  const importMap = join(folder, 'import-map.json');
  await writeFile(importMap, JSON.stringify({ imports: await installedImports(name) }));
  const child = spawn(
    deno,
    [
      'run',
      ...['--no-config', '--no-lock', '--no-prompt', '--cached-only', '--node-modules-dir=manual'],
      ...['--allow-net=127.0.0.1', '--allow-env', '--allow-read', '--allow-sys'],
      `--import-map=${importMap}`,
      join(functions, name, 'index.ts'),
    ],
    {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', DENO_SERVE_ADDRESS: 'tcp:127.0.0.1:0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm's way to start it is a chain of processes: they end together as a group.
      detached: true,
    },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (part: Buffer) => {
      said += part;
      const port = /127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then(() => reject(new Error(`the function ended: ${said}`)));
  });
  return {
    url,
    async stop() {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The function's own import map, its npm packages taken from where they are installed instead of the registry. */
async function installedImports(name: string): Promise<Record<string, string>> {
  const file = join(functions, name, 'deno.json');
  const { imports } = JSON.parse(await readFile(file, 'utf8')) as { imports: Record<string, string> };
  const entries = Object.entries(imports).map(async ([specifier, target]) => {
    if (!target.startsWith('npm:')) return [specifier, new URL(target, pathToFileURL(file)).href];
    return [specifier, await installedEntry(specifier, target)];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Throws when another version is installed than the function pins: what is deployed must be what is tested. */
async function installedEntry(specifier: string, pinned: string): Promise<string> {
  const owner = join(root, 'packages', owners[specifier] ?? '', 'package.json');
  const entry = createRequire(owner).resolve(specifier);
  const folder = entry.slice(
    0,
    entry.lastIndexOf(join('node_modules', specifier)) + `node_modules/${specifier}`.length,
  );
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  if (pinned !== `npm:${specifier}@${manifest.version}`)
    throw new Error(`deno.json pins ${pinned}, but ${manifest.version} is installed: write that one`);
  const { import: esm } = manifest.exports['.'];
  return pathToFileURL(join(folder, typeof esm === 'string' ? esm : esm.default)).href;
}
