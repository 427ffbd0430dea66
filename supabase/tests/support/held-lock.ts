import { type Database, openNativeDatabase } from '@quorum/local-stack';
import { expect, vi } from 'vitest';

export interface HeldLock {
  /** Resolves once some session waits for what this one holds. */
  untilSomebodyWaits(): Promise<void>;
  release(): Promise<void>;
}

/**
 * A session of its own that runs `statements` in a transaction and keeps it open: whoever needs what it locked stops
 * there, at a place in its work that the test has chosen.
 */
export async function holdLock(url: string, statements: string): Promise<HeldLock> {
  const holder = await openNativeDatabase(url, 1);
  await holder.execute(`begin; ${statements}`);
  return {
    untilSomebodyWaits: () => untilBlocked(url),
    async release() {
      // After a crash of the server there is nothing left to release.
      await holder.execute('rollback').catch(() => undefined);
      await holder.close().catch(() => undefined);
    },
  };
}

async function untilBlocked(url: string): Promise<void> {
  const observer: Database = await openNativeDatabase(url, 1);
  const waiting = `
    select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and backend_type = 'client backend'`;
  const isSeen = async () => expect(await observer.query(waiting), 'sessions that wait').not.toEqual([]);
  await vi.waitFor(isSeen, { timeout: 20_000, interval: 20 }).finally(() => observer.close());
}
