import { type Figure, known, tooFew, unknownBecause } from '../figure.ts';
import type { AccountDay } from './account-days.ts';

/** Mean share of the equity at stake, over all days. */
export function meanExposure(days: readonly AccountDay[]): Figure {
  return meanOfDays(days, ({ exposure }) => exposure);
}

/** Share of the days on which a trade was alive. */
export function timeInMarket(days: readonly AccountDay[]): Figure {
  return meanOfDays(days, ({ aliveCount }) => (aliveCount > 0 ? 1 : 0));
}

/** Mean notional traded a day, in units of the equity; an entry and an exit each count once. */
export function meanTurnover(days: readonly AccountDay[]): Figure {
  return meanOfDays(days, ({ turnover }) => turnover);
}

function meanOfDays(days: readonly AccountDay[], value: (day: AccountDay) => number): Figure {
  const reason = tooFew('days', days.length, 1);
  if (reason !== null) return unknownBecause(reason);
  return known(days.reduce((sum, day) => sum + value(day), 0) / days.length);
}
