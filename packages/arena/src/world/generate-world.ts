import { drawRightness, drawVotes } from './draw-calls.ts';
import { drawCorrelated } from './draw-correlated.ts';
import { drawDegradations } from './draw-degradations.ts';
import { drawLabels, drawRegimes } from './draw-regimes.ts';
import { drawSkills } from './draw-skills.ts';
import { createRandom } from './random.ts';
import { skillsOn } from './skills-on.ts';
import type { Variant } from './variant.ts';
import type { World } from './world.ts';

/** The world of a variant and a seed: the same every time. */
export function generateWorld(variant: Variant, seed: number): World {
  const { days, bots, coins, regimes, families, coinCorrelation, participation } = variant;
  const stream = (name: string) => createRandom(seed, name);

  const membership = stream('families');
  const family = Array.from({ length: bots }, () => membership.integer(families));
  const regime = drawRegimes(variant, stream('regimes'));
  const degradations = drawDegradations(variant, family, stream('degradations'));
  const skill = drawSkills(variant, family, stream('skills'));
  for (const { bot } of degradations) skill[bot] = skill[bot]!.map(() => variant.degradation!.from);
  const truth = { skill, family, regime, degradations };

  const directions = stream('directions');
  const outcome = regime.map(() =>
    Int8Array.from(drawCorrelated(coins, coinCorrelation, directions), (value) => (value > 0 ? 1 : -1)),
  );
  const errors = stream('errors');
  const silence = stream('silence');
  const votes = outcome.map((directionsOfDay, day) =>
    drawRightness(variant, family, skillsOn(truth, day), errors).map((isRight) =>
      drawVotes(isRight, directionsOfDay, participation, silence),
    ),
  );
  const label = drawLabels(variant, regime, stream('labels'));
  return { name: `${variant.name}-${seed}`, days, bots, coins, regimes, ...truth, label, outcome, votes };
}
