import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallWorld } from '../testing/small-world.ts';
import { readWorld } from './read-world.ts';
import { encodeWorld, type WorldFile } from './world-file.ts';
import { writeWorld } from './write-world.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quorum-arena-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a world file', () => {
  it('holds all of a world', async () => {
    const world = smallWorld('degrading');
    const file = join(folder, 'world.json.gz');
    await writeWorld(file, world);
    expect(await readWorld(file)).toEqual(world);
  });

  it('needs no gzip and says nothing of degradations where there are none', async () => {
    const { degradations: _, ...plain } = encodeWorld(smallWorld());
    const file = await written(plain);
    expect(await readWorld(file)).toEqual(smallWorld());
  });

  it.each<[string, (world: WorldFile) => unknown, RegExp]>([
    [
      'a day is missing',
      (world) => ({ ...world, votes: world.votes.slice(1) }),
      /votes has 29 entries for 30 days/,
    ],
    [
      'a bot has no skill',
      (world) => ({ ...world, skill: world.skill.slice(1) }),
      /skill has 8 entries for 9 bots/,
    ],
    [
      'a call is missing',
      (world) => ({ ...world, votes: world.votes.with(2, world.votes[2]!.with(3, '+-')) }),
      /votes\[2\]\[3\] has 2 entries for 5 coins/,
    ],
    [
      'a call is unreadable',
      (world) => ({ ...world, outcome: world.outcome.with(4, '++?--') }),
      /outcome\[4\] may hold "\+" and "-" only/,
    ],
    [
      'an outcome is silent',
      (world) => ({ ...world, outcome: world.outcome.with(4, '++.--') }),
      /outcome\[4\] may hold/,
    ],
    [
      'a label is no regime',
      (world) => ({ ...world, label: world.label.with(7, 4) }),
      /label\[7\] is 4, but/,
    ],
    [
      'a skill is no probability',
      (world) => ({ ...world, skill: world.skill.with(0, [1.2, 0.5, 0.5, 0.5]) }),
      /skill\[0\]\[0\] .*<=1/,
    ],
  ])('is refused with its name where %s', async (_, change, message) => {
    const file = await written(change(encodeWorld(smallWorld())));
    await expect(readWorld(file)).rejects.toThrow(message);
    await expect(readWorld(file)).rejects.toThrow(file);
  });

  it('is refused where it is no JSON, torn or absent', async () => {
    const file = join(folder, 'no-world');
    await expect(readWorld(file)).rejects.toThrow(/no-world: it cannot be read/);
    await writeFile(file, 'a world');
    await expect(readWorld(file)).rejects.toThrow(/no-world: it is no JSON/);
    await writeFile(file, gzipSync('{}').subarray(0, 12));
    await expect(readWorld(file)).rejects.toThrow(/no-world: it cannot be unzipped/);
  });
});

async function written(world: unknown): Promise<string> {
  const file = join(folder, 'plain.json');
  await writeFile(file, JSON.stringify(world));
  return file;
}
