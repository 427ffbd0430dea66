import { type Figure, known, unknownBecause } from '../figure.ts';
import type { TradeTally } from './tally.ts';

/** Wins / (wins + losses), net of costs; trades of exactly zero are in neither. */
export function winRate({ winCount, lossCount }: TradeTally): Figure {
  const decided = winCount + lossCount;
  return decided === 0 ? unknownBecause('no trade has won or lost') : known(winCount / decided);
}
