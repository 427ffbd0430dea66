import { type Call, directionOf } from './call.ts';
import { followPath } from './follow-path.ts';
import { labelOf } from './label.ts';
import { takeMark } from './mark.ts';
import type { Market } from './market.ts';
import type { Outcome } from './outcome.ts';
import type { Path } from './path.ts';
import { fundingBetween, type TradeReturn, tradeReturn } from './trade-return.ts';

/** Follows a call and says everything about it that is known by `asOf` (ms UTC). */
export function judgeCall(call: Call, market: Market, asOf: number): Outcome {
  const path = followPath(call, market, asOf);
  const label = labelOf(call, path);
  return {
    status: path.status,
    ...entryFacts(path),
    ...exitFacts(path),
    isCorrect: label.isCorrect,
    labelBasis: label.basis,
    returns: returnsOf(call, path, market),
    marks: {
      '24h': takeMark('24h', call, path, market, asOf),
      '48h': takeMark('48h', call, path, market, asOf),
      '7d': takeMark('7d', call, path, market, asOf),
    },
  };
}

function entryFacts(path: Path): Pick<Outcome, 'enteredAt' | 'entryPrice'> {
  if (path.status !== 'open' && path.status !== 'ended') return { enteredAt: null, entryPrice: null };
  return { enteredAt: path.entry.enteredAt, entryPrice: path.entry.price };
}

type ExitFacts = Pick<
  Outcome,
  'exitedAt' | 'exitPrice' | 'exitReason' | 'exitNote' | 'isAmbiguous' | 'isGap' | 'hitOn'
>;

const noExit: ExitFacts = {
  exitedAt: null,
  exitPrice: null,
  exitReason: null,
  exitNote: null,
  isAmbiguous: false,
  isGap: false,
  hitOn: null,
};

function exitFacts(path: Path): ExitFacts {
  if (path.status === 'unfilled') {
    return { ...noExit, exitedAt: path.exitedAt, exitReason: 'expired', exitNote: path.note };
  }
  if (path.status !== 'ended') return noExit;
  const { exit } = path;
  return {
    exitedAt: exit.exitedAt,
    exitPrice: exit.price,
    exitReason: exit.reason,
    exitNote: exit.note,
    isAmbiguous: exit.isAmbiguous,
    isGap: exit.isGap,
    hitOn: exit.reason === 'expired' ? null : exit.candle,
  };
}

function returnsOf(call: Call, path: Path, market: Market): TradeReturn | null {
  if (path.status !== 'ended') return null;
  const { entry, exit } = path;
  const trade = {
    direction: directionOf(call.side),
    leverage: call.leverage,
    entryPrice: entry.price,
    exitPrice: exit.price,
    isLimitEntry: call.limit !== null,
    exitReason: exit.reason,
    fundingRateSum: fundingBetween(market.funding, entry.enteredAt, exit.exitedAt),
  };
  return tradeReturn(trade, market.costs);
}
