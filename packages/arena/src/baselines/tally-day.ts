import type { Day } from '../world/world.ts';

/** What each bot did on a day. */
export interface DayTally {
  /** `hits[bot]`: its calls that were right. */
  readonly hits: readonly number[];
  /** `calls[bot]`: all that it made. */
  readonly calls: readonly number[];
}

/** Counts the calls of each bot and those that were right. */
export function tallyDay({ votes }: Day, outcome: Int8Array): DayTally {
  const hits = votes.map((calls) => countOf(calls, (call, coin) => call === outcome[coin]));
  return { hits, calls: votes.map((calls) => countOf(calls, (call) => call !== 0)) };
}

/** The share of wrong calls of each bot, one half for a silent one. */
export function lossesOf({ hits, calls }: DayTally): number[] {
  return hits.map((right, bot) => (calls[bot]! > 0 ? 1 - right / calls[bot]! : 0.5));
}

function countOf(calls: Int8Array, isMeant: (call: number, coin: number) => boolean): number {
  let count = 0;
  for (let coin = 0; coin < calls.length; coin += 1) if (isMeant(calls[coin]!, coin)) count += 1;
  return count;
}
