import { createStack } from '@quorum/local-stack';
import { prepareDataDir } from '@quorum/local-stack/testing';
import { createSimulatedSource } from '@quorum/market-data';
import { walkForward } from '../../apps/worker/src/evaluation/walk-forward.ts';
import { localKeys } from '../../apps/worker/src/local-keys.ts';
import { migrationsDir } from '../../apps/worker/src/repository.ts';
import { createReporter } from '../../apps/worker/src/terminal/reporter.ts';

const DAY = 24 * 3_600_000;
/** Seldom enough to be quick; bots of four-hourly candles are asked at every second of theirs. */
const scanEvery = 8;

export interface Past {
  readonly symbols: readonly string[];
  /** Counted back from now. */
  readonly fromDays: number;
  readonly toDays: number;
}

/**
 * Gives the folder of a stack a simulated past that `start` goes on from. Pages about correlations and learning show
 * something only after a month, and to ask every bot in every hour of it would take minutes.
 */
export async function replayPastDays(dataDir: string, { symbols, fromDays, toDays }: Past): Promise<void> {
  await prepareDataDir(dataDir);
  await using stack = await createStack({ dataDir, migrationsDir, keys: localKeys });
  const source = createSimulatedSource({ symbols });
  const now = Date.now();
  const choice = { from: now - fromDays * DAY, to: now - toDays * DAY, scanEvery };
  await walkForward(stack.database, source, choice, silent, new AbortController().signal);
}

const silent = { ...createReporter(true), say: () => undefined, advance: () => undefined };
