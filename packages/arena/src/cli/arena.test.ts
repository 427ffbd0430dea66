import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { baselines } from '../baselines/index.ts';
import { smallWorld } from '../testing/small-world.ts';
import { readWorld } from '../world/read-world.ts';
import { writeWorld } from '../world/write-world.ts';
import { arena } from './arena.ts';

// Each run starts processes, and a busy machine takes its time for them.
vi.setConfig({ testTimeout: 60_000 });

const worker = new URL('../testing/worker.ts', import.meta.url);
let folder: string;
let files: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quorum-arena-'));
  files = [1, 2, 3].map((seed) => join(folder, `world-${seed}.json.gz`));
  for (const [index, file] of files.entries()) {
    await writeWorld(file, smallWorld('standard', index + 1, { days: 40 }));
  }
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** Runs the command and returns what it printed. */
async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.err += text;
    return true;
  });
  const code = await arena(args, baselines, worker);
  vi.restoreAllMocks();
  return { code, ...said };
}

describe('the arena', () => {
  it('ends with one line of JSON that has every method, whatever the number of processes', async () => {
    const [one, two] = [
      await run('--world', ...files, '--json', '--jobs', '1'),
      await run('--world', ...files, '--json', '--jobs', '2'),
    ];
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(two.out).toBe(one.out);
    const { methods } = JSON.parse(one.out.trimEnd().split('\n').at(-1)!);
    expect(Object.keys(methods)).toEqual(baselines.map(({ key }) => key));
    expect(Object.keys(methods.hedge)).toEqual([
      'accuracy',
      'gapClosed',
      'spearman60',
      'spearman180',
      'ece',
      'brier',
    ]);
    expect(methods.oracle.accuracy).toBeGreaterThan(methods.equal.accuracy);
  });

  it('says on the side how far it is, and keeps the table clean of it', async () => {
    const { out, err } = await run('--world', ...files, '--only', 'hedge');
    expect(err).toMatch(/world-1.json.gz is done/);
    expect(out).not.toMatch(/is done/);
    expect(out).toMatch(/Hedge, η of theory/);
    expect(out).toMatch(/oracle/);
    expect(out).not.toMatch(/fixed share/);
  });

  it('says how far it is from reference scores', async () => {
    const { name } = await readWorld(files[0]!);
    const reference = join(folder, 'reference.json');
    const figures = '"spearman60": NaN, "spearman180": null, "gapClosed": 0';
    await writeFile(reference, `{"${name}": {"equal": {"accuracy": 2, ${figures}}}}`);
    const { out } = await run('--world', ...files, '--only', 'equal', '--reference', reference);
    expect(out).toMatch(/of 1 worlds/);
    expect(out).toMatch(/equal +1\.\d+ /);
  });

  it('keeps the worlds it drew', async () => {
    const save = join(folder, 'kept');
    await run('--world', files[0]!, '--only', 'equal', '--save', save);
    expect(await readdir(save)).toEqual(['standard-1.json.gz']);
    expect(await readWorld(join(save, 'standard-1.json.gz'))).toEqual(await readWorld(files[0]!));
  });

  it('refuses a wrong command line with 2, and a broken world with 1 and its name', async () => {
    expect(await run('--only', 'luck')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/is no method/),
    });
    expect(await run('--world', 'nowhere')).toMatchObject({ code: 2, err: expect.stringMatching(/no file/) });
    const broken = join(folder, 'broken.json');
    await writeFile(broken, '{}');
    expect(await run('--world', broken)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/broken\.json: name .*and \d+ more faults/),
    });
  });
});
