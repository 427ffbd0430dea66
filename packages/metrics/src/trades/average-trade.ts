import { type Figure, finite, known, unknownBecause } from '../figure.ts';
import type { TradeTally } from './tally.ts';

/** Mean net return of the winning trades. */
export function averageWin({ winCount, grossWin }: TradeTally): Figure {
  return winCount === 0 ? unknownBecause('no trade has won') : known(grossWin / winCount);
}

/** Mean loss of the losing trades, as a positive number. */
export function averageLoss({ lossCount, grossLoss }: TradeTally): Figure {
  return lossCount === 0 ? unknownBecause('no trade has lost') : known(grossLoss / lossCount);
}

/** Average win over average loss. */
export function payoffRatio(tally: TradeTally): Figure {
  const win = averageWin(tally);
  const loss = averageLoss(tally);
  if (loss.value === null) return loss;
  return win.value === null ? win : finite(win.value / loss.value);
}
