import type { Database } from '@quorum/local-stack';
import type { CandleSource } from '@quorum/market-data';
import { suspendSchedule } from '../jobs/sql-schedule.ts';
import { registerSource } from '../market/register-source.ts';
import { choosePeriod, type Period } from '../start/choose-period.ts';
import { fillHistory } from '../start/fill-history.ts';
import type { Reporter } from '../terminal/reporter.ts';

export interface WalkChoice {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly scanEvery: number;
}

export interface FinishedWalk {
  readonly period: Period;
  /** Null where another run had begun it. */
  readonly tookSeconds: number | null;
}

/** Loads what a source has, from its first candle unless told otherwise, and turns the loop over all of it. */
export async function walkForward(
  database: Database,
  source: CandleSource,
  { from = 0, to, scanEvery }: WalkChoice,
  report: Reporter,
  signal: AbortSignal,
): Promise<FinishedWalk> {
  const symbols = await source.symbols();
  const period = await choosePeriod(source, symbols, { from, to });
  await registerSource(database, source, symbols);
  await suspendSchedule(database);
  const isNew = !(await hasBegun(database, source.exchange));
  const startedAt = performance.now();
  await fillHistory({ database, source, symbols, period, scanEvery, report, signal });
  return { period, tookSeconds: isNew ? (performance.now() - startedAt) / 1000 : null };
}

async function hasBegun(database: Database, exchange: string): Promise<boolean> {
  const [row] = await database.query<{ is_begun: boolean }>(
    'select exists (select from public.scans where exchange = $1) as is_begun',
    [exchange],
  );
  return row?.is_begun ?? false;
}
