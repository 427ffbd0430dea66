import { assertFinite } from '../check-input.ts';

/** Counts and sums of net returns on margin: what every figure per trade is made of. */
export interface TradeTally {
  readonly winCount: number;
  readonly lossCount: number;
  /** Trades that returned exactly nothing: neither won nor lost. */
  readonly zeroCount: number;
  readonly grossWin: number;
  /** Sum of the losses as a positive number. */
  readonly grossLoss: number;
  /** Best and worst return, null without trades. */
  readonly best: number | null;
  readonly worst: number | null;
}

/** Tallies net returns, one a trade. Throws on one that is not a finite number. */
export function tallyTrades(netReturns: readonly number[]): TradeTally {
  assertFinite(netReturns, 'Net return');
  const wins = netReturns.filter((value) => value > 0);
  const losses = netReturns.filter((value) => value < 0);
  return {
    winCount: wins.length,
    lossCount: losses.length,
    zeroCount: netReturns.length - wins.length - losses.length,
    grossWin: sumOf(wins),
    grossLoss: 0 - sumOf(losses),
    best: netReturns.length === 0 ? null : netReturns.reduce((a, b) => Math.max(a, b)),
    worst: netReturns.length === 0 ? null : netReturns.reduce((a, b) => Math.min(a, b)),
  };
}

/** How many trades were tallied. */
export function tradeCount(tally: TradeTally): number {
  return tally.winCount + tally.lossCount + tally.zeroCount;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
