import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDataDir } from '@quorum/local-stack/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './testing/run-cli.ts';

let folder: string;
let other: Server;
let takenPort: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quorum-cli-'));
  await prepareDataDir(join(folder, 'data'));
  other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  takenPort = String((other.address() as AddressInfo).port);
});
afterAll(async () => {
  await new Promise((resolve) => other.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

describe('quorum bots list', { timeout: 30_000 }, () => {
  it('with --json is one array with a name and a family for each', async () => {
    const { code, stdout, stderr } = await runCli('bots', 'list', '--json');
    const bots = JSON.parse(stdout) as { name: string; family: string }[];
    expect([code, stderr]).toEqual([0, '']);
    expect(bots.length).toBe(87);
    expect(
      bots.filter(({ name, family }) => !/^[a-z0-9-]+$/.test(name) || !/^[a-z-]+$/.test(family)),
    ).toEqual([]);
    expect(new Set(bots.map(({ name }) => name)).size).toBe(bots.length);
  });

  it('without it is one line for each', async () => {
    const [{ stdout }, json] = await Promise.all([runCli('bots', 'list'), runCli('bots', 'list', '--json')]);
    const names = (JSON.parse(json.stdout) as { name: string }[]).map(({ name }) => name);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(names);
  });
});

describe('a command that cannot be carried out', { timeout: 60_000 }, () => {
  const inFolder = (...args: string[]) => [...args, '--data-dir', join(folder, 'data')];

  it.each<[string, () => string[], RegExp]>([
    [
      'a wrong date',
      () => ['start', '--from', '1.6.2024'],
      /^quorum: --from "1\.6\.2024" is no date: write it like/,
    ],
    [
      'dates in the wrong order',
      () => ['start', '--from', '2024-06-02', '--to', '2024-06-01'],
      /^quorum: --from 2024-06-02 is not before --to 2024-06-01$/,
    ],
    ['a wrong number', () => ['start', '--days', 'all'], /^quorum: --days "all" is no number of days$/],
    [
      'a port that is taken',
      () => inFolder('start', '--port', takenPort),
      /^quorum: port \d+ is in use by another program: stop it, or choose another port with --port N$/,
    ],
    [
      'an API port that is taken',
      () => inFolder('start', '--no-dashboard', '--api-port', takenPort),
      /^quorum: port \d+ is in use by another program: stop it, or choose another port with --api-port N$/,
    ],
    [
      'a folder that is not there',
      () => inFolder('ingest', '--candles', join(folder, 'nowhere')),
      /^quorum: the candle folder \S+nowhere does not exist: name a folder with files like/,
    ],
    [
      'a period without candles',
      () => inFolder('ingest', '--candles', join(folder, 'candles'), '--from', '2030-01-01'),
      /^quorum: .* holds nothing between .*: its candles reach from 2024-01-01 to 2024-01-01$/,
    ],
    ['an exchange that nobody knows', () => inFolder('ingest', '--exchange', 'mtgox'), /^quorum: .*mtgox/],
    [
      '--reset of a real database',
      () => [
        'start',
        '--reset',
        '--no-dashboard',
        '--database-url',
        'postgres://trader@127.0.0.1:1/postgres',
      ],
      /^quorum: --reset does not touch a database given with --database-url: drop and create it yourself$/,
    ],
    [
      'a replay of no period',
      () => ['replay', '--from', '2024-06-01'],
      /^quorum: replay needs --from and --to/,
    ],
    ['work without a project', () => ['work'], /^quorum: work needs --database-url/],
    ['an option that does not exist', () => ['start', '--colour', 'red'], /unknown option '--colour'/],
    ['a command that does not exist', () => ['trade'], /unknown command 'trade'/],
  ])('because of %s ends with code 2 and one sentence', async (_cause, args, sentence) => {
    await mkdir(join(folder, 'candles'), { recursive: true });
    await writeFile(
      join(folder, 'candles', 'BTCUSDT-1h.csv'),
      'ts,open,high,low,close,volume\n2024-01-01T00:00:00Z,1,1,1,1,1\n',
    );
    const { code, stdout, stderr } = await runCli(...args());
    expect(stderr.split('\n')[0]).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('because the database does not answer ends with code 1 and keeps the password to itself', async () => {
    const url = 'postgres://trader:swordfish@127.0.0.1:1/postgres';
    const { code, stderr } = await runCli('jobs', 'list', '--database-url', url);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^quorum: no Postgres answers at postgres:\/\/trader@127\.0\.0\.1:1\/postgres: /);
    expect(stderr).not.toContain('swordfish');
  });
});
