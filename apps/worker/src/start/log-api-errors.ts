import { Console } from 'node:console';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The API server prints each mistaken request of a client with its SQL and a stack on the console.
 * They are kept in a file beside the data, so that the terminal and --json output stay readable.
 */
export function logApiErrors(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  const log = new Console(createWriteStream(join(dataDir, 'api.log'), { flags: 'w' }));
  console.error = log.error.bind(log);
}
