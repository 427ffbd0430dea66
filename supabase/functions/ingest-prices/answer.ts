import { openNativeDatabase } from '../../../packages/local-stack/src/native/open-native-database.ts';
import { ingestPrices } from './ingest-prices.ts';
import { isBearerOf } from './is-bearer-of.ts';
import type { Settings } from './settings.ts';

/** 200 when all was read, 502 when something failed, each with what was done; 401 and 405 say nothing about the inside. */
export async function answer(request: Request, settings: Settings): Promise<Response> {
  if (request.method !== 'POST') return Response.json({ error: 'ask with POST' }, { status: 405 });
  if (!isBearerOf(settings.secret, request.headers.get('authorization')))
    return Response.json({ error: 'the bearer token is missing or wrong' }, { status: 401 });
  try {
    // One connection: a pooler counts them.
    const database = await openNativeDatabase(settings.databaseUrl, 1);
    const done = await ingestPrices(database, settings).finally(() => database.close());
    return Response.json(done, { status: done.error === null ? 200 : 502 });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return Response.json({ error: message }, { status: 502 });
  }
}
