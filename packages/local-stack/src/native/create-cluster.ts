import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { access, chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Cluster {
  readonly port: number;
  readonly dataDir: string;
  /** Address of one of its databases, as the superuser. */
  url(database?: string): string;
  /** kill -9 of every process of the server, as a crash would. */
  crash(): Promise<void>;
  start(): Promise<void>;
  /** Stops the server and leaves its data. */
  stop(): Promise<void>;
  /** Stops the server and removes its data. */
  dispose(): Promise<void>;
}

export interface ClusterOptions {
  /** Where its data stays from one start to the next; a new folder when left out. */
  readonly folder?: string;
  /** False writes faster and may lose everything when the machine (not the server) goes down. */
  readonly isDurable?: boolean;
}

/**
 * A private PostgreSQL on the loopback with the real pg_cron in database `postgres`; its own port and folder.
 * Throws a sentence when Debian's postgresql-15 and postgresql-15-cron are not installed.
 */
export async function createCluster({
  folder: kept,
  isDurable = true,
}: ClusterOptions = {}): Promise<Cluster> {
  const bin = await findServer();
  const owner = await serverUser();
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'quorum-cluster-')));
  const dataDir = join(folder, 'data');
  if (await exists(join(dataDir, 'PG_VERSION'))) await stopLeftOver(bin, dataDir, owner);
  else await initialise(bin, folder, dataDir, owner);
  const port = await freePort();
  await writeFile(join(dataDir, 'postgresql.auto.conf'), settings(port, isDurable));

  let server: ChildProcess | null = null;
  const url = (database = 'postgres') => `postgres://postgres@127.0.0.1:${port}/${database}`;
  const start = async () => {
    server = spawn(join(bin, 'postgres'), ['-D', dataDir], { ...owner, stdio: 'ignore' });
    await untilReady(bin, port, server);
  };
  const stop = async () => {
    const ended = exitOf(server);
    server?.kill('SIGINT');
    await ended;
  };
  const crash = async () => {
    const ended = exitOf(server);
    // Held still first: it would start other processes while these are looked for.
    server?.kill('SIGSTOP');
    const children = await listProcesses(['-o', 'pid=', '--ppid', String(server?.pid)]);
    for (const pid of children) tryKill(Number(pid));
    server?.kill('SIGKILL');
    await ended;
    await untilGone(children);
  };
  await start();
  return {
    port,
    dataDir,
    url,
    crash,
    start,
    stop,
    async dispose() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

async function initialise(bin: string, folder: string, dataDir: string, owner: Owner): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chown(folder, owner.uid, owner.gid);
  await run(
    join(bin, 'initdb'),
    ['-D', dataDir, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    owner,
  );
}

/** A process that was killed leaves its server behind; two servers on one folder would destroy it. */
async function stopLeftOver(bin: string, dataDir: string, owner: Owner): Promise<void> {
  if (!(await exists(join(dataDir, 'postmaster.pid')))) return;
  // It refuses where no such server runs any more, which is what is wanted.
  await run(join(bin, 'pg_ctl'), ['stop', '-D', dataDir, '-m', 'fast', '-w'], owner).catch(() => undefined);
}

function settings(port: number, isDurable: boolean): string {
  return `
port = ${port}
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
shared_preload_libraries = 'pg_cron'
cron.database_name = 'postgres'
cron.use_background_workers = on
max_worker_processes = 20
timezone = 'UTC'
# Small, like a hosted project.
work_mem = '4MB'
max_parallel_workers_per_gather = 0
${isDurable ? '' : unsynced}`;
}

const unsynced = `
fsync = off
synchronous_commit = off
full_page_writes = off
max_wal_size = '2GB'
`;

async function findServer(): Promise<string> {
  const root = '/usr/lib/postgresql';
  const versions = (await readdir(root).catch((): string[] => [])).sort((a, b) => Number(b) - Number(a));
  for (const version of ['15', ...versions]) {
    const bin = join(root, version, 'bin');
    const files: string[] = await readdir(bin).catch(() => []);
    if (files.includes('postgres') && files.includes('initdb')) return bin;
  }
  throw new Error('no PostgreSQL server is installed: apt-get install postgresql-15 postgresql-15-cron');
}

/** The server refuses to run as root; Debian's package brings a user for it. */
async function serverUser(): Promise<Owner> {
  const me = userInfo();
  if (me.uid !== 0) return { uid: me.uid, gid: me.gid };
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout.trim());
  return { uid: await id('-u'), gid: await id('-g') };
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function untilReady(bin: string, port: number, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error('the PostgreSQL server ended while it started');
    const isReady = await run(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]).then(
      () => true,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the PostgreSQL server did not answer within a minute');
}

function exitOf(server: ChildProcess | null): Promise<void> {
  if (server === null || server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => server.once('exit', () => resolve()));
}

/** A line a process; none where `ps` finds none. */
async function listProcesses(args: readonly string[]): Promise<string[]> {
  const { stdout } = await run('ps', args).catch(() => ({ stdout: '' }));
  return stdout
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** One that is killed while the disk is busy lives on for a moment, and no server may start while it holds the memory. */
async function untilGone(pids: readonly string[]): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const states = pids.length > 0 ? await listProcesses(['-o', 'stat=', '-p', pids.join()]) : [];
    if (states.every((state) => state.startsWith('Z'))) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('processes of the killed PostgreSQL server did not end within a minute');
}

function tryKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in between.
  }
}
