import { assertWins } from '../check-input.ts';
import { incompleteBeta } from '../special-functions/incomplete-beta.ts';

/** Chance that a coin is right as often or more often, exactly. A bot below half gets a p-value above one half. */
export function chanceOfCoinDoingAsWell(wins: number, count: number): number {
  assertWins(wins, count);
  return wins === 0 ? 1 : incompleteBeta(0.5, wins, count - wins + 1);
}

/** Chance that a coin lies as far from half as this, to either side. */
export function chanceOfCoinDoingAsOddly(wins: number, count: number): number {
  return Math.min(1, 2 * chanceOfCoinDoingAsWell(Math.max(wins, count - wins), count));
}
