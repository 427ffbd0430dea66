import { lossesOf, tallyDay } from '../baselines/tally-day.ts';
import type { Decision } from '../learner.ts';
import { dayOf, type World } from '../world/world.ts';

/** How much more the weighted crowd lost, as a mixture of all bots, than its best bot did. Weights are above zero. */
export function regretOf(world: World, decisions: readonly Decision[]): number {
  const lost = Array<number>(world.bots).fill(0);
  let mixed = 0;
  for (const [day, { weights }] of decisions.entries()) {
    const losses = lossesOf(tallyDay(dayOf(world, day), world.outcome[day]!));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    mixed += weights.reduce((sum, weight, bot) => sum + weight * losses[bot]!, 0) / total;
    for (const [bot, loss] of losses.entries()) lost[bot]! += loss;
  }
  return mixed - Math.min(...lost);
}
