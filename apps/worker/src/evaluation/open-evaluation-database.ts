import { join } from 'node:path';
import { type Cluster, createCluster, createStack, type Database, lockDataDir } from '@quorum/local-stack';
import { localKeys } from '../local-keys.ts';
import { messageOf } from '../message-of.ts';
import { migrationsDir } from '../repository.ts';

export interface EvaluationDatabase {
  readonly database: Database;
  /** In words, for the report. */
  readonly engine: string;
  close(): Promise<void>;
}

export interface EvaluationPlace {
  readonly databaseUrl?: string | undefined;
  /** Null takes a native Postgres where one is installed. */
  readonly engine: 'native' | 'embedded' | null;
  /** Where a database of our own keeps its data, so that a walk that was interrupted goes on. */
  readonly folder: string;
}

/** A database that holds nothing but one walk: the one named, a private native one, or the embedded one. */
export async function openEvaluationDatabase(place: EvaluationPlace): Promise<EvaluationDatabase> {
  if (place.databaseUrl !== undefined) return openNative(place.databaseUrl, async () => undefined);
  const release = await lockDataDir(place.folder);
  try {
    const cluster = place.engine === 'embedded' ? null : await startCluster(place);
    if (cluster === null) return await openEmbedded(place.folder, release);
    return await openNative(cluster.url(), async () => {
      await cluster.stop();
      await release();
    });
  } catch (error) {
    await release();
    throw error;
  }
}

/** Null where no server is installed and none was asked for. */
async function startCluster({ engine, folder }: EvaluationPlace): Promise<Cluster | null> {
  try {
    return await createCluster({ folder: join(folder, 'native'), isDurable: false });
  } catch (error) {
    const isMissing = messageOf(error).startsWith('no PostgreSQL server is installed');
    if (engine === null && isMissing) return null;
    throw error;
  }
}

async function openNative(databaseUrl: string, stop: () => Promise<void>): Promise<EvaluationDatabase> {
  try {
    const stack = await createStack({ databaseUrl, migrationsDir, keys: localKeys });
    const close = async () => {
      await stack.close();
      await stop();
    };
    return { database: stack.database, engine: 'PostgreSQL', close };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openEmbedded(folder: string, release: () => Promise<void>): Promise<EvaluationDatabase> {
  const dataDir = join(folder, 'embedded');
  const stack = await createStack({ dataDir, migrationsDir, keys: localKeys });
  const close = async () => {
    await stack.close();
    await release();
  };
  return { database: stack.database, engine: 'embedded Postgres (PGlite)', close };
}
