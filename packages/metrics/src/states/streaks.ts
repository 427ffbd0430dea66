import { assertFinite } from '../check-input.ts';

/** The runs of wins and losses of some trades. A run is signed: 3 is three wins in a row, -2 two losses. */
export interface Streaks {
  readonly length: number;
  /** The run they begin with; 0 where the first trade returned nothing. */
  readonly prefixRun: number;
  /** The run they end with: the current streak of the whole history. */
  readonly suffixRun: number;
  /** Longest run of wins, at least 0. */
  readonly bestWinRun: number;
  /** Longest run of losses as a count, at least 0. */
  readonly bestLossRun: number;
}

export const emptyStreaks: Streaks = {
  length: 0,
  prefixRun: 0,
  suffixRun: 0,
  bestWinRun: 0,
  bestLossRun: 0,
};

/** The state of net returns in exit order; a return of 0 ends a run. */
export function streaksOf(netReturns: readonly number[]): Streaks {
  assertFinite(netReturns, 'Net return');
  return netReturns.map(streakOfOne).reduce(mergeStreaks, emptyStreaks);
}

/** `a` followed by `b`: the runs that meet become one. */
export function mergeStreaks(a: Streaks, b: Streaks): Streaks {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const meeting = a.suffixRun * b.prefixRun > 0 ? a.suffixRun + b.prefixRun : 0;
  return {
    length: a.length + b.length,
    prefixRun: meeting !== 0 && isOneRun(a) ? meeting : a.prefixRun,
    suffixRun: meeting !== 0 && isOneRun(b) ? meeting : b.suffixRun,
    bestWinRun: Math.max(a.bestWinRun, b.bestWinRun, meeting),
    bestLossRun: Math.max(a.bestLossRun, b.bestLossRun, -meeting),
  };
}

function streakOfOne(netReturn: number): Streaks {
  const run = netReturn === 0 ? 0 : Math.sign(netReturn);
  return {
    length: 1,
    prefixRun: run,
    suffixRun: run,
    bestWinRun: Math.max(run, 0),
    bestLossRun: Math.max(-run, 0),
  };
}

function isOneRun(streaks: Streaks): boolean {
  return Math.abs(streaks.prefixRun) === streaks.length;
}
