import { assertFinite } from '../check-input.ts';

/** Trades in a row that all won or all lost. */
export interface Run {
  readonly sign: 1 | -1;
  readonly length: number;
  /** Sum of their net returns. */
  readonly profit: number;
  /** Index of its first trade. */
  readonly start: number;
}

/** The runs of net returns in exit order. A return of 0 ends a run and is in none. */
export function runsOf(netReturns: readonly number[]): Run[] {
  assertFinite(netReturns, 'Net return');
  const runs: Run[] = [];
  netReturns.forEach((profit, index) => {
    if (profit === 0) return;
    const sign = profit > 0 ? 1 : -1;
    const last = runs.at(-1);
    const isContinued = last !== undefined && last.sign === sign && last.start + last.length === index;
    if (isContinued) runs[runs.length - 1] = extended(last, profit);
    else runs.push({ sign, length: 1, profit, start: index });
  });
  return runs;
}

function extended(run: Run, profit: number): Run {
  return { ...run, length: run.length + 1, profit: run.profit + profit };
}
