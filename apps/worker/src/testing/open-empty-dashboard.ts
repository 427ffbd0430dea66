import { createStack } from '@quorum/local-stack';
import { preparedDatabase } from '@quorum/local-stack/testing';
import { localKeys } from '../local-keys.ts';
import { migrationsDir } from '../repository.ts';
import { serveDashboard } from '../start/dashboard.ts';

export interface EmptyDashboard {
  readonly url: string;
  close(): Promise<void>;
}

/** For tests: serves the dashboard, which has been built, over a database in which nothing has happened yet. */
export async function openEmptyDashboard(port: number): Promise<EmptyDashboard> {
  const beginAs = await preparedDatabase();
  const stack = await createStack({ dataDir: null, beginAs, migrationsDir, keys: localKeys });
  const address = { port, apiUrl: stack.api.url, apiKey: localKeys.publishable };
  const dashboard = await serveDashboard(address).catch(async (error: unknown) => {
    await stack.close();
    throw error;
  });
  const close = async () => {
    await dashboard.stop();
    await stack.close();
  };
  return { url: dashboard.url, close };
}
