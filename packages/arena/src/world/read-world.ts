import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { World } from './world.ts';
import { decodeWorld, worldFile } from './world-file.ts';

/** A file that holds no world; the message says which file, and what is wrong with it. */
export class WorldFileError extends Error {
  constructor(file: string, fault: string) {
    super(`${file}: ${fault}`);
    this.name = 'WorldFileError';
  }
}

/** Reads a world from JSON, gzipped or not. */
export async function readWorld(file: string): Promise<World> {
  const parsed = worldFile.safeParse(await readJson(file));
  if (parsed.success) return decodeWorld(parsed.data);
  const [first, ...others] = parsed.error.issues;
  const more = others.length > 0 ? `, and ${others.length} more faults` : '';
  throw new WorldFileError(file, `${nameOf(first!.path)} ${first!.message}${more}`);
}

async function readJson(file: string): Promise<unknown> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new WorldFileError(file, `it cannot be read (${error.message})`);
  });
  const text = isGzipped(bytes) ? unzipped(file, bytes) : bytes;
  try {
    return JSON.parse(text.toString('utf8'));
  } catch (error) {
    throw new WorldFileError(file, `it is no JSON (${(error as Error).message})`);
  }
}

function isGzipped(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function unzipped(file: string, bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes);
  } catch (error) {
    throw new WorldFileError(file, `it cannot be unzipped (${(error as Error).message})`);
  }
}

/** `votes[3][12]`; the file itself where the path is empty. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the world';
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .slice(1);
}
