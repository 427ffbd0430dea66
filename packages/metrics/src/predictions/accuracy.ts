import { assertWins } from '../check-input.ts';
import { type Figure, known, unknownBecause } from '../figure.ts';

/** Correct / decided calls. Flat and unfilled ones are not decided. */
export function accuracy(correct: number, decided: number): Figure {
  assertWins(correct, decided);
  return decided === 0 ? unknownBecause('no call has been decided') : known(correct / decided);
}
