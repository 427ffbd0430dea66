import { assertWins } from '../check-input.ts';
import { incompleteBeta } from '../special-functions/incomplete-beta.ts';

/**
 * Probability that the bot is better than a coin: P(accuracy > ½) when every accuracy was equally likely before,
 * Beta(1, 1). One half before the first call. `count` may be an effective one.
 */
export function probabilityAboveHalf(wins: number, count: number): number {
  assertWins(wins, count);
  // The mirrored tail keeps the digits that 1 − I would lose.
  return incompleteBeta(0.5, count - wins + 1, wins + 1);
}

/** Mean of the same posterior: (wins + 1) / (count + 2). */
export function posteriorAccuracy(wins: number, count: number): number {
  assertWins(wins, count);
  return (wins + 1) / (count + 2);
}
