import { join } from 'node:path';
import { type Learner, type Method, openQuorum } from '@quorum/arena';
import {
  applyMigrations,
  createCluster,
  type Database,
  openEmbeddedDatabase,
  openNativeDatabase,
  preparePlatform,
  readMigrations,
} from '@quorum/local-stack';

const migrations = join(import.meta.dirname, '..', '..', 'supabase', 'migrations');

/** Quorum's own SQL jobs, in a database of their own for each world. */
export const quorum: Method = { key: 'quorum', title: 'Quorum, its SQL jobs', create: createQuorum };

function createQuorum(): Learner {
  let scratch: Scratch | undefined;
  let learner: Learner | undefined;
  return {
    async open(crowd) {
      scratch = await openScratch();
      learner = openQuorum(scratch.database);
      await learner.open?.(crowd);
    },
    decide: (day) => learner!.decide(day),
    reveal: (outcome) => learner!.reveal(outcome),
    alarms: () => learner!.alarms!(),
    async close() {
      await scratch?.dispose();
    },
  };
}

interface Scratch {
  readonly database: Database;
  dispose(): Promise<void>;
}

/** A migrated database that lives as long as a world: in a Postgres of its own where one is installed, else embedded. */
async function openScratch(): Promise<Scratch> {
  const cluster = await createCluster().catch((error: Error) => {
    if (error.message.startsWith('no PostgreSQL server is installed')) return null;
    throw error;
  });
  const database =
    cluster === null ? await openEmbeddedDatabase(null) : await openNativeDatabase(cluster.url('postgres'));
  const dispose = async () => {
    await database.close();
    await cluster?.dispose();
  };
  try {
    if (cluster !== null) await forgoDurability(database);
    await preparePlatform(database);
    await applyMigrations(database, await readMigrations(migrations));
    // Jobs run when a day of the world asks for them, never by the clock.
    await database.query('select engine.suspend_schedule()');
  } catch (error) {
    await dispose();
    throw error;
  }
  return { database, dispose };
}

/** A crash loses nothing worth keeping here. */
async function forgoDurability(database: Database): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await database.query(`alter system set ${setting} = off`);
  await database.query('select pg_reload_conf()');
}
