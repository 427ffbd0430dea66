import { createServer } from 'node:net';
import { UsageError } from '../usage-error.ts';

/** Throws a sentence when somebody else listens on the port. */
export async function requireFreePort(port: number, option = '--port'): Promise<void> {
  if (await isFree(port)) return;
  throw new UsageError(
    `port ${port} is in use by another program: stop it, or choose another port with ${option} N`,
  );
}

/** The port beside the dashboard's, so that the API's address stays the same; any free one when that is taken. */
export async function apiPortBeside(port: number): Promise<number> {
  return port < 65535 && (await isFree(port + 1)) ? port + 1 : 0;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
