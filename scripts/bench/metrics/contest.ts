import { createHistory, type Extent, type History } from './create-history.ts';
import { type Duck, openDuck } from './duck.ts';
import { loadRows } from './duck-states.ts';

/** The same rows in Postgres and in DuckDB. */
export interface Contest {
  readonly history: History;
  readonly duck: Duck;
}

export async function openContest(
  name: string,
  extent: Extent,
  say: (message: string) => void,
): Promise<Contest & AsyncDisposable> {
  const history = await createHistory(name, extent, say);
  say(`${name}: giving DuckDB the same rows …`);
  const duck = await openDuck();
  await loadRows(duck, history.database);
  return {
    history,
    duck,
    async [Symbol.asyncDispose]() {
      await duck.close();
      await history.dispose();
    },
  };
}

export const rounds = 5;

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

export function ratio(ours: number, theirs: number): string {
  return `${(ours / theirs).toFixed(2)} × DuckDB`;
}

/** The newest of some times. */
export function newest(times: readonly number[]): string {
  return `${times.at(-1)!.toFixed(0)} ms`;
}

export function millions({ outcomeCount }: History): string {
  return `${(outcomeCount / 1e6).toFixed(1)}M`;
}

export function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
