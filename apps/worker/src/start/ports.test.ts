import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { apiPortBeside, requireFreePort } from './ports.ts';

let other: Server;
let taken: number;

beforeAll(async () => {
  other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  taken = (other.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => other.close(resolve)));

describe('a port', () => {
  it('that another program holds is refused, with the option that changes it', async () => {
    await expect(requireFreePort(taken)).rejects.toThrow(UsageError);
    await expect(requireFreePort(taken, '--api-port')).rejects.toThrow(
      `port ${taken} is in use by another program: stop it, or choose another port with --api-port N`,
    );
  });

  it('for the API is any free one when the one beside the dashboard is held', async () => {
    expect(await apiPortBeside(taken - 1)).toBe(0);
  });

  it('for the API beside the last port there is is any free one', async () => {
    expect(await apiPortBeside(65535)).toBe(0);
  });
});
