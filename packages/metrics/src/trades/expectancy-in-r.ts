import { type Figure, finite, unknownBecause } from '../figure.ts';

/** A trade with the loss on margin it was planned to risk: leverage × |entry − stop| / entry; null without a stop. */
export interface RiskedTrade {
  readonly netReturn: number;
  readonly plannedRisk: number | null;
}

/** Mean of net return / planned risk: how many risks a trade earns. Trades without a stop are left out. */
export function expectancyInR(trades: readonly RiskedTrade[]): Figure {
  const multiples = trades.flatMap(({ netReturn, plannedRisk }) =>
    plannedRisk === null ? [] : [netReturn / risk(plannedRisk)],
  );
  if (multiples.length === 0) return unknownBecause('no trade has ended that had a stop');
  return finite(multiples.reduce((sum, value) => sum + value, 0) / multiples.length);
}

function risk(plannedRisk: number): number {
  if (plannedRisk > 0 && Number.isFinite(plannedRisk)) return plannedRisk;
  throw new RangeError(`A trade planned to risk ${plannedRisk} of its margin: a risk is above 0.`);
}
