import { type Figure, finite, unknownBecause } from '../figure.ts';
import type { TradeTally } from './tally.ts';

/** Sum of wins over sum of losses. Without losses it is unknown: neither 0 nor infinity is true. */
export function profitFactor({ lossCount, grossWin, grossLoss }: TradeTally): Figure {
  return lossCount === 0 ? unknownBecause('no trade has lost') : finite(grossWin / grossLoss);
}
