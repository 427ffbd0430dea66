import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { World } from './world.ts';
import { encodeWorld } from './world-file.ts';

/** Writes a world as gzipped JSON. */
export async function writeWorld(file: string, world: World): Promise<void> {
  await writeFile(file, gzipSync(JSON.stringify(encodeWorld(world)), { level: 9 }));
}
