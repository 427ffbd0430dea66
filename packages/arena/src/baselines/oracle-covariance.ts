import { solveSymmetric } from '../linear/solve-symmetric.ts';
import type { Method } from '../method.ts';
import { skillsOn } from '../world/skills-on.ts';
import type { World } from '../world/world.ts';
import { byExperience } from './confidence.ts';
import { weightedLearner } from './weighted-learner.ts';

/** Correlation of the hidden normals: of a family, what all have in common and what it has beyond that. */
const WITHIN_FAMILY = 0.4;
const ACROSS_FAMILIES = 0.05;

/** Knows each bot's skill of the day and who repeats whom: Σ⁻¹ (2p − 1). The top of the scale. */
export const oracleCovariance: Method = {
  key: 'oracle',
  title: 'oracle',
  create: (world) => {
    const correlation = trueCorrelation(world);
    return weightedLearner(
      () => ({
        weigh: ({ index }) =>
          solveSymmetric(
            correlation,
            skillsOn(world, index).map((skill) => 2 * skill - 1),
          ),
        trust: ({ index }) => skillsOn(world, index),
      }),
      byExperience(),
    );
  },
};

/** Hidden normals that correlate by r are right or wrong together by 2/π · asin r, at skills of about one half. */
function trueCorrelation({ family }: World): Float64Array[] {
  return family.map((own, bot) =>
    Float64Array.from(family, (other, otherBot) => {
      if (bot === otherBot) return 1;
      return (2 / Math.PI) * Math.asin(own === other ? WITHIN_FAMILY : ACROSS_FAMILIES);
    }),
  );
}
