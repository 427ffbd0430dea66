import { normalQuantile } from '@quorum/metrics';
import { drawCorrelated } from './draw-correlated.ts';
import type { Random } from './random.ts';
import type { Variant } from './variant.ts';

/**
 * `isRight[bot][coin]` of a day by a Gaussian copula: a call is right where a normal falls below its skill's quantile,
 * and the normals of two bots share what all bots, or their family, get wrong together.
 */
export function drawRightness(
  { coins, families, coinCorrelation, commonErrors, familyErrors }: Variant,
  family: readonly number[],
  skills: readonly number[],
  random: Random,
): boolean[][] {
  const common = drawCorrelated(coins, coinCorrelation, random);
  const ofFamilies = Array.from({ length: families }, () => drawCorrelated(coins, coinCorrelation, random));
  const ownErrors = Math.sqrt(1 - commonErrors - familyErrors);
  return skills.map((skill, bot) => {
    const limit = normalQuantile(skill);
    const ofFamily = ofFamilies[family[bot]!]!;
    return common.map((shared, coin) => {
      const together = Math.sqrt(commonErrors) * shared + Math.sqrt(familyErrors) * ofFamily[coin]!;
      return together + ownErrors * random.normal() < limit;
    });
  });
}

/** The votes of a bot: with the outcome where it is right, against it where it is wrong, or silent. */
export function drawVotes(
  isRight: readonly boolean[],
  outcome: Int8Array,
  participation: number,
  random: Random,
): Int8Array {
  return outcome.map((direction, coin) => {
    if (random.uniform() >= participation) return 0;
    return isRight[coin] ? direction : -direction;
  });
}
