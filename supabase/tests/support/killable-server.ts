import { type Cluster, type Database, openNativeDatabase } from '@quorum/local-stack';

type Work<Result> = (database: Database) => Promise<Result>;

/** A server that tests kill, and the databases on it. */
export interface KillableServer {
  createDatabase(name: string): Promise<void>;
  /** A new database that holds what the other one holds. Nobody may be connected to that one. */
  copyDatabase(original: string): Promise<string>;
  withDatabase<Result>(name: string, work: Work<Result>): Promise<Result>;
  /**
   * Starts the work and kills the server with -9 at the chosen moment: when `untilMoment` resolves. `prepareMoment` comes
   * before the work and may put an obstacle in its way. The server is started again.
   */
  killWhile(
    name: string,
    work: Work<unknown>,
    prepareMoment: () => Promise<() => Promise<void>>,
  ): Promise<void>;
}

export function killableServer(cluster: Cluster): KillableServer {
  let copies = 0;
  const withDatabase = async <Result>(name: string, work: Work<Result>) => {
    const database = await openNativeDatabase(cluster.url(name));
    return work(database).finally(() => database.close());
  };
  const createDatabase = (name: string) =>
    withDatabase('postgres', (server) => server.execute(`create database ${name}`));
  return {
    createDatabase,
    withDatabase,
    async copyDatabase(original) {
      const name = `${original}_${++copies}`;
      await createDatabase(`${name} template ${original}`);
      return name;
    },
    async killWhile(name, work, prepareMoment) {
      const untilMoment = await prepareMoment();
      await withDatabase(name, async (database) => {
        const killed = work(database).catch((error: unknown) => error);
        await untilMoment();
        await cluster.crash();
        await killed;
      });
      await cluster.start();
    },
  };
}
