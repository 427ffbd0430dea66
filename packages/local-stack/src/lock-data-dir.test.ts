import { spawnSync } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataDir } from './lock-data-dir.ts';

let folder: string;
const lockFile = () => join(folder, 'lock');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quorum-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The id of a process that is no more. */
function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

describe('the lock of a data folder', () => {
  it('is taken in a folder that does not exist yet', async () => {
    const deeper = join(folder, 'deeper', 'still');
    await lockDataDir(deeper);
    expect(await readFile(join(deeper, 'lock'), 'utf8')).toBe(String(process.pid));
  });

  it('is refused while another process holds it, naming the folder, the process and the way out', async () => {
    await writeFile(lockFile(), String(process.ppid));
    await expect(lockDataDir(folder)).rejects.toThrow(
      `${folder} is in use by process ${process.ppid}: stop that one, or take another folder with --data-dir`,
    );
    expect(await readFile(lockFile(), 'utf8')).toBe(String(process.ppid));
  });

  it('is taken over from a process that was killed', async () => {
    await writeFile(lockFile(), String(deadPid()));
    await lockDataDir(folder);
    expect(await readFile(lockFile(), 'utf8')).toBe(String(process.pid));
  });

  it('left behind by an earlier process with our own number is ours', async () => {
    await writeFile(lockFile(), String(process.pid));
    await expect(lockDataDir(folder)).resolves.toBeTypeOf('function');
  });

  it('that holds no process number is taken over', async () => {
    await writeFile(lockFile(), 'half a wri');
    await lockDataDir(folder);
    expect(await readFile(lockFile(), 'utf8')).toBe(String(process.pid));
  });

  it('is gone once it is given back', async () => {
    const release = await lockDataDir(folder);
    await release();
    await expect(access(lockFile())).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
