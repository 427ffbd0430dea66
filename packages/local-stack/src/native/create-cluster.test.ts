import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Cluster, createCluster } from './create-cluster.ts';
import { openNativeDatabase } from './open-native-database.ts';

const folder = await mkdtemp(join(tmpdir(), 'quorum-kept-'));
const open = () => createCluster({ folder, isDurable: false });
const isInstalled = await open().then(
  async (cluster) => {
    await cluster.dispose();
    return true;
  },
  () => false,
);

async function ask<Row extends object>(cluster: Cluster, sql: string): Promise<Row[]> {
  const database = await openNativeDatabase(cluster.url());
  const rows = await database.query<Row>(sql);
  await database.close();
  return rows;
}

describe.skipIf(!isInstalled)('a cluster that keeps its folder', { timeout: 120_000 }, () => {
  it('has its data again after a stop, and after its server was left running', async () => {
    const first = await open();
    await ask(first, 'create table kept as select 1 as number');
    await first.stop();

    const left = await open();
    expect(await ask(left, 'insert into kept values (2) returning number')).toEqual([{ number: 2 }]);
    const pid = Number((await readFile(join(left.dataDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);

    const next = await open();
    expect(await ask(next, 'select number from kept order by number')).toEqual([
      { number: 1 },
      { number: 2 },
    ]);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(await ask(next, 'show fsync')).toEqual([{ fsync: 'off' }]);
    await next.dispose();
    await rm(folder, { recursive: true, force: true });
  });
});
