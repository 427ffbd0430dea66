import { type Figure, finite, known, unknownBecause } from '../figure.ts';
import { payoffRatio } from './average-trade.ts';
import { type TradeTally, tradeCount } from './tally.ts';

/** What a trade returns on average: p(win) · average win − p(loss) · average loss, which is the mean net return. */
export function expectancy(tally: TradeTally): Figure {
  const count = tradeCount(tally);
  if (count === 0) return unknownBecause('no trade has ended');
  return known((tally.grossWin - tally.grossLoss) / count);
}

/**
 * Expectancy in units of the average loss, for trades whose planned risk is not known: p(win) · payoff − p(loss).
 * Unknown without wins, as the payoff is.
 */
export function expectancyRatio(tally: TradeTally): Figure {
  const payoff = payoffRatio(tally);
  if (payoff.value === null) return payoff;
  return finite((tally.winCount * payoff.value - tally.lossCount) / tradeCount(tally));
}
