import { type Run, runsOf } from './runs.ts';

/** The runs a trader asks for; null where there is none. */
export interface StreakSummary {
  /** The run the last trade belongs to; null where that returned nothing. */
  readonly current: Run | null;
  readonly longestWin: Run | null;
  readonly longestLoss: Run | null;
}

/** Current and longest runs of net returns in exit order; of equally long ones the earlier. */
export function summariseStreaks(netReturns: readonly number[]): StreakSummary {
  const runs = runsOf(netReturns);
  const last = runs.at(-1);
  const isCurrent = last !== undefined && last.start + last.length === netReturns.length;
  return {
    current: isCurrent ? last : null,
    longestWin: longest(runs.filter(({ sign }) => sign === 1)),
    longestLoss: longest(runs.filter(({ sign }) => sign === -1)),
  };
}

function longest(runs: readonly Run[]): Run | null {
  return runs.reduce<Run | null>(
    (best, run) => (best === null || run.length > best.length ? run : best),
    null,
  );
}
