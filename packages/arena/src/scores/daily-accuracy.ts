import type { Decision } from '../learner.ts';
import type { World } from '../world/world.ts';

/** The share of coins that the consensus called right, day by day. */
export function dailyAccuracy({ outcome }: World, decisions: readonly Decision[]): number[] {
  return decisions.map(({ consensus }, day) => {
    const right = consensus.filter((direction, coin) => direction === outcome[day]![coin]);
    return right.length / consensus.length;
  });
}
