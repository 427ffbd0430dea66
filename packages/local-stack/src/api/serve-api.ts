import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { App, getAuthSchemaSql } from '@supabase/lite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import type { Database } from '../database.ts';
import type { EmbeddedDatabase } from '../embedded/open-embedded-database.ts';

export interface ApiKeys {
  readonly publishable: string;
  readonly secret: string;
}

export interface Api {
  /** The address that supabase-js takes. */
  readonly url: string;
  readonly keys: ApiKeys;
  close(): Promise<void>;
}

interface ApiOptions {
  readonly database: Database | EmbeddedDatabase;
  /** Needed for a native database only: the API keeps connections of its own. */
  readonly databaseUrl?: string;
  readonly keys: ApiKeys;
  readonly port: number;
}

/** Serves Supabase's REST and Auth API over a database that has our migrations. Loopback only. */
export async function serveApi({ database, databaseUrl, keys, port }: ApiOptions): Promise<Api> {
  process.env.LITE_TELEMETRY = '0';
  const embedded = 'exclusive' in database ? database : null;
  const connection = embedded?.connection ?? createPostgresConnection({ url: required(databaseUrl) });
  keepGrants(connection);
  await installAuth(database);

  const app = new App({
    connection,
    api: { schemas: ['public'] },
    auth: { publishable_key: keys.publishable, secret_key: keys.secret },
  });
  await app.init();
  const answer = (request: Request) => (isServed(request) ? app.fetch(request) : notFound());
  const handle =
    embedded === null ? answer : (request: Request) => embedded.exclusive(async () => answer(request));

  const server = createServer(getRequestListener(handle, { hostname: '127.0.0.1' }));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    keys,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (embedded === null) await connection.close();
    },
  };
}

/** The API server would also serve an unlocked studio, its settings and the database's address. */
function isServed(request: Request): boolean {
  return /^\/(rest|auth)\/v1(\/|$)/.test(new URL(request.url).pathname);
}

function notFound(): Response {
  return Response.json({ message: 'only /rest/v1 and /auth/v1 are served here' }, { status: 404 });
}

/**
 * On its first request the API server would grant ALL on every table of every schema with RLS to the request roles,
 * undoing the migrations' grants. It skips that once it believes RLS is set up, which our migrations have done.
 */
function keepGrants(connection: object): void {
  if (!('rlsState' in connection)) {
    throw new Error(
      '@supabase/lite changed: check that it no longer grants ALL to anon, then mend keepGrants',
    );
  }
  connection.rlsState = 'active';
}

async function installAuth(database: Database): Promise<void> {
  const [auth] = await database.query("select to_regclass('auth.users') is not null as is_installed");
  if (auth?.is_installed !== true) await database.execute(getAuthSchemaSql());
}

function required(url: string | undefined): string {
  if (url === undefined) throw new Error('serveApi needs databaseUrl for a native database');
  return url;
}
