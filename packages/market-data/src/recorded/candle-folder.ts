import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** For tests: a folder of files, gzipped where the name ends in `.gz` and the content is text; removed on dispose. */
export async function candleFolder(files: Record<string, string | Buffer>) {
  const directory = await mkdtemp(join(tmpdir(), 'candles-'));
  for (const [name, content] of Object.entries(files)) {
    const zipped = name.endsWith('.gz') && typeof content === 'string';
    await writeFile(join(directory, name), zipped ? gzipSync(content) : content);
  }
  return {
    directory,
    path: (name: string) => join(directory, name),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}

const header = 'ts,open,high,low,close,volume';

/** For tests: `count` sound 15m lines from 2024-01-01 on, under their header. */
export function candleLines(count: number): string[] {
  const start = Date.UTC(2024, 0, 1);
  const line = (_: unknown, i: number) => `${new Date(start + i * 900_000).toISOString()},10,12,9,11,${i}`;
  return [header, ...Array.from({ length: count }, line)];
}
