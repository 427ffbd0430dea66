import { assertFinite } from '../check-input.ts';
import { type Figure, known, tooFew, unknownBecause } from '../figure.ts';
import { normalCdf } from '../special-functions/normal.ts';

/** Fewer of either kind, and the normal approximation does not hold. */
const MINIMUM_OF_EACH = 10;

export interface RunsTest {
  readonly runCount: number;
  readonly expectedRunCount: number;
  /** Positive where wins and losses alternate, negative where they cluster. */
  readonly z: number;
  /** Chance of so many or so few runs (two-sided) if the order of wins and losses meant nothing. */
  readonly pValue: number;
}

/** Wald & Wolfowitz 1940: whether streaks are longer or shorter than luck makes them. Zero returns are left out. */
export function runsTest(netReturns: readonly number[]): Figure<RunsTest> {
  assertFinite(netReturns, 'Net return');
  const signs = netReturns.filter((value) => value !== 0).map(Math.sign);
  const wins = signs.filter((sign) => sign > 0).length;
  const losses = signs.length - wins;
  const reason = tooFew('wins', wins, MINIMUM_OF_EACH) ?? tooFew('losses', losses, MINIMUM_OF_EACH);
  if (reason !== null) return unknownBecause(reason);
  const runCount = 1 + signs.slice(1).filter((sign, index) => sign !== signs[index]).length;
  const expectedRunCount = (2 * wins * losses) / signs.length + 1;
  const variance = ((expectedRunCount - 1) * (expectedRunCount - 2)) / (signs.length - 1);
  const z = (runCount - expectedRunCount) / Math.sqrt(variance);
  return known({ runCount, expectedRunCount, z, pValue: 2 * normalCdf(-Math.abs(z)) });
}
