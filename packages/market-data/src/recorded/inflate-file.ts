import { createReadStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGunzip, type Gunzip } from 'node:zlib';

/**
 * Streams a gzip file inflated. Unlike `pipeline`, which drops what is buffered when it fails,
 * everything inflated before a break is handed out before the error is thrown.
 */
export async function* inflateFile(path: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  let inflated: Buffer[] = [];
  gunzip.on('data', (chunk: Buffer) => inflated.push(chunk));
  const done = finished(gunzip).then(
    () => null,
    (error: Error) => error,
  );

  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 64 * 1024 })) {
      await Promise.race([write(gunzip, chunk), done]);
      yield* inflated;
      inflated = [];
      if (gunzip.destroyed) break;
    }
    if (!gunzip.destroyed) gunzip.end();
    const error = await done;
    yield* inflated;
    if (error) throw error;
  } finally {
    gunzip.destroy();
  }
}

/** Resolves when the chunk is inflated; never when it fails, which only `finished` tells. */
function write(gunzip: Gunzip, chunk: Buffer): Promise<void> {
  return new Promise((resolve) => gunzip.write(chunk, () => resolve()));
}
