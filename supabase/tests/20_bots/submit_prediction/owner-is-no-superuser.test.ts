import { join } from 'node:path';
import {
  applyMigrations,
  type Cluster,
  openNativeDatabase,
  preparePlatform,
  readMigrations,
} from '@quorum/local-stack';
import { afterAll, expect, it } from 'vitest';
import { clusterIfInstalled } from '../../support/cluster-if-installed.ts';
import { insertCandles } from '../../support/insert-candles.ts';

const migrations = join(import.meta.dirname, '..', '..', '..', 'migrations');
const HOUR = 60 * 60_000;

const cluster = await clusterIfInstalled();
afterAll(() => cluster?.dispose());

it.skipIf(cluster === null)(
  'a call is written where the migrations were applied by a role that is no superuser, as on Supabase',
  { timeout: 60_000 },
  async () => {
    const deployer = await openAsDeployer(cluster as Cluster);
    await applyMigrations(deployer, await readMigrations(migrations));
    const hour = Math.floor(Date.now() / HOUR) * HOUR;
    await deployer.execute(
      `insert into public.exchanges (exchange, kind) values ('test', 'recorded');
       insert into public.market_symbols (exchange, symbol) values ('test', 'AAAUSDT')`,
    );
    const candle = { openedAt: hour - HOUR, open: 100, high: 100, low: 100, close: 100, volume: 1 };
    const instrument = { exchange: 'test', symbol: 'AAAUSDT' };
    await insertCandles(deployer, instrument, { timeframe: '1h', candles: [candle] }, hour);
    const [registered] = await deployer.query<{ key: string }>(
      "select engine.register_external_bot('my-bot', '1h') as key",
    );

    await deployer.execute('set role anon');
    const [receipt] = await deployer.query(
      "select is_new from public.submit_prediction('my-bot', $1, 'AAAUSDT', 'LONG', 0.6, 110, 95)",
      [registered?.key ?? ''],
    );
    const [worker] = await deployer.query(
      `select prosecdef as is_definer, rolsuper as owner_is_superuser
       from pg_proc join pg_roles on pg_roles.oid = proowner where proname = 'accept_prediction'`,
    );
    await deployer.close();
    expect(receipt).toEqual({ is_new: true });
    expect(worker).toEqual({ is_definer: true, owner_is_superuser: false });
  },
);

/** A database whose owner has what `postgres` has on a hosted project, and no more. */
async function openAsDeployer(server: Cluster) {
  const administrator = await openNativeDatabase(server.url(), 1);
  await administrator.execute('create role deployer login createrole bypassrls');
  await administrator.execute('create database hosted owner deployer');
  await administrator.close();
  const platform = await openNativeDatabase(server.url('hosted'), 1);
  await preparePlatform(platform);
  await platform.execute(
    'alter schema public owner to deployer; grant pg_monitor, anon, authenticated, service_role to deployer',
  );
  await platform.close();
  return openNativeDatabase(server.url('hosted').replace('postgres@', 'deployer@'), 1);
}
